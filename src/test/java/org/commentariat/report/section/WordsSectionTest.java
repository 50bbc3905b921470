package org.commentariat.report.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.Table;
import org.junit.jupiter.api.Test;

class WordsSectionTest {

  private static InventedCorpus corpus(int people, String tram, String bus) {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      posts.add(post("a" + i, "P" + i, null, tram, "for_trams"));
      posts.add(post("b" + i, "Q" + i, null, bus));
    }
    return new InventedCorpus().thread("t", "Trams", null, posts.toArray(new Post[0]));
  }

  private static Section section(InventedCorpus corpus) {
    return WordsSection.of(corpus.findings());
  }

  private static List<String> words(Section section) {
    return section.parts().stream()
        .filter(Part.Words.class::isInstance)
        .map(part -> ((Part.Words) part).text())
        .toList();
  }

  private static List<Table> tables(Section section) {
    return section.parts().stream()
        .filter(Part.Tabled.class::isInstance)
        .map(part -> ((Part.Tabled) part).table())
        .toList();
  }

  private static List<Chart> charts(Section section) {
    return section.parts().stream()
        .filter(Part.Drawn.class::isInstance)
        .map(part -> ((Part.Drawn) part).chart())
        .toList();
  }

  @Test
  void wordsThatManyPeopleUseAreNamedDrawnAndListed() {
    Section section =
        section(corpus(60, "Rails for the town, rails!", "Lanes for the town, lanes!"));
    assertThat(words(section).get(1))
        .startsWith(
            "“For trams”, 60 comments by 60 people, against 60 comments by 60 people: of 5 words")
        .endsWith("More frequent: “rails”. Less frequent: “lanes”.");
    assertThat(tables(section)).hasSize(1);
    List<List<String>> rows = tables(section).get(0).rows();
    assertThat(rows.get(0)).startsWith("rails").contains("120 (60)", "0 (0)", "< 0.001");
    assertThat(rows.get(rows.size() - 1)).startsWith("lanes");
    assertThat(charts(section).get(0).svg()).contains(">rails<", ">lanes<", "beyond chance");
    assertThat(words(section).get(2))
        .isEqualTo("“For buses”: no words are compared, because no judged comment holds it.");
  }

  @Test
  void fewCommentsHaveNoTypicalWordsAndItSaysSo() {
    Section section = section(corpus(4, "rails rails in town", "lanes lanes in town"));
    assertThat(words(section).get(1))
        .endsWith("So no word can be called typical; the first few below may be chance.");
  }

  @Test
  void withoutCommentsTheSectionIsASentence() {
    Section section = section(new InventedCorpus());
    assertThat(words(section))
        .first()
        .asString()
        .isEqualTo(
            "No word is used often enough, and by enough people, to compare comments by it: 0 words"
                + " in 0 judged comments.");
    assertThat(charts(section)).isEmpty();
    assertThat(tables(section)).isEmpty();
  }

  @Test
  void namesOfCommentersAndAbstainedCommentsAreNotAmongTheWords() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      posts.add(post("a" + i, "P" + i, null, "Quibblewick is right about rails", "for_trams"));
      posts.add(post("b" + i, "Q" + i, null, "rails are not for Quibblewick"));
      posts.add(post("c" + i, "R" + i, null, "mumbling mumbling").abstaining());
    }
    posts.add(post("d", "Quibblewick", null, "rails!", "for_trams"));
    Section section =
        section(new InventedCorpus().thread("t", "T", null, posts.toArray(new Post[0])));
    assertThat(section.toString())
        .contains("rails")
        .doesNotContainIgnoringCase("quibblewick")
        .doesNotContainIgnoringCase("commenter ")
        .doesNotContain("mumbling");
  }

  @Test
  void hostileAndForeignWordsStandInThePicture() {
    String text = "<b>שלום</b> трамвай 電 \u0000 &amp;";
    Section section = section(corpus(20, text, "other words here"));
    String svg = charts(section).get(0).svg();
    assertThat(svg).contains("שלום", "трамвай", "電").doesNotContain("<b>");
  }

  @Test
  void ofManyCodesTheFirstTwelveAreShown() {
    CodeEntry[] codes = new CodeEntry[14];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = new CodeEntry("code" + i, "Label " + i, "Is " + i);
    }
    List<String> words = words(section(corpus(5, "rails rails", "lanes lanes").codes(codes)));
    assertThat(words).hasSize(14); // what was found, twelve codes, and this:
    assertThat(words.get(13)).isEqualTo("The first 12 of 14 codes; all are in findings.json.");
  }
}
