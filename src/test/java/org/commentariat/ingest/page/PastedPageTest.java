package org.commentariat.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.thread.ReplyLink;
import org.junit.jupiter.api.Test;

class PastedPageTest {

  private static final String ARTICLE =
      """
      The ferry stopped at the end of October and nobody has said when it will come back.
      The company says that the engine is old, and that a new one costs more than the boat.
      """;

  private static RebuiltPage page(String comments) {
    return RebuiltPage.of("ferry", List.of((ARTICLE + comments).split("\n", -1)));
  }

  private static List<String> authors(RebuiltPage page) {
    return page.comments().stream().map(StatedComment::author).toList();
  }

  @Test
  void namesAtTheEndOfTheLastLineAreBylines() {
    RebuiltPage page =
        page(
            """
            It was never on time anyway, was it? – Jo Marsh, Hull 3 May 2012

            My mother cannot get to her doctor any more. – D. Fox 3 May 2012

            Swim. – anon 4 May 2012

            We rowed when I was a boy and it did us no harm. – Old Tom 5 May 2012
            """);

    assertThat(authors(page)).contains("D. Fox", "Old Tom");
    StatedComment second =
        page.comments().stream().filter(c -> "D. Fox".equals(c.author())).findAny().orElseThrow();
    assertThat(second.ownWords()).isEqualTo("My mother cannot get to her doctor any more.");
    assertThat(second.place()).isEqualTo("line 5");
    assertThat(second.time()).isEqualTo(Instant.parse("2012-05-03T00:00:00Z"));
  }

  @Test
  void namesBeforeAColonAreBylinesUnderAHeading() {
    RebuiltPage page =
        page(
            """
            Comments
            Jo Marsh: It was never on time anyway.

            oarsman: We rowed when I was a boy and it did us no harm.

            Ann Oakes: Who pays for the new engine, then?
            """);

    assertThat(authors(page)).containsExactly("Jo Marsh", "oarsman", "Ann Oakes");
    assertThat(page.firstLine()).isEqualTo(3);
  }

  @Test
  void panelsAboutMembersAreNoWordsOfTheirs() {
    String panel = "Member\nJoin Date\nSep 2009\nLocation\n%s\nPosts\n%d\n";
    RebuiltPage page =
        page(
            "03-14-2012, 06:31 PM #1\nkeel\n"
                + panel.formatted("Hull", 56)
                + "Does anybody know whose boat it is now?\nReply With Quote\n"
                + "03-14-2012, 07:05 PM #2\nBlueAnchor\n"
                + panel.formatted("York", 2190)
                + "The bank's.\nReply With Quote\n"
                + "03-14-2012, 09:48 PM #3\nkeel\n"
                + panel.formatted("Hull", 56)
                + "I feared as much.\nReply With Quote\n");

    assertThat(authors(page)).containsExactly("keel", "BlueAnchor", "keel");
    assertThat(page.comments())
        .extracting(StatedComment::ownWords)
        .containsExactly(
            "Does anybody know whose boat it is now?", "The bank's.", "I feared as much.");
  }

  @Test
  void theWriterStandsOverMottoAndDate() {
    RebuiltPage page =
        page(
            """
            SUPER USER
            keel
            born to row
            2 hours ago ( 7:12 PM)
            Does anybody know whose boat it is now?
            Reply Like
            anchor_ann
            all at sea
            1 hour ago ( 8:01 PM)
            The bank's, as far as I know.
            Reply Like
            SUPER USER
            Old Tom
            ropes and knots
            1 hour ago ( 8:20 PM)
            I feared as much.
            Reply Like
            """);

    assertThat(authors(page)).containsExactly("keel", "anchor_ann", "Old Tom");
    assertThat(page.firstLine()).isEqualTo(2);
  }

  @Test
  void aTimeMayStandOverTheLineThatSaysWhoWrote() {
    RebuiltPage page =
        page(
            """
            7:14 am April 26, 2012
            Jo Marsh wrote:
            It was never on time anyway.

            8:02 am April 26, 2012
            a friend of the harbour wrote:
            Now try to sell the pier.
            """);

    assertThat(authors(page)).containsExactly("Jo Marsh", "a friend of the harbour");
    assertThat(page.comments().get(1).time()).isEqualTo(Instant.parse("2012-04-26T08:02:00Z"));
    assertThat(page.comments().get(0).ownWords()).isEqualTo("It was never on time anyway.");
  }

  @Test
  void theWriterAnsweredMayStandBehindTheDate() {
    RebuiltPage page =
        page(
            """
            Jo Marsh
            2 months ago
            It was never on time anyway, was it?
            Reply
            oarsman
            2 months ago in reply to Jo Marsh
            It was in my time, when the old captain still had her.
            Reply
            Ann Oakes
            1 month ago
            Who pays for the new engine, then?
            Reply
            Old Tom
            1 month ago
            The bank does, as far as I know.
            Reply
            """);

    assertThat(authors(page)).containsExactly("Jo Marsh", "oarsman", "Ann Oakes", "Old Tom");
    assertThat(page.comments().get(1).parent()).isEqualTo("ferry-1");
    assertThat(page.comments().get(1).rule()).isEqualTo(ReplyLink.Rule.MENTION);
  }

  @Test
  void theFirstCommentOverItsBylineMayHaveSeveralParagraphs() {
    RebuiltPage page =
        page(
            """

            We had one like it in Hull, and it went the same way in the end.

            Anyway, thanks for this, it brought back a lot.

            Posted by Jo Marsh at May 3, 2012 1:14 PM

            I worked on her. She was a good boat.

            Posted by Old Tom at May 3, 2012 2:40 PM

            What will they do with the pier?

            Nobody has said.

            Posted by Ann Oakes at May 3, 2012 6:03 PM
            """);

    assertThat(page.firstLine()).isEqualTo(3);
    assertThat(authors(page)).containsExactly("Jo Marsh", "Old Tom", "Ann Oakes");
  }
}
