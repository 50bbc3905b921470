package org.commentariat.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.StatedComment.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageReaderTest {

  private static final String COMMENT =
      "<li class=\"comment\" id=\"comment-%s\"><cite class=\"fn\">%s</cite>"
          + "<div class=\"comment-content\">%s</div>%s</li>";

  private static boolean recognises(String name, String text) throws IOException {
    return new HtmlPageReader()
        .recognises(Opening.of(ReadPage.source(name, text.getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html>",
        "\n <html lang=en>",
        "<!-- saved from url=(0022)http://x -->\n<html>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\"><html>",
        "<ol class=\"c\"><li>"
      })
  void aPageIsRecognisedByItsContent(String text) throws IOException {
    assertThat(recognises("saved", text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><rss version=\"2.0\">", "<?xml version=\"1.0\"?><disqus>",
            "{\"html\": \"<p>\"}",
        "Headline\n\n3 Comments\n\nI said <b>no</b>.", "id,text\n1,<p>a</p>",
            "From a@b Thu Jul 31\n\n<html>",
        "[{\"body\":\"<div>\"}]"
      })
  void otherFormatsAreLeftToTheirReaders(String text) throws IOException {
    assertThat(recognises("saved", text)).isFalse();
  }

  @Test
  void aPageWithoutCommentsIsAnArticleWithoutComments() throws IOException {
    ReadPage page =
        ReadPage.of(
            "<title>Kelp | Sea Post</title><h1>Kelp</h1><p>It grows.</p><div id=disqus_thread></div>");

    assertThat(page.articles)
        .singleElement()
        .satisfies(a -> assertThat(a.title()).isEqualTo("Kelp"));
    assertThat(page.comments).isEmpty();
    assertThat(page.rejections).isEmpty();
    assertThat(page.notes).singleElement().asString().contains("not in the file");
  }

  @Test
  void emptyAndOversizedPagesAreNamed() throws IOException {
    ReadPage empty = ReadPage.of("<html><body> <script>x()</script></body></html>");
    ReadPage large =
        ReadPage.of(
            "<html>0123456789".getBytes(StandardCharsets.UTF_8), new HtmlPageReader(15, 1_000_000));

    assertThat(empty.rejections).singleElement().asString().contains("text was expected");
    assertThat(large.rejections)
        .containsExactly("whole file: a web page of 15 bytes at most was expected; it has more");
    assertThat(empty.articles).isEmpty();
    assertThat(large.articles).isEmpty();
  }

  @Test
  void whatStandsBeforeACutIsKept() throws IOException {
    ReadPage page =
        ReadPage.of(COMMENT.formatted(1, "Ann", "Whole.", "") + "\n<li class=\"comment\" id=\"com");

    assertThat(page.lines()).containsExactly("1 Ann: Whole.");
    assertThat(page.rejections)
        .containsExactly("line 2: the rest of the page was expected; the file ends inside a tag");
  }

  @Test
  void theDeclaredCharsetIsBelievedWhereThePageIsNotUtf8() throws IOException {
    String html = "<meta charset=\"%s\">" + COMMENT.formatted(1, "Åsa", "Привет, море", "");
    byte[] cyrillic =
        html.formatted("windows-1251")
            .replace("Åsa", "Аня")
            .getBytes(Charset.forName("windows-1251"));
    byte[] wrong = html.formatted("windows-1251").getBytes(StandardCharsets.UTF_8);
    byte[] undeclared = COMMENT.formatted(1, "Åsa", "Öl", "").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(ReadPage.of(cyrillic, new HtmlPageReader()).lines())
        .containsExactly("1 Аня: Привет, море");
    assertThat(ReadPage.of(wrong, new HtmlPageReader()).lines())
        .containsExactly("1 Åsa: Привет, море");
    ReadPage guessed = ReadPage.of(undeclared, new HtmlPageReader());
    assertThat(guessed.lines()).containsExactly("1 Åsa: Öl");
    assertThat(guessed.notes).singleElement().asString().startsWith("DECODING");
  }

  @Test
  void theSameCommentTwiceKeepsItsIdAndAnotherWithItsIdDoesNot() throws IOException {
    ReadPage page =
        ReadPage.of(
            COMMENT.formatted(5, "Bea", "Once.", "")
                + COMMENT.formatted(5, "Bea", "Once.", "")
                + COMMENT.formatted(
                    5,
                    "Cid",
                    "Other.",
                    "<ol>" + COMMENT.formatted(6, "Dot", "To Cid.", "") + "</ol>"));

    assertThat(page.lines())
        .containsExactly(
            "5 Bea: Once.", "5 Bea: Once.", "5~3 Cid: Other.", "6 Dot -> 5~3 NESTING: To Cid.");
  }

  @Test
  void wordsKeepParagraphsCodeAndSmileysAndLoseButtons() throws IOException {
    ReadPage page =
        ReadPage.of(
            COMMENT.formatted(
                1,
                "Eve",
                "<p>One<br>two <img class=\"wp-smiley\" alt=\":-)\" src=s.gif></p><pre>a\n  b</pre>"
                    + "<script>x()</script><div class=\"sharedaddy\">Share this</div><button>Like</button>",
                ""));

    assertThat(page.lines()).containsExactly("1 Eve: One / two :-) / a / b");
  }

  @Test
  void namesAndWordsOfTheDeletedAreNotTakenForOwnWords() throws IOException {
    ReadPage page =
        ReadPage.of(
            COMMENT.formatted(1, "[deleted]", "[deleted]", "")
                + COMMENT.formatted(2, "Flo", "This comment has been removed by a moderator.", "")
                + COMMENT.formatted(
                    3, "Gus", "The deleted comment was mine, and I want it back.", ""));

    assertThat(page.comments)
        .extracting(comment -> comment.state())
        .containsExactly(State.DELETED, State.DELETED, State.PUBLISHED);
    assertThat(page.comments.get(0).author()).isNull();
  }

  private static String chain(int depth) {
    StringBuilder html = new StringBuilder("<title>Deep</title>");
    for (int k = 1; k <= depth; k++) {
      html.append("<div class=\"comment\" id=\"comment-").append(k).append("\"><b class=\"fn\">N");
      html.append(k).append("</b><div class=\"comment-content\">Word ").append(k).append(".</div>");
    }
    return html.toString();
  }

  @Test
  void longChainsAreReadToTheEnd() throws IOException {
    ReadPage page = ReadPage.of(chain(1_500));

    assertThat(page.lines().get(1_499)).isEqualTo("1500 N1500 -> 1499 NESTING: Word 1500.");
    assertThat(page.rejections).isEmpty();
  }

  @Test
  void whatIsNestedTooDeepIsNamed() throws IOException {
    String html = chain(1) + "<div>".repeat(20_000) + chain(2);

    ReadPage page =
        ReadPage.of(html.getBytes(StandardCharsets.UTF_8), new HtmlPageReader(1 << 20, 1_000));

    assertThat(page.lines().get(0)).isEqualTo("1 N1: Word 1.");
    assertThat(page.rejections).singleElement().asString().contains("nested less than 512 deep");
  }
}
