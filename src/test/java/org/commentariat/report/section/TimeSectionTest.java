package org.commentariat.report.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.junit.jupiter.api.Test;

class TimeSectionTest {

  /** Ten days with twelve comments each but for two days without any. */
  private static InventedCorpus days() {
    InventedCorpus corpus = new InventedCorpus();
    List<Post> posts = new ArrayList<>();
    for (int day = 1; day <= 10; day++) {
      for (int i = 0; i < 12 && day != 5 && day != 6; i++) {
        String id = "c" + day + "-" + i;
        corpus.time(id, "2014-08-%02dT%02d:00:00Z".formatted(day, 2 * i));
        posts.add(post(id, "P" + id, null, "Hm.", i % 3 == 0 ? "for_trams" : "for_buses"));
      }
    }
    return corpus.thread("t", "Trams", null, posts.toArray(new Post[0]));
  }

  private static Section section(InventedCorpus corpus) {
    return TimeSection.of(corpus.findings());
  }

  @Test
  void withoutTimesTheSectionIsASentence() {
    for (InventedCorpus none :
        List.of(
            new InventedCorpus(),
            new InventedCorpus().thread("t", "T", null, post("c", "Ada", null, "Hm.")))) {
      assertThat(section(none).parts())
          .containsExactly(
              new Part.Words(
                  "Nothing can be said about change over time: no comment says when it was"
                      + " written."));
    }
  }

  @Test
  void oneDayShowsNoChange() {
    InventedCorpus corpus =
        new InventedCorpus()
            .time("c", "2014-08-01T10:00:00Z")
            .thread("t", "T", null, post("c", "Ada", null, "Hm."), post("d", "Bo", null, "So."));
    assertThat(section(corpus).parts())
        .containsExactly(
            new Part.Words(
                "1 of 2 comments with own words says when it was written: all on 2014-08-01 (UTC)."
                    + " One day shows no change over time."));
  }

  @Test
  void eachCodeHasAPictureWithAGapAndATable() {
    Section section = section(days());
    List<Part.Drawn> drawn =
        section.parts().stream()
            .filter(Part.Drawn.class::isInstance)
            .map(Part.Drawn.class::cast)
            .toList();
    assertThat(drawn).hasSize(2);
    List<Part.Tabled> tables =
        section.parts().stream()
            .filter(Part.Tabled.class::isInstance)
            .map(Part.Tabled.class::cast)
            .toList();
    List<List<String>> rows = tables.get(0).table().rows();
    assertThat(rows).hasSize(10);
    assertThat(rows.get(0)).startsWith("2014-08-01", "12", "12", "4");
    assertThat(rows.get(4)).containsExactly("2014-08-05", "0", "0", "0", "–", "–");
    // a line and a band on each side of the gap
    assertThat(drawn.get(0).chart().svg().split("fill-opacity=\"0.2\"", -1)).hasSize(3);
  }

  @Test
  void eventsAreNumberedAndThoseOutsideAreSaidNotDrawn() {
    Section without = section(days());
    Section section =
        section(
            days()
                .event("2014-08-03=<b>ruling</b>")
                .event("2015-08-03=too late")
                .event("2014-08-07=Pc1-0 speaks"));
    Part.Bullets notes = (Part.Bullets) section.parts().get(1);
    assertThat(notes.sentences())
        .contains(
            "Event 1: <b>ruling</b>, 2014-08-03T00:00:00Z.",
            "Event 2: Commenter 1 speaks, 2014-08-07T00:00:00Z.",
            "Event not shown, as no comments here are from that time: too late,"
                + " 2015-08-03T00:00:00Z.");
    assertThat(svg(section)).contains("stroke-dasharray", ">1<", ">2<").doesNotContain(">3<");
    assertThat(svg(without)).doesNotContain("stroke-dasharray");
  }

  private static String svg(Section section) {
    return section.parts().stream()
        .filter(Part.Drawn.class::isInstance)
        .map(part -> ((Part.Drawn) part).chart().svg())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void impossibleTimesAreSaid() {
    InventedCorpus corpus =
        new InventedCorpus()
            .time("c", "1970-01-01T00:00:00Z")
            .thread("t", "T", null, post("c", "Ada", null, "Hm."));
    assertThat(section(corpus).parts())
        .containsExactly(
            new Part.Words(
                "Nothing can be said about change over time: no comment says believably when it was"
                    + " written."),
            new Part.Bullets(
                List.of(
                    "1 comment is dated before 1990 or after 2199, which is taken for an error: in"
                        + " no period here, and as the source says in comments.csv.")));
  }
}
