package org.commentariat.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.ReadingOptions;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTest {

  private static final String ASKED =
      "Does anybody know when the new ferry will start to run again?\n\nMaya\n";

  @TempDir Path folder;

  private static String mail(String id, String answers, String from, String subject, String body) {
    return "From %s Tue Nov  6 13:05:05 2001\nFrom: %s\nDate: Tue, 6 Nov 2001 13:05:05 +0100\n"
            .formatted(from.replace(" ", "."), from)
        + "Subject: "
        + subject
        + "\n"
        + (answers.isEmpty() ? "" : "In-Reply-To: <" + answers + ">\n")
        + (id.isEmpty() ? "" : "Message-ID: <" + id + ">\n")
        + "\n"
        + body
        + "\n\n";
  }

  private Ingest read(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return read();
  }

  private Ingest read() throws IOException {
    return CommentFiles.under(List.of(folder), ReadingOptions.DEFAULT).readAll(done -> {});
  }

  private static List<String> links(Ingest ingest) {
    return ingest.threads().stream()
        .map(CommentThread::comments)
        .flatMap(List::stream)
        .map(comment -> comment.id() + " " + link(comment))
        .toList();
  }

  private static String link(Comment comment) {
    ReplyLink link = comment.replyLink();
    return link == null ? "-" : link.parent() + " " + link.rule().key() + " " + link.confidence();
  }

  @Test
  void aConversationIsAThreadWithItsStatedLinks() throws IOException {
    Ingest ingest =
        read(
            "list.mbox",
            mail("1@a", "", "Maya <m@example.org>", "[ferry] When?", ASKED)
                + mail("2@a", "", "Tom <t@example.org>", "Tar", "Where is tar sold?")
                + mail("3@a", "1@a", "Lea <l@example.org>", "Re: [ferry] When?", "On Monday."));

    assertThat(links(ingest)).containsExactly("1@a -", "3@a 1@a stated_id 1.0", "2@a -");
    assertThat(ingest.threads())
        .extracting(thread -> thread.article().title())
        .containsExactly("When?", "Tar");
    Comment first = ingest.threads().get(0).comments().get(0);
    assertThat(first.author()).isEqualTo("Maya");
    assertThat(first.time()).isEqualTo(Instant.parse("2001-11-06T12:05:05Z"));
    assertThat(ingest.notes()).isEmpty();
  }

  @Test
  void partsOfAConversationInSeveralFilesMeet() throws IOException {
    Files.writeString(folder.resolve("1.mbox"), mail("1@a", "", "Maya", "When?", ASKED));

    Ingest ingest = read("2.mbox", mail("3@a", "1@a", "Lea", "Re: When?", "On Monday."));

    assertThat(links(ingest)).containsExactly("1@a -", "3@a 1@a stated_id 1.0");
    assertThat(ingest.threads()).extracting(CommentThread::id).containsExactly("1@a");
  }

  @Test
  void theNearestMessageThatIsThereTakesThePlaceOfAMissingOne() throws IOException {
    String answer =
        mail("3@a", "2@a", "Lea", "Re: When?", "On Monday.")
            .replace("In-Reply-To", "References: <1@a> <2@a>\nIn-Reply-To");

    Ingest ingest = read("list.mbox", mail("1@a", "", "Maya", "When?", ASKED) + answer);

    assertThat(links(ingest)).containsExactly("1@a -", "3@a 1@a stated_id 0.5");
    assertThat(ingest.notes()).extracting(Note::kind).containsExactly(Note.Kind.TREE);
  }

  @Test
  void idsThatWereBlottedOutTellNothingAndQuotedWordsTakeTheirPlace() throws IOException {
    String quoting =
        """
        On 6 Nov 2001, Maya wrote:
        > Does anybody know when the new ferry
        > will start to run again?
        On Monday, says the harbour master of the town.
        """;
    String again = "Lea wrote:\n> On Monday, says the harbour master of the town.\nNo, Friday.\n";

    Ingest ingest =
        read(
            "list.mbox",
            mail("x@x", "", "Maya", "When?", ASKED)
                + mail("x@x", "", "Tom", "Tar", "Where is tar sold?")
                + mail("x@x", "x@x", "Lea", "Re: When?", quoting)
                + mail("x@x", "x@x", "Ben", "Re: When?", again)
                + mail("x@x", "x@x", "Kim", "Re: When?", "Lea wrote:\n> Monday\nReally?\n")
                + mail("x@x", "x@x", "Sam", "Re: When?", "Who knows.\n"));

    assertThat(links(ingest))
        .containsExactly(
            "list-1 -",
            "list-3 list-1 quotation_exact 0.9",
            "list-4 list-3 quotation_exact 0.9",
            "list-5 list-3 quoted_name 0.8",
            "list-6 -",
            "list-2 -");
    assertThat(ingest.threads().get(0).comments().get(1).quotations())
        .containsExactly(
            new Quotation(
                "Does anybody know when the new ferry\nwill start to run again?",
                "Maya",
                "list-1"));
  }

  @Test
  void aMessageThatIsThereTwiceIsListedOnce() throws IOException {
    String mail = mail("", "", "Maya", "When?", ASKED);

    Ingest ingest = read("list.mbox", mail + mail);

    assertThat(links(ingest)).containsExactly("list-1 -");
    assertThat(ingest.omissions())
        .extracting(Omission::kind)
        .containsExactly(Omission.Kind.LISTED_TWICE);
  }

  @Test
  void aSingleMessageIsReadWithItsPartsAndEncodings() throws IOException {
    Ingest ingest =
        read(
            "letter.eml",
            """
            Received: from a by b
            From: =?iso-8859-1?q?J=F6rg_M=FCller?= <j@example.org>
            Subject: =?UTF-8?B?RsOkaHJl?=
            Date: 7 Mar 2013 08:00 GMT
            Message-ID: <7@a>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=iso-8859-15; format=flowed
            Content-Transfer-Encoding: quoted-printable

            F=FCr 5 =A4 f=E4hrt=20
            sie wieder.
            --b
            Content-Type: text/html; charset=utf-8

            <p>not this</p>
            --b--
            """);

    Comment comment = ingest.threads().get(0).comments().get(0);
    assertThat(comment.author()).isEqualTo("Jörg Müller");
    assertThat(ingest.threads().get(0).article().title()).isEqualTo("Fähre");
    assertThat(comment.ownWords()).isEqualTo("Für 5 € fährt sie wieder.");
    assertThat(comment.time()).isEqualTo(Instant.parse("2013-03-07T08:00:00Z"));
  }

  @Test
  void aMessageInHtmlOnlyIsReadAsABrowserShowsIt() throws IOException {
    String html =
        mail("1@a", "", "Maya", "When?", "<p>No<b>w</b>.</p><blockquote>When?</blockquote>")
            .replace("Subject:", "Content-Type: text/html\nSubject:");

    Comment comment = read("list.mbox", html).threads().get(0).comments().get(0);

    assertThat(comment.ownWords()).isEqualTo("Now.");
    assertThat(comment.quoted()).isEqualTo("When?");
  }

  @Test
  void aListArchiveWithHiddenAddressesIsRead() throws IOException {
    Ingest ingest =
        read(
            "2001-November.txt",
            """
            From maya at example.org  Thu Nov  1 11:19:12 2001
            From: maya at example.org (Maya M.)
            Date: Thu Nov  1 11:19:12 2001
            Subject: Tar
            Message-ID: <1@a>

            From here on:
            >From the sea.
            """);

    Comment comment = ingest.threads().get(0).comments().get(0);
    assertThat(comment.author()).isEqualTo("Maya M.");
    assertThat(comment.ownWords()).isEqualTo("From here on:\nFrom the sea.");
    assertThat(comment.time()).isEqualTo(Instant.parse("2001-11-01T11:19:12Z"));
    assertThat(ingest.notes()).extracting(Note::kind).containsExactly(Note.Kind.GUESS);
  }

  @Test
  void aTruncatedMessageIsReadAsFarAsItGoes() throws IOException {
    String whole =
        mail("1@a", "", "Maya", "When?", ASKED) + mail("2@a", "1@a", "Lea", "Re: When?", "On");

    assertThat(links(read("list.mbox", whole.strip())))
        .containsExactly("1@a -", "2@a 1@a stated_id 1.0");
  }

  @Test
  void aPageThatBeginsWithTheWordFromIsNoMail() throws IOException {
    assertThat(read("page.txt", "From the harbour\n\nA story.\n").threads().get(0).comments())
        .isEmpty();
    byte[] text =
        "From: the harbour\nTo: the sea\nOn: foot\n\nA story.\n".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("page.txt"), text);
    assertThat(read().threads().get(0).comments()).isEmpty();
  }

  @Test
  void ofPartsNestedTooDeepWhatStandsBeforeIsRead() throws IOException {
    StringBuilder nested = new StringBuilder("--b0\nContent-Type: text/plain\n\nLate again.\n");
    for (int k = 0; k < 5000; k++) {
      nested.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(k, k + 1));
    }
    Ingest ingest =
        read(
            "deep.mbox",
            mail("1@x", "", "Ann", "Ferry", nested.toString())
                .replace("Subject:", "Content-Type: multipart/mixed; boundary=b0\nSubject:"));

    assertThat(ingest.threads())
        .flatExtracting(CommentThread::comments)
        .extracting(Comment::ownWords)
        .containsExactly("Late again.");
    assertThat(ingest.rejections())
        .singleElement()
        .asString()
        .contains("line 2", "only the beginning of the message was read");
  }

  @Test
  void marksOfQuotationMayBeAsManyAsTheyLike() throws IOException {
    Ingest ingest =
        read(
            "marks.mbox",
            mail("1@x", "", "Ann", "Ferry", ">".repeat(100_000) + " Late again.\n\nAs ever."));

    assertThat(ingest.threads())
        .flatExtracting(CommentThread::comments)
        .extracting(Comment::ownWords)
        .containsExactly("As ever.");
  }

  @Test
  void aLongChainOfFoldedLinesInAHeaderIsNoObstacle() throws IOException {
    Ingest ingest =
        read(
            "folded.eml",
            "From: Ann <a@x>\nMessage-ID: <1@x>\nReferences:\n"
                + " y\n".repeat(2600)
                + "Subject: Ferry\n\nLate again.\n");

    assertThat(ingest.threads())
        .flatExtracting(CommentThread::comments)
        .extracting(Comment::ownWords)
        .containsExactly("Late again.");
  }
}
