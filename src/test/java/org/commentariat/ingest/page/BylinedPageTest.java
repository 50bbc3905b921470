package org.commentariat.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.junit.jupiter.api.Test;

class BylinedPageTest {

  private static final String ARTICLE =
      """
      The mill on the hill

      The mill was built before the road, and for many years you could only reach it on foot.

      It has been empty since the flood, but the wheel still turns when the river is high enough.

      2 Responses to The mill on the hill

      """;

  private static RebuiltPage page(String comments) {
    return RebuiltPage.of("mill", List.of((ARTICLE + comments).split("\n", -1)));
  }

  private static StatedComment last(String comments) {
    List<StatedComment> found = page(comments).comments();
    return found.get(found.size() - 1);
  }

  private static String says(String name, String text) {
    return name + " says:\nMarch 3, 2012 at 4:15 pm\n\n" + text + "\n\nReply\n\n";
  }

  private static final String FIRST =
      says("miller7", "I can hear it from my house, and in a wet spring it keeps me awake.")
          + says("Ann Oakes", "So can I, and I live by the church!");

  @Test
  void aCommentHasItsAuthorTimeAndPlace() {
    RebuiltPage page = page(FIRST);

    StatedComment first = page.comments().get(0);
    assertThat(first.author()).isEqualTo("miller7");
    assertThat(first.time()).isEqualTo(Instant.parse("2012-03-03T16:15:00Z"));
    assertThat(first.place()).isEqualTo("line 9");
    assertThat(first.parent()).isNull();
    assertThat(page.firstLine()).isEqualTo(8);
    assertThat(page.article().title()).isEqualTo("The mill on the hill");
    assertThat(page.article().declaredComments()).isEqualTo(2);
    assertThat(page.remarks())
        .anySatisfy(remark -> assertThat(remark.text()).contains("read as UTC"));
  }

  @Test
  void aForumQuotationIsNotOwnWords() {
    StatedComment comment =
        last(
            FIRST
                + says(
                    "Joe",
                    "miller7 wrote:\nI can hear it from my house, and in a wet spring it keeps me"
                        + " awake.\n\nThen close the window."));

    assertThat(comment.ownWords()).isEqualTo("Then close the window.");
    assertThat(comment.parent()).isEqualTo("mill-1");
    assertThat(comment.rule()).isEqualTo(ReplyLink.Rule.QUOTATION_EXACT);
    assertThat(comment.quotations())
        .containsExactly(
            new Quotation(
                "I can hear it from my house, and in a wet spring it keeps me awake.",
                "miller7",
                "mill-1"));
  }

  @Test
  void aQuotationWithAMarkedEndEndsThereThoughItsWordsAreUnknown() {
    StatedComment comment =
        last(
            FIRST
                + says(
                    "Joe",
                    "gone said: \u2191\nBurn it down.\n\nAll of it.\nClick to expand...\nNo."));

    assertThat(comment.ownWords()).isEqualTo("No.");
    assertThat(comment.quotations())
        .containsExactly(new Quotation("Burn it down.\n\nAll of it.", "gone", null));
    assertThat(comment.parent()).isNull();
  }

  @Test
  void linesOfMailQuotationAndRepeatedParagraphsAreQuoted() {
    StatedComment mail =
        last(FIRST + says("Joe", "> So can I, and I live by the church!\n\nPoor you."));
    assertThat(mail.ownWords()).isEqualTo("Poor you.");
    assertThat(mail.parent()).isEqualTo("mill-2");

    StatedComment pasted =
        last(FIRST + says("Joe", "So can I, and I live by the church!\n\nPoor you."));
    assertThat(pasted.ownWords()).isEqualTo("Poor you.");
    assertThat(pasted.parent()).isEqualTo("mill-2");
  }

  @Test
  void wordsOfTheArticleAreQuotedFromNobody() {
    StatedComment comment =
        last(
            FIRST
                + says(
                    "Joe",
                    "It has been empty since the flood, but the wheel still turns when the river is"
                        + " high enough.\n\nI have never seen it turn."));

    assertThat(comment.ownWords()).isEqualTo("I have never seen it turn.");
    assertThat(comment.parent()).isNull();
    assertThat(comment.quotations()).hasSize(1);
  }

  @Test
  void mentionsLinkToTheLatestCommentOfThatPerson() {
    assertThat(last(FIRST + says("Joe", "@miller7 Lucky you.")).parent()).isEqualTo("mill-1");
    assertThat(last(FIRST + says("Joe", "@Ann Oakes: lucky you.")).parent()).isEqualTo("mill-2");
    assertThat(last(FIRST + says("Joe", "Ann, lucky you.")).rule())
        .isEqualTo(ReplyLink.Rule.MENTION);
    assertThat(last(FIRST + says("Joe", "Lucky you, Ann.")).parent()).isNull();
    assertThat(last(FIRST + says("Ann Oakes", "Ann Oakes, that is me.")).parent()).isNull();
  }

  @Test
  void numbersLinkToTheCommentThatHasThem() {
    StatedComment comment =
        last(
            """
            1. miller7 (March 3, 2012)
            I can hear it from my house.

            2. Ann Oakes (March 3, 2012)
            So can I.

            3. Joe (March 4, 2012)
            #1 Lucky you.
            """);

    assertThat(comment.parent()).isEqualTo("mill-1");
    assertThat(comment.rule()).isEqualTo(ReplyLink.Rule.STATED_NUMBER);
  }

  @Test
  void whiteSpaceBeforeBylinesIsNesting() {
    List<StatedComment> comments =
        page("""
                miller7 - March 3, 2012 4:15 pm
                I can hear it from my house.

                    Ann Oakes - March 3, 2012 4:18 pm
                    So can I.

                        Joe - March 3, 2012 4:20 pm
                        Lucky you.

                Tess - March 3, 2012 5:15 pm
                What does it sound like?
                """)
            .comments();

    assertThat(comments)
        .extracting(StatedComment::parent)
        .containsExactly(null, "mill-1", "mill-2", null);
    assertThat(comments.get(2).rule()).isEqualTo(ReplyLink.Rule.NESTING);
  }

  @Test
  void linksFromOtherSitesAndRemovedWordsAreStatedAsSuch() {
    List<StatedComment> comments =
        page(FIRST
                + says("Mill Weekly", "[...] the mill on the hill still turns [...]")
                + says("Joe", "This comment has been removed by a moderator."))
            .comments();

    assertThat(comments)
        .extracting(StatedComment::state)
        .containsExactly(
            StatedComment.State.PUBLISHED,
            StatedComment.State.PUBLISHED,
            StatedComment.State.PINGBACK,
            StatedComment.State.DELETED);
  }

  @Test
  void aHeadingWithoutANumberOpensCommentsWithoutBylines() {
    String page = ARTICLE.replace("2 Responses to The mill on the hill", "Comments");
    String comment = "I can hear it from my house, and in spring it keeps me awake.";

    List<StatedComment> comments =
        RebuiltPage.of("mill", List.of((page + comment).split("\n", -1))).comments();

    assertThat(comments).hasSize(1);
    assertThat(comments.get(0).place()).isEqualTo("line 9");
  }
}
