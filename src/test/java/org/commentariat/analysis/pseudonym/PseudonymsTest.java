package org.commentariat.analysis.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.List;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.Quotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PseudonymsTest {

  private static Pseudonyms of(String... authors) {
    InventedCorpus corpus = new InventedCorpus();
    InventedCorpus.Post[] posts = new InventedCorpus.Post[authors.length];
    for (int i = 0; i < authors.length; i++) {
      posts[i] = post("c" + i, authors[i], null, "Words.");
    }
    return new Pseudonyms(corpus.thread("t", null, null, posts).ingest().threads());
  }

  @Test
  void authorsAreNumberedInTheOrderOfTheirFirstComment() {
    Pseudonyms names = of("Zoe", "Abel", "Zoe");
    assertThat(names.of("Zoe")).isEqualTo("Commenter 1");
    assertThat(names.of("Abel")).isEqualTo("Commenter 2");
    assertThat(names.of(null)).isEqualTo("unknown");
    assertThat(names.authors()).isEqualTo(2);
  }

  @Test
  void aNameIsReplacedAsAWholeWordInAnyCase() {
    assertThat(of("Ann").mask("ANN, ask @ann: Announce Joann's (Ann's) plan.").text())
        .isEqualTo("Commenter 1, ask @Commenter 1: Announce Joann's (Commenter 1's) plan.");
  }

  @Test
  void theLongestNameWins() {
    assertThat(of("Jo", "Jo Ray Lund").mask("Jo Ray Lund met Jo.").text())
        .isEqualTo("Commenter 2 met Commenter 1.");
  }

  @Test
  void namesThatDifferInCaseStayApart() {
    assertThat(of("rex", "Rex").mask("Rex and rex").text())
        .isEqualTo("Commenter 2 and Commenter 1");
  }

  @Test
  void namesWithSignsAndWithoutSpacesBetweenWordsAreFound() {
    assertThat(of("_dot.com_", "王伟").mask("_Dot.com_ said, 王伟说得对").text())
        .isEqualTo("Commenter 1 said, Commenter 2说得对");
  }

  @Test
  void onesWhoAreOnlyQuotedAreReplacedTooAndNotCounted() {
    Comment comment =
        new Comment(
            "c", "t", "Ida", null, "Ulf is wrong.", List.of(new Quotation("x", "Ulf", null)), null);
    Pseudonyms names =
        new Pseudonyms(
            List.of(new CommentThread("t", "t", new Article(null, null), List.of(comment))));
    assertThat(names.authors()).isEqualTo(1);
    assertThat(names.mask("Ulf is wrong.").text()).isEqualTo("Commenter 2 is wrong.");
  }

  @Test
  void placesInTheTextMoveWithIt() {
    String text = "Bo: ask Bo today";
    MaskedText masked = of("Bo").mask(text);
    int start = masked.startOf(text.indexOf("ask"));
    int end = masked.endOf(text.indexOf("today") + 5);
    assertThat(masked.text().substring(start, end)).isEqualTo("ask Commenter 1 today");
  }

  @Test
  void aPlaceInsideANameTakesInAllOfThePseudonym() {
    MaskedText masked = of("Bo Ek").mask("see Bo Ek there");
    assertThat(masked.text().substring(masked.startOf(7), masked.endOf(15)))
        .isEqualTo("Commenter 1 there");
    assertThat(masked.text().substring(masked.startOf(0), masked.endOf(6)))
        .isEqualTo("see Commenter 1");
  }

  @Test
  void textWithLettersBeyondTheBasicPlaneIsKept() {
    String text = "𝒜𝓃𝓃 😀 said";
    assertThat(of("Ann").mask(text).text()).isEqualTo(text);
    assertThat(of("𝒜𝓃𝓃").mask(text).text()).isEqualTo("Commenter 1 😀 said");
  }

  @Test
  @Timeout(20)
  void manyNamesThatBeginAlikeAreStillFoundFast() {
    String[] authors = new String[20_000];
    for (int i = 0; i < authors.length; i++) {
      authors[i] = "Guest " + i;
    }
    Pseudonyms names = of(authors);
    String text = "Guest 7 and guest 19999 met Guest 20000. ".repeat(10_000);
    assertThat(names.mask(text).text())
        .isEqualTo("Commenter 8 and Commenter 20000 met Guest 20000. ".repeat(10_000));
  }

  @Test
  void lettersThatGrowInLowerCaseDoNotShiftTheSearch() {
    assertThat(of("Ann").mask("İİİ Ann").text()).isEqualTo("İİİ Commenter 1");
  }

  @Test
  void aNameBrokenOverTwoLinesIsFound() {
    assertThat(of("Ida Holm").mask("as Ida\nHolm and ida\u00a0holm say").text())
        .isEqualTo("as Commenter 1 and Commenter 1 say");
  }

  @Test
  void aNameThatTellsNobodyApartIsReplacedOnlyWhereItIsUsedAsAName() {
    assertThat(of("I", "42").mask("I said I am 42, @42. 42 wrote that.").text())
        .isEqualTo("Commenter 1 said I am 42, @Commenter 2. Commenter 2 wrote that.");
  }
}
