package org.commentariat.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RebuiltPageTest {

  private static final String ABOVE =
      """
      City Herald
      Home
      News

      Council plans to close the garden library on Sundays

      By Ada Brandt, 3 March 2015

      The city council said on Tuesday that the garden library would no longer open on Sundays.

      Report a problem with article
      Follow @cityherald on Twitter

      %s Comments

      Commenting is disabled on this article.

      """;

  private static CommentThread page(int declared, String comments) {
    return thread(rebuilt(ABOVE.formatted(declared) + comments));
  }

  private static RebuiltPage rebuilt(String text) {
    return RebuiltPage.of("library", List.of(text.split("\n", -1)));
  }

  private static CommentThread thread(RebuiltPage page) {
    return thread("library", page);
  }

  private static CommentThread thread(String id, RebuiltPage page) {
    return new CommentThread(
        id,
        id + ".txt",
        page.article(),
        page.comments().stream().map(c -> comment(id, c)).toList());
  }

  private static Comment comment(String thread, StatedComment stated) {
    ReplyLink link =
        stated.parent() == null
            ? null
            : new ReplyLink(stated.parent(), stated.rule(), stated.confidence());
    return new Comment(
        Objects.requireNonNull(stated.id()),
        thread,
        stated.author(),
        stated.time(),
        stated.ownWords(),
        stated.quotations(),
        link);
  }

  private static List<String> ownWords(CommentThread thread) {
    return thread.comments().stream().map(Comment::ownWords).toList();
  }

  private static ReplyLink linkOf(CommentThread thread, int comment) {
    return Objects.requireNonNull(thread.comments().get(comment).replyLink(), "no reply link");
  }

  @Test
  void aQuotationEndsWhereTheQuotedCommentEnds() {
    CommentThread thread =
        page(
            2,
            """
            I borrowed my first book there, and so did my sister.

            Closing it on Sundays means closing it for everybody who works.

            Mr. O'Neil-7 said,
            I borrowed my first book there, and so did my sister.

            Closing it on Sundays means closing it for everybody who works.
            Then go on Saturdays.

            They are open until six.
            """);

    assertThat(ownWords(thread))
        .containsExactly(
            "I borrowed my first book there, and so did my sister.\n\n"
                + "Closing it on Sundays means closing it for everybody who works.",
            "Then go on Saturdays.\n\nThey are open until six.");
    assertThat(thread.comments().get(0).author()).isEqualTo("Mr. O'Neil-7");
    ReplyLink link = linkOf(thread, 1);
    assertThat(link.parent()).isEqualTo("library-1");
    assertThat(link.rule()).isEqualTo(ReplyLink.Rule.QUOTATION_EXACT);
    assertThat(link.confidence()).isBetween(0.9, 1.0);
  }

  @Test
  void anEditedAndShortenedQuotationIsStillFound() {
    CommentThread thread =
        page(
            2,
            """
            The savings are tiny next to the new car park, which nobody asked for and which will stand empty on every day but one.

            greta said,
            the savings are tiny next to the [...] car park which nobody asked for and stand empty on every day but one!
            It will be full at Christmas.
            """);

    Comment reply = thread.comments().get(1);
    assertThat(reply.ownWords()).isEqualTo("It will be full at Christmas.");
    assertThat(linkOf(thread, 1).rule()).isEqualTo(ReplyLink.Rule.QUOTATION_APPROXIMATE);
  }

  @Test
  void aQuotationInsideAQuotationIsPartOfIt() {
    CommentThread thread =
        page(
            3,
            """
            The car park pays for itself every single year.

            Bo K said,
            The car park pays for itself every single year.
            So does the library, if you count right.

            Ann_3 said,
            Bo K said,
            The car park pays for itself every single year.
            So does the library, if you count right.

            Nobody ever counted.
            """);

    assertThat(ownWords(thread))
        .containsExactly(
            "The car park pays for itself every single year.",
            "So does the library, if you count right.",
            "Nobody ever counted.");
    assertThat(thread.comments())
        .extracting(Comment::author)
        .containsExactly("Bo K", "Ann_3", null);
    assertThat(linkOf(thread, 2).parent()).isEqualTo("library-2");
  }

  @Test
  void twoQuotationsInARowBelongToOneComment() {
    CommentThread thread =
        page(
            3,
            """
            Sundays are for the family and for nothing else.

            Ann said,
            Sundays are for the family and for nothing else.
            Sundays are when my family reads.

            Ann said,
            Sundays are for the family and for nothing else.

            Bo said,
            Sundays are when my family reads.

            You are both right.
            """);

    Comment last = thread.comments().get(2);
    assertThat(last.ownWords()).isEqualTo("You are both right.");
    assertThat(last.quotations())
        .containsExactly(
            new Quotation("Sundays are for the family and for nothing else.", "Ann", "library-1"),
            new Quotation("Sundays are when my family reads.", "Bo", "library-2"));
  }

  @Test
  void anOrdinarySentenceThatEndsInSaidAnnouncesNoQuotation() {
    CommentThread thread =
        page(
            1,
            """
            As my grandfather once said,
            a town without books is a market.
            """);

    assertThat(ownWords(thread))
        .containsExactly("As my grandfather once said,\na town without books is a market.");
    assertThat(thread.comments().get(0).quotations()).isEmpty();
  }

  @Test
  void wordsOfNobodyOnThePageRemainAQuotationAndAreRemarkedOn() {
    RebuiltPage rebuilt =
        rebuilt(
            ABOVE.formatted(1)
                + """
                gone said,
                They should sell all the books.

                Nobody sells books any more.
                """);

    Comment comment = thread(rebuilt).comments().get(0);
    assertThat(comment.ownWords()).isEqualTo("Nobody sells books any more.");
    assertThat(comment.quotations())
        .containsExactly(new Quotation("They should sell all the books.", "gone", null));
    assertThat(comment.replyLink()).isNull();
    assertThat(rebuilt.remarks())
        .anySatisfy(remark -> assertThat(remark.text()).contains("gone said,", "is a guess"));
  }

  @Test
  void laterQuotationsShowWhereAnAnswerToUnknownWordsBegins() {
    CommentThread thread =
        page(
            2,
            """
            gone said,
            They should sell all the books.
            And the shelves as well.
            nobody sells books any more, do you live on the moon

            bo said,
            nobody sells books any more, do you live on the moon
            I do.
            """);

    assertThat(ownWords(thread))
        .containsExactly("nobody sells books any more, do you live on the moon", "I do.");
    assertThat(linkOf(thread, 1).parent()).isEqualTo("library-1");
  }

  @Test
  void namesSpelledDifferentlyAreRemarkedOn() {
    RebuiltPage rebuilt =
        rebuilt(
            ABOVE.formatted(3)
                + """
                The roof of the library leaks since last winter.

                Bo K said,
                The roof of the library leaks since last winter.
                Mend it.

                bo k said,
                The roof of the library leaks since last winter.
                With what money?
                """);

    assertThat(thread(rebuilt).comments().get(0).author()).isEqualTo("Bo K");
    assertThat(rebuilt.remarks())
        .extracting(RebuiltPage.Remark::text)
        .anyMatch(text -> text.contains("Bo K") && text.contains("bo k"));
  }

  @Test
  void wordsOfTheArticleAreQuotedFromNoComment() {
    CommentThread thread =
        page(
            1,
            """
            Ada Brandt said,
            The city council said on Tuesday that the garden library would no longer open on Sundays.
            It was Monday.
            """);

    assertThat(ownWords(thread)).containsExactly("It was Monday.");
    assertThat(thread.comments().get(0).quotations().get(0).source()).isNull();
  }

  @Test
  void theNameAloneLinksToThatPersonsLatestComment() {
    CommentThread thread =
        page(
            3,
            """
            The roof of the library leaks since last winter.

            bo said,
            The roof of the library leaks since last winter.
            Then mend it.

            bo said,
            Something that stands nowhere on this page at all.

            I cannot find where you wrote that.
            """);

    ReplyLink link = linkOf(thread, 2);
    assertThat(link.parent()).isEqualTo("library-1");
    assertThat(link.rule()).isEqualTo(ReplyLink.Rule.QUOTED_NAME);
    assertThat(link.confidence()).isLessThan(0.6);
  }

  @Test
  void wordsQuotedFromTwoPeopleAreTwoComments() {
    CommentThread thread =
        page(
            2,
            """
            And the forty thousand are nothing compared with the rest of it all.

            and the tram costs more than both of them together anyway.

            ann said,
            And the forty thousand are nothing compared with the rest of it all.
            True.

            bo said,
            and the tram costs more than both of them together anyway.
            False.
            """);

    assertThat(thread.comments()).extracting(Comment::author).startsWith("ann", "bo");
    assertThat(thread.comments()).hasSize(4);
    assertThat(thread.article().declaredComments()).isEqualTo(2);
  }

  @Test
  void aCommentThatIsAllQuotationIsKept() {
    CommentThread thread =
        page(
            2,
            """
            The roof of the library leaks since last winter.

            bo said,
            The roof of the library leaks since last winter.
            """);

    assertThat(thread.comments()).hasSize(2);
    assertThat(thread.comments().get(1).ownWords()).isEmpty();
    assertThat(thread.comments().get(1).replyLink()).isNotNull();
  }

  @Test
  void invisibleCharactersStayInTheTextAndDoNotHinderMatching() {
    CommentThread thread =
        page(
            2,
            """
            The ro\u200bof of the \u202elibrary\u202c leaks since last winter.

            bo\u200f said,
            The roof of the library leaks since last winter.
            Mend it.
            """);

    assertThat(thread.comments().get(0).ownWords()).contains("ro\u200bof");
    assertThat(thread.comments().get(0).author()).isEqualTo("bo");
    assertThat(thread.comments().get(1).ownWords()).isEqualTo("Mend it.");
  }

  @Test
  void aLinkShownAsAddressAndQuotedAsTitleDoesNotEndTheQuotation() {
    CommentThread thread =
        page(
            2,
            """
            The plans can be read by everybody who wants to see them.

            http://www.example.org/plans/17

            bo said,
            The plans can be read by everybody who wants to see them.

            City of Anywhere - Plans of the Library

            I cannot open it.
            """);

    assertThat(ownWords(thread)).last().isEqualTo("I cannot open it.");
  }

  @Test
  void whatTheSiteAddsAfterTheCommentsIsNoComment() {
    RebuiltPage rebuilt =
        rebuilt(
            ABOVE.formatted(1)
                + """
                The roof of the library leaks since last winter.

                Related Stories
                Trams run late on Monday after a storm has hit the north of the city.

                © 2015 City Herald. All rights reserved.
                """);

    assertThat(ownWords(thread(rebuilt)))
        .containsExactly("The roof of the library leaks since last winter.");
    assertThat(rebuilt.remarks())
        .extracting(RebuiltPage.Remark::text)
        .singleElement()
        .asString()
        .contains("Related Stories");
  }

  @Test
  void aPageWithoutAThreadGivesAThreadWithoutComments() {
    RebuiltPage rebuilt =
        rebuilt(
            """
            The Courier | Technology
            Sign in

            Judge orders mail provider to hand over letters kept abroad

            By John Smith
            Published 31 July 2014

            A judge ruled on Thursday that the provider must hand over the letters of its client.

            "We will appeal," the company's lawyer said,
            adding that the law ends at the border.

            Analysts said the case could go to the highest court of the country.

            More from Technology
            Phone maker unveils a bigger phone that nobody has asked for yet.
            14 comments
            Watch maker goes bankrupt and leaves its customers without any straps.
            """);

    assertThat(thread(rebuilt).comments()).isEmpty();
    assertThat(thread(rebuilt).article().title())
        .isEqualTo("Judge orders mail provider to hand over letters kept abroad");
    assertThat(thread(rebuilt).article().declaredComments()).isNull();
  }

  @Test
  void commentsWithoutAnyQuotationAreFoundUnderTheirNumber() {
    CommentThread thread =
        thread(
            rebuilt(
                """
                How to grow tomatoes on a balcony

                Tomatoes want sun. Put them where the sun is and water them every evening.

                The second rule is to be patient. They come when they come, whatever you do.

                3 comments so far

                I tried this last year and all of mine died in June.

                You have to cover them when it rains, mine are under a roof.

                What kind do you grow? I have heard that cherry tomatoes are easier.

                Leave a comment
                """));

    assertThat(thread.comments()).hasSize(3);
    assertThat(thread.article().declaredComments()).isEqualTo(3);
    assertThat(thread.article().title()).isEqualTo("How to grow tomatoes on a balcony");
  }

  @Test
  void aCommentWithoutAFullStopIsFoundUnderItsNumberWhenItIsLong() {
    String endless = "and then they closed it and nobody asked us ".repeat(400).strip();
    assertThat(ownWords(page(1, endless + "\n"))).containsExactly(endless);
  }

  @Test
  void aNumberThatModeratorsHaveLeftALittleTooHighStillPartsTheComments() {
    StringBuilder comments = new StringBuilder();
    for (String word : List.of("one", "two", "three", "four", "five", "six", "seven", "eight")) {
      comments.append("This is what the reader of shelf ").append(word).append(" thinks.\n\n");
    }
    assertThat(ownWords(page(9, comments.toString()))).hasSize(8);
  }

  @Test
  void anInvitationToCommentAboveAnArticleMakesItNoThread() {
    String page =
        """
        City Herald

        Council plans to close the garden library

        48 Comments
        Log in to comment
        Share on Twitter

        The city council said on Tuesday that the library would close on Sundays from May on.

        Its readers said on Wednesday that they would not stand for it, and asked for a hearing.

        The council has not answered them, and the mayor was not to be reached on Thursday.
        """;
    assertThat(thread(rebuilt(page)).comments()).isEmpty();
  }

  @Test
  void aMenuIsNoHeadline() {
    String page =
        """
        City Herald
        Forums
        Login / Sign Up

        Council plans to close the garden library

        By Ada Brandt, 3 March 2015

        The city council said on Tuesday that the library would close.
        """;
    assertThat(thread(rebuilt(page)).article().title())
        .isEqualTo("Council plans to close the garden library");
  }

  @Test
  void theDeclaredNumberIsNeverForced() {
    String comments =
        """
        The roof of the library leaks since last winter.

        bo said,
        The roof of the library leaks since last winter.
        Mend it.
        """;

    assertThat(page(35, comments).comments()).hasSize(2);
    assertThat(page(1, comments).comments()).hasSize(2);
  }

  @Test
  void aLongThreadTakesSecondsAndNotMinutes() {
    long seed = 20140731;
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>(List.of("Title of the page", "", "3000 Comments", ""));
    List<String> written = new ArrayList<>();
    for (int k = 0; k < 3000; k++) {
      String own = words(random, k == 7 ? 17_000 : 60);
      if (k > 0) {
        int parent = k == 2999 ? 7 : Math.max(0, k - 1 - random.nextInt(10));
        lines.add("user" + parent + " said,");
        lines.add(written.get(parent));
      }
      lines.addAll(List.of(own, ""));
      written.add(own);
    }

    CommentThread thread =
        Assertions.assertTimeout(
            Duration.ofSeconds(30), () -> thread("long", RebuiltPage.of("long", lines)));

    assertThat(thread.comments().size()).as("seed " + seed).isEqualTo(3000);
    assertThat(linkOf(thread, 2999).parent()).isEqualTo("long-8");
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder("W" + random.nextInt(100_000));
    for (int k = 1; k < count; k++) {
      words.append(' ').append(Integer.toString(random.nextInt(100_000), 36));
    }
    return words.append('.').toString();
  }

  @Test
  void noPageHoweverStrangeBreaksTheReader() {
    long seed = 7;
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "a said,",
            "b said,",
            "",
            " ",
            "one two three four five six.",
            "one two three",
            ":-)",
            "3 Comments",
            "Commenting is disabled on this article.",
            "said,",
            "\ud800",
            "Related Stories",
            "http://x.org/a",
            "Bob says:",
            "March 3, 2012 at 4:15 pm",
            "Posted by: Ann | March 4, 2012 at 9:01 AM",
            "Reply",
            "Cy > Bob \u2022 3 hours ago",
            "> one two three four five six seven eight nine",
            "Originally posted by Bob",
            "[quote=Ann]",
            "Click to expand...",
            "@Bob no",
            "#3 no",
            "   Pingback: elsewhere",
            "(deleted)",
            "1. first",
            "x",
            "\u202e",
            "one two three four five six. seven eight");
    for (int run = 0; run < 3000; run++) {
      List<String> lines = new ArrayList<>(List.of("2 Comments", ""));
      for (int k = random.nextInt(25); k > 0; k--) {
        lines.add(pieces.get(random.nextInt(pieces.size())));
      }
      assertThatCode(() -> RebuiltPage.of("t", lines))
          .as("seed %d, run %d: %s", seed, run, lines)
          .doesNotThrowAnyException();
    }
  }
}
