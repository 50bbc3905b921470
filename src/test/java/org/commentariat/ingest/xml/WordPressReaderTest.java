package org.commentariat.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.thread.CommentThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordPressReaderTest {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <!-- This is an export -- of a site -->
      <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
      <channel>
      <title>Harbour blog</title>
      <item>
      <title>The ferry is late</title>
      <content:encoded><![CDATA[A post, <b>bold</b>.]]></content:encoded>
      <wp:post_id>12</wp:post_id>
      """;
  private static final String TAIL = "</item></channel></rss>\n";

  @TempDir Path folder;

  private static String comment(String id, String parent, String words) {
    return comment(id, parent, words, "1", "");
  }

  private static String comment(
      String id, String parent, String words, String approved, String type) {
    return """
        <wp:comment>
        <wp:comment_id>%s</wp:comment_id>
        <wp:comment_author><![CDATA[Bo]]></wp:comment_author>
        <wp:comment_date>2012-01-02 05:04:05</wp:comment_date>
        <wp:comment_date_gmt>2012-01-02 03:04:05</wp:comment_date_gmt>
        <wp:comment_content>%s</wp:comment_content>
        <wp:comment_approved>%s</wp:comment_approved>
        <wp:comment_type>%s</wp:comment_type>
        <wp:comment_parent>%s</wp:comment_parent>
        </wp:comment>
        """
        .formatted(id, words, approved, type, parent);
  }

  @Test
  void commentsKeepTheirLinksAndTheirParagraphs() throws IOException {
    Ingest ingest =
        Reading.of(
            folder,
            HEAD
                + comment("3", "0", "<![CDATA[One.\r\n\r\nTwo & <em>three</em>\nfour]]>")
                + comment("4", "3", "<![CDATA[<blockquote>One.</blockquote>\nYes.]]>")
                + TAIL);

    assertThat(Reading.comments(ingest))
        .containsExactly("3 Bo: One.|Two & three|four", "4<3 Bo: Yes.");
    CommentThread thread = ingest.threads().get(0);
    assertThat(thread.id()).isEqualTo("export-12");
    assertThat(thread.article().title()).isEqualTo("The ferry is late");
    assertThat(thread.comments().get(0).time()).isEqualTo(Instant.parse("2012-01-02T03:04:05Z"));
    assertThat(thread.comments().get(1).quoted()).isEqualTo("One.");
    assertThat(ingest.rejections()).isEmpty();
    assertThat(ingest.notes()).isEmpty();
  }

  @Test
  void whatIsNoPublishedCommentIsCountedByItsKind() throws IOException {
    Ingest ingest =
        Reading.of(
            folder,
            HEAD
                + comment("1", "0", "shown")
                + comment("2", "0", "[...] elsewhere", "1", "pingback")
                + comment("3", "0", "elsewhere", "spam", "trackback")
                + comment("4", "0", "waiting", "0", "comment")
                + comment("5", "0", "buy", "spam", "")
                + comment("6", "0", "gone", "trash", "")
                + comment("7", "6", "an answer", "1", "comment")
                + TAIL);

    assertThat(Reading.comments(ingest))
        .containsExactly("1 Bo: shown", "6 deleted: ", "7<6 Bo: an answer");
    assertThat(ingest.omissions())
        .extracting(omission -> omission.kind() + " " + omission.count())
        .containsExactlyInAnyOrder(
            Omission.Kind.PINGBACK + " 2", Omission.Kind.UNAPPROVED + " 1", "SPAM 1");
  }

  @Test
  void postsAreThreadsAndThoseWithoutCommentsArePassedOver() throws IOException {
    Ingest ingest =
        Reading.of(
            folder,
            HEAD
                + comment("1", "0", "a")
                + "</item><item><title>Silent</title><wp:post_id>13</wp:post_id></item>"
                + "<item><title>No number</title>"
                + comment("1", "0", "b")
                + TAIL);

    assertThat(ingest.threads())
        .extracting(CommentThread::id)
        .containsExactly("export-12", "export-item-3");
    assertThat(Reading.comments(ingest)).containsExactly("1 Bo: a", "export-item-3-1 Bo: b");
  }

  @Test
  void aPostWithPingbacksAloneIsNoThreadThoughItsPingbacksAreCounted() throws IOException {
    Ingest ingest =
        Reading.of(
            folder,
            HEAD
                + comment("1", "0", "[...] elsewhere", "1", "pingback")
                + comment("2", "0", "[...] there", "0", "trackback")
                + "</item><item><title>Waiting</title><wp:post_id>13</wp:post_id>"
                + comment("3", "0", "[...] elsewhere", "1", "pingback")
                + comment("4", "0", "waiting", "0", "comment")
                + "</item><item><title>Answered</title><wp:post_id>14</wp:post_id>"
                + comment("5", "0", "[...] elsewhere", "1", "pingback")
                + comment("6", "5", "thanks for the link", "1", "comment")
                + TAIL);

    assertThat(ingest.threads())
        .extracting(thread -> thread.id() + " " + thread.article().title())
        .containsExactly("export-13 Waiting", "export-14 Answered");
    assertThat(Reading.comments(ingest))
        .containsExactly("5 withheld: ", "6<5 Bo: thanks for the link");
    assertThat(ingest.omissions())
        .extracting(omission -> omission.kind() + " " + omission.count())
        .containsExactlyInAnyOrder("PINGBACK 3", "UNAPPROVED 1");
  }

  @Test
  void whatXmlForbidsIsRepairedAndCounted() throws IOException {
    Ingest ingest =
        Reading.of(
            folder,
            "\nNotice: a warning of a plug-in\n"
                + HEAD
                + comment(
                    "1", "0", "Tom & Jerry &nbsp; AT&T; I <3 it &lt;b&gt;so&lt;/b&gt; \b&#8;!")
                + comment("2", "0", "<![CDATA[a]]]]><![CDATA[> b & c &amp; d]]>")
                + comment("3", "0", "&#55357;&#56832; &#233;")
                + TAIL);

    assertThat(Reading.comments(ingest))
        .containsExactly(
            "1 Bo: Tom & Jerry AT&T; I <3 it so !", "2 Bo: a]]> b & c & d", "3 Bo: \uD83D\uDE00 é");
    assertThat(ingest.rejections()).isEmpty();
    assertThat(ingest.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(Note.Kind.DECODING);
              assertThat(note.place()).isEqualTo("line 17");
              assertThat(note.count()).isEqualTo(8);
            });
  }

  @Test
  void entitiesAreNeverExpandedAndNothingOutsideIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY e0 \"haha\">\n");
    for (int k = 1; k < 40; k++) {
      bomb.append("<!ENTITY e%d \"&e%d;&e%d;\">\n".formatted(k, k - 1, k - 1));
    }
    bomb.append("<!ENTITY file SYSTEM \"%s\">\n".formatted(secret.toUri()));
    bomb.append("<!ENTITY % far SYSTEM \"http://127.0.0.1:9/far.dtd\"> %far;\n]>\n");

    Ingest ingest =
        Reading.of(
            folder,
            HEAD.replace("<rss", bomb + "<rss") + comment("1", "0", "a &e39; &file; b") + TAIL);

    assertThat(Reading.comments(ingest)).containsExactly("1 Bo: a &e39; &file; b");
    assertThat(ingest.rejections()).isEmpty();
  }

  @Test
  void elementsNestedWithoutEndAreRejectedAndTheNextCommentIsRead() throws IOException {
    Ingest ingest =
        Reading.of(
            folder,
            HEAD
                + comment("1", "0", "<a>".repeat(100_000))
                + comment("2", "0", "still here")
                + TAIL);

    assertThat(Reading.comments(ingest))
        .as("%s", ingest.rejections())
        .containsExactly("2 Bo: still here");
    assertThat(ingest.rejections()).isNotEmpty();
    assertThat(ingest.threads().get(0).id()).isEqualTo("export-12");
  }

  @Test
  void timesWithoutAZoneAreAGuessThatIsNotedOnce() throws IOException {
    String timeless =
        comment("1", "0", "a").replaceAll("<wp:comment_date_gmt>.*\n", "")
            + comment("2", "0", "b").replace("2012-01-02 03:04:05", "0000-00-00 00:00:00");

    Ingest ingest = Reading.of(folder, HEAD + timeless + TAIL);

    assertThat(ingest.threads().get(0).comments())
        .extracting(comment -> comment.time())
        .containsOnly(Instant.parse("2012-01-02T05:04:05Z"));
    assertThat(ingest.notes()).singleElement().asString().contains("UTC");
  }
}
