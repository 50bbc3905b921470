package org.commentariat.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisqusReaderTest {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
      <category dsq:id="1"><forum>ferry</forum><title>General</title></category>
      <thread dsq:id="70"><id>dredging</id><title>Dredging &amp;amp; the ferry</title></thread>
      <thread dsq:id="71"><id /><title>Never discussed</title></thread>
      """;

  @TempDir Path folder;

  private static String post(String id, String parent, String words, String more) {
    return """
        <post dsq:id="%s">
        <id />
        <message><![CDATA[%s]]></message>
        <createdAt>2014-07-31T09:30:00Z</createdAt>
        <author><email>x@example.org</email><name>Ann %s</name></author>
        <thread dsq:id="70" />%s%s
        </post>
        """
        .formatted(
            id, words, id, parent.isEmpty() ? "" : "<parent dsq:id=\"" + parent + "\" />", more);
  }

  @Test
  void postsKeepTheirIdsParentsAuthorsAndWords() throws IOException {
    Ingest ingest =
        Reading.of(
            folder,
            HEAD
                + post("5", "", "<p>One &amp; two</p><p>three</p>", "")
                + post("6", "5", "<blockquote>One</blockquote>No.", "")
                + "</disqus>");

    assertThat(Reading.comments(ingest))
        .containsExactly("5 Ann 5: One & two|three", "6<5 Ann 6: No.");
    CommentThread thread = ingest.threads().get(0);
    assertThat(thread.article().title()).isEqualTo("Dredging & the ferry");
    assertThat(thread.id()).isEqualTo("export-70");
    assertThat(thread.comments())
        .extracting(Comment::time)
        .containsOnly(Instant.parse("2014-07-31T09:30:00Z"));
    assertThat(thread.comments().get(1).quoted()).isEqualTo("One");
    assertThat(ingest.threads()).as("pages nobody discussed are passed over").hasSize(1);
  }

  @Test
  void whatIsDeletedOrSpamIsLeftOutAndKeepsThePlaceOfWhatIsAnswered() throws IOException {
    Ingest ingest =
        Reading.of(
            folder,
            HEAD
                + post("5", "", "gone", "<isDeleted>true</isDeleted>")
                + post("6", "5", "answer", "<isDeleted>false</isDeleted>")
                + post("7", "", "buy", "<isSpam>true</isSpam>")
                + post("8", "", "gone", "<isDeleted>true</isDeleted>")
                + "</disqus>");

    assertThat(Reading.comments(ingest)).containsExactly("5 deleted: ", "6<5 Ann 6: answer");
    assertThat(ingest.omissions())
        .extracting(Omission::kind)
        .containsExactlyInAnyOrder(Omission.Kind.SPAM, Omission.Kind.DELETED);
  }

  @Test
  void aTruncatedExportIsReadAsFarAsItGoes() throws IOException {
    String whole = HEAD + post("5", "", "first", "") + post("6", "5", "second", "");

    Ingest ingest = Reading.of(folder, whole.substring(0, whole.indexOf("second") + 3));

    assertThat(Reading.comments(ingest)).containsExactly("5 Ann 5: first");
    assertThat(ingest.threads().get(0).article().title()).isEqualTo("Dredging & the ferry");
    assertThat(ingest.rejections())
        .singleElement()
        .extracting(Rejection::toString)
        .asString()
        .contains("export.xml: line 15, column", "well-formed XML");
  }

  @Test
  void aDamagedPostIsRejectedAndTheNextAreRead() throws IOException {
    Ingest ingest =
        Reading.of(
            folder,
            HEAD
                + post("5", "", "first", "")
                + post("6", "5", "second", "</oops>")
                + post("7", "5", "third", "")
                + post("8", "7", "fourth", "</oops>")
                + post("9", "7", "fifth", "")
                + "</disqus>");

    assertThat(Reading.comments(ingest))
        .containsExactly("5 Ann 5: first", "7<5 Ann 7: third", "9<7 Ann 9: fifth");
    assertThat(ingest.rejections())
        .extracting(Rejection::place)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("line 18, "),
            two -> assertThat(two).startsWith("line 32, "));
  }

  @Test
  void undeclaredPrefixesAndOtherPrefixesAreUnderstood() throws IOException {
    String export = HEAD + post("5", "", "first", "") + post("6", "5", "second", "") + "</disqus>";

    assertThat(Reading.comments(Reading.of(folder, export.replaceAll(" xmlns\\S+", ""))))
        .containsExactly("5 Ann 5: first", "6<5 Ann 6: second");
    assertThat(Reading.comments(Reading.of(folder, export.replace("dsq:", "d:"))))
        .containsExactly("5 Ann 5: first", "6<5 Ann 6: second");
  }

  @Test
  void theDeclaredEncodingIsBelievedUnlessTheBytesAreUtf8() throws IOException {
    String export = HEAD + post("5", "", "ışık", "") + "</disqus>";
    String turkish = export.replace("utf-8", "iso-8859-9");

    assertThat(Reading.comments(Reading.of(folder, turkish.getBytes("iso-8859-9"))))
        .containsExactly("5 Ann 5: ışık");
    assertThat(Reading.comments(Reading.of(folder, turkish))).containsExactly("5 Ann 5: ışık");
    String japanese = export.replace("utf-8", "Shift_JIS").replace("ışık", "港の話");
    Ingest ingest = Reading.of(folder, japanese.getBytes("Shift_JIS"));
    assertThat(Reading.comments(ingest)).containsExactly("5 Ann 5: 港の話");
    assertThat(ingest.notes()).isEmpty();
  }
}
