package org.commentariat.report.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.junit.jupiter.api.Test;

class DynamicsSectionTest {

  @Test
  void withoutRepliesOneSentenceSaysSo() {
    Findings findings =
        new InventedCorpus()
            .thread("t", null, null, post("1", "Ann", null, "Trams!", "for_trams"))
            .findings();
    assertThat(DynamicsSection.of(findings).parts())
        .containsExactly(
            new Part.Words(
                "No comment answers another, as far as is known, so there is nothing to say about"
                    + " who answers whom with what."));
  }

  @Test
  void repliesToOneselfAloneSayNothing() {
    Findings findings =
        new InventedCorpus()
            .thread(
                "t",
                null,
                null,
                post("1", "Ann", null, "Trams!", "for_trams"),
                post("2", "Ann", "1", "Trams, I said.", "for_trams"))
            .findings();
    assertThat(DynamicsSection.of(findings).parts())
        .containsExactly(
            new Part.Words(
                "None of 1 reply can be compared with what it answers; left out: 1 to oneself."
                    + " Nothing can be said about who answers whom with what."));
  }

  @Test
  void opposingSidesThatMeetAreShownWithChanceBeside() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String code = i % 2 == 0 ? "for_trams" : "for_buses";
      posts.add(post("c" + i, "P" + i, i == 0 ? null : "c" + (i - 1), "Words.", code));
    }
    Findings findings =
        new InventedCorpus()
            .codes(
                new CodeEntry("for_trams", "For trams", "Wants trams.", "for_buses"),
                new CodeEntry("for_buses", "For buses", "Wants buses."))
            .thread("t", null, null, posts.toArray(Post[]::new))
            .findings();
    Section section = DynamicsSection.of(findings);
    assertThat(section.parts().get(0).toString())
        .contains("59 of 59 replies can be compared with what they answer")
        .doesNotContain("small number");
    assertThat(section.parts().get(1).toString())
        .contains("“For trams” are answered by comments that hold it less often than by chance")
        .contains("Of the 30 replies to comments that hold “For trams”, 100.0%")
        .contains("come from the opposing side; by chance it would be 5");
    assertThat(section.parts()).filteredOn(Part.Drawn.class::isInstance).hasSize(1);
    assertThat(section.parts().toString()).contains("▲ ").contains("Meeting the opposing side");
  }

  @Test
  void onePersonIsNotPublicOpinion() {
    Findings findings =
        new InventedCorpus()
            .thread(
                "t",
                null,
                null,
                post("1", "Ann", null, "Trams!", "for_trams"),
                post("2", "Ann", null, "More trams!", "for_trams"))
            .findings();
    assertThat(VoicesSection.of(findings).parts().get(0).toString())
        .contains("All 2 comments of known author are by one person");
    Findings nobody =
        new InventedCorpus()
            .thread("t", null, null, post("1", null, null, "Trams!", "for_trams"))
            .findings();
    assertThat(VoicesSection.of(nobody).parts())
        .containsExactly(
            new Part.Words(
                "No comment with own words is by a known author, so nothing can be said about who"
                    + " writes how much."));
  }

  @Test
  void whoeverMovesAShareIsNamedByPseudonym() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      posts.add(
          i < 10
              ? post("c" + i, "Quibblewick", null, "Words.", "for_trams")
              : post("c" + i, "P" + i, null, "Words."));
    }
    String section =
        VoicesSection.of(
                new InventedCorpus().thread("t", null, null, posts.toArray(Post[]::new)).findings())
            .toString();
    assertThat(section)
        .contains("Commenter 1 holds “For trams” in 10 of 10 comments")
        .contains("the share of comments would be 0.0%")
        .doesNotContain("Quibblewick");
  }
}
