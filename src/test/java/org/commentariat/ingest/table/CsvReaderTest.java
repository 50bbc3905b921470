package org.commentariat.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.ingest.WrittenFiles.comments;
import static org.commentariat.ingest.WrittenFiles.notes;
import static org.commentariat.ingest.WrittenFiles.rejections;
import static org.commentariat.ingest.WrittenFiles.shown;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.WrittenFiles;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

  @TempDir Path folder;
  private WrittenFiles files = new WrittenFiles(Path.of("."));

  @BeforeEach
  void open() {
    files = new WrittenFiles(folder);
  }

  @Test
  void aCommentIsARowWithItsAuthorTimeParentAndThread() throws IOException {
    Ingest ingest =
        files.read(
            "ferry.csv",
            """
            comment_id,parent_id,article_id,author,created_at,comment_text
            10,,7,Ann,2014-07-31T09:30:00Z,"The ferry, as ever, is late.

            Twice ""today""."
            11,10,7,Bob,2014-07-31 11:40:00+02:00,So is the bus.
            20,,8,Ann,,Another matter.
            """);

    assertThat(ingest.threads()).extracting(CommentThread::id).containsExactly("7", "8");
    assertThat(shown(ingest))
        .containsExactly(
            "10: The ferry, as ever, is late.\n\nTwice \"today\".",
            "11>10: So is the bus.",
            "20: Another matter.");
    assertThat(comments(ingest))
        .extracting(Comment::time)
        .containsExactly(
            Instant.parse("2014-07-31T09:30:00Z"), Instant.parse("2014-07-31T09:40:00Z"), null);
    assertThat(rejections(ingest)).isEmpty();
    assertThat(notes(ingest))
        .singleElement()
        .asString()
        .contains(
            "--map \"text=comment_text,id=comment_id,parent=parent_id,thread=article_id,"
                + "author=author,time=created_at\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFoundInTheText(String delimiter) throws IOException {
    String text =
        """
        id~author~text
        1~Ann~"Yes~ no; and, or | not\tso"
        2~Bob~Fine
        """
            .replace("~", delimiter);

    Ingest ingest = files.read("table.txt", text);

    assertThat(comments(ingest)).extracting(Comment::author).containsExactly("Ann", "Bob");
    assertThat(shown(ingest)).contains("2: Fine");
  }

  @Test
  void whatSpreadsheetsAddIsTakenAway() throws IOException {
    String text = "sep=;\r\nid;author;text;;\r\n1;Ann;'=2+2 is four;;\r\n2;Bob;Right.;;\r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      String mark = charset.equals(StandardCharsets.UTF_8) ? "\uFEFF" : ""; // UTF-16 has its own
      Path file = files.write("excel.csv", mark + text, charset);
      assertThat(shown(WrittenFiles.read(file)))
          .as(charset.name())
          .containsExactly("1: =2+2 is four", "2: Right.");
    }
  }

  @Test
  void aQuotationMarkThatIsNeverClosedCostsOneRow() throws IOException {
    Ingest ingest =
        files.read(
            "open.csv",
            """
            id,text,author
            1,first,Ann
            2,"never closed, and with, commas
            3,third,Cy
            4,"in ""marks""
            over two lines",Dee
            """);

    assertThat(shown(ingest))
        .containsExactly("1: first", "3: third", "4: in \"marks\"\nover two lines");
    assertThat(rejections(ingest))
        .singleElement()
        .asString()
        .contains("open.csv: line 3: a quotation mark opens a cell that does not end");
  }

  @Test
  void aQuotationMarkThatOpensTheRestOfALargeFileCostsOneRow() throws IOException {
    StringBuilder text = new StringBuilder("id,text,author\n1,first,Ann\n2,\"open\n");
    for (int id = 3; id <= 20_000; id++) {
      text.append(id).append(",next,Cy\n");
    }

    Ingest ingest = files.read("open.csv", text.toString());

    assertThat(comments(ingest)).hasSize(19_999);
    assertThat(rejections(ingest)).singleElement().asString().contains("line 3");
  }

  @Test
  void aCommentMayHaveMoreLinesThanAreLookedAtForTheDelimiter() throws IOException {
    String long1 = "a line; of words\n".repeat(10_000).strip();

    Ingest ingest =
        files.read("long.csv", "id,author,text\n1,Ann,short\n2,Bob,\"" + long1 + "\"\n");

    assertThat(shown(ingest)).containsExactly("1: short", "2: " + long1);
  }

  @Test
  void marksThatAreNotDoubledAreKeptWhereTheRowStaysWhole() throws IOException {
    Ingest ingest =
        files.read(
            "marks.csv",
            """
            id,text,author
            1,"She said "never" to it",Ann
            2,"a " b,Bob
            """);

    assertThat(shown(ingest)).containsExactly("1: She said \"never\" to it", "2: \"a \" b");
    assertThat(notes(ingest))
        .anyMatch(note -> note.contains("line 2: 2 rows have quotation marks"));
  }

  @Test
  void aBackslashMayTakeTheMeaningFromAQuotationMark() throws IOException {
    Ingest ingest =
        files.read("dump.csv", "id,text,author\n1,\"a \\\"b\\\", c\",Ann\n2,\"d\",Bob\n");

    assertThat(shown(ingest)).containsExactly("1: a \"b\", c", "2: d");
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsRejectedWithBothNumbers() throws IOException {
    Ingest ingest = files.read("cells.csv", "id,text,author\n1,a,A\n2,b\n3,c,C,x\n4,d,D,,\n");

    assertThat(shown(ingest)).containsExactly("1: a", "4: d");
    assertThat(rejections(ingest))
        .containsExactly(
            "cells.csv: line 3: 3 cells were expected, as in the header; it has 2",
            "cells.csv: line 4: 3 cells were expected, as in the header; it has 4");
  }

  @Test
  void columnsOfTheSameNameGetNamesOfTheirOwn() throws IOException {
    String text = "id,text,text,,author\n1,short,long,x,Ann\n";

    Ingest first = files.read("twice.csv", text);
    Ingest second = files.read("twice.csv", text, "text=text~2");

    assertThat(shown(first)).containsExactly("1: short");
    assertThat(notes(first)).anyMatch(note -> note.contains("column 3 is text~2"));
    assertThat(shown(second)).containsExactly("1: long");
  }

  @Test
  void aTableWithoutHeaderIsReadByTheNumbersOfItsColumns() throws IOException {
    String text = "1,The first comment of all,Ann\n2,The second comment,Bob\n";

    assertThat(rejections(files.read("bare.csv", text)))
        .singleElement()
        .asString()
        .contains("line 1: the names of the columns were expected", "--map text=2,id=1");
    assertThat(shown(files.read("bare.csv", text, "text=2,id=1,author=3")))
        .containsExactly("1: The first comment of all", "2: The second comment");
  }

  @Test
  void aColumnThatCannotBeGuessedIsAskedForByItsLikelyName() throws IOException {
    String text = "nr,who,remark made by the reader\n1,Ann,The ferry is late again\n";

    assertThat(rejections(files.read("odd.csv", text)))
        .singleElement()
        .asString()
        .contains("nr, who, remark made by the reader", "--map \"text=remark made by the reader\"");
    assertThat(shown(files.read("odd.csv", text, "text=remark made by the reader")))
        .containsExactly("odd-1: The ferry is late again");
  }

  @Test
  void aColumnThatIsGivenMustBeThere() throws IOException {
    assertThat(rejections(files.read("a.csv", "id,text\n1,a\n", "text=body")))
        .singleElement()
        .asString()
        .contains("the column \"body\" that is given for text is not there", "id, text");
  }

  @Test
  void idsThatBecameDecimalsAndWordsForNobodyAreUnderstood() throws IOException {
    Ingest ingest =
        files.read(
            "ids.csv",
            """
            commentID,parentID,articleID,commentBody,userDisplayName
            101.0,0.0,55,one,Ann
            102.0,101.0,55,two,Bob
            103.0,NaN,55,three,Cy
            104.0,55,55,four,Dee
            105.0,-1,55,five,Eve
            106.0,None,55,six,Flo
            """);

    assertThat(shown(ingest))
        .containsExactly(
            "101: one", "102>101: two", "103: three", "104: four", "105: five", "106: six");
  }

  @Test
  void zeroIsAParentWhereACommentHasThatId() throws IOException {
    Ingest ingest = files.read("zero.csv", "id,parent,text\n0,,one\n1,0,two\n");

    assertThat(shown(ingest)).containsExactly("0: one", "1>0: two");
  }

  @Test
  void aThreadCalledAfterItsFirstCommentIsAnsweredThere() throws IOException {
    assertThat(
            shown(
                files.read(
                    "corpus.csv",
                    """
                    id,timestamp,text,speaker,reply_to,conversation_id
                    12,1406800060,It is.,bob,11,11
                    11,1406800000,Is the ferry late?,ann,,11
                    13,1406800120,Always.,cy,12,11
                    """)))
        .containsExactly("12>11: It is.", "11: Is the ferry late?", "13>12: Always.");
  }

  @Test
  void aParentThatIsTheArticleIsNone() throws IOException {
    assertThat(
            shown(
                files.read(
                    "comments.csv",
                    """
                    comment_id,article_id,parent_id,comment_text
                    4,5,5,Of article 5
                    5,5,5,Of article 5 too
                    6,5,4,An answer
                    """)))
        .contains("4: Of article 5", "6>4: An answer")
        .hasSize(3);
  }

  @Test
  void redditPrefixesOfParentsAreUnderstood() throws IOException {
    Ingest ingest =
        files.read(
            "reddit.csv",
            """
            id,parent_id,link_id,author,body,created_utc
            c1,t3_p,t3_p,ann,one,1406799000
            c2,t1_c1,t3_p,bob,two,1406799060.0
            c3,t1_c2,t3_p,[deleted],[removed],1406799120
            c4,t1_c3,t3_p,dee,four,1406799180
            """);

    assertThat(ingest.threads()).extracting(CommentThread::id).containsExactly("t3_p");
    assertThat(shown(ingest))
        .containsExactly("c1: one", "c2>c1: two", "c3>c2: deleted", "c4>c3: four");
  }

  @Test
  void statesAreHeeded() throws IOException {
    Ingest ingest =
        files.read(
            "wordpress.csv",
            """
            comment_ID,comment_post_ID,comment_author,comment_content,comment_approved,comment_parent
            1,9,Ann,shown,1,0
            2,9,Bob,waiting,0,0
            3,9,Cy,cheap pills,spam,0
            4,9,Dee,gone,trash,1
            5,9,Eve,answer,1,4
            """);

    assertThat(shown(ingest)).containsExactly("1: shown", "4>1: deleted", "5>4: answer");
    assertThat(ingest.omissions())
        .extracting(omission -> omission.kind().key())
        .containsExactlyInAnyOrder("unapproved", "spam");
  }

  @Test
  void textWithTagsIsReadAsHtmlAndSaidSo() throws IOException {
    Ingest ingest =
        files.read(
            "html.csv",
            "id,text\n1,\"<blockquote>Late again</blockquote><p>Not &amp; never</p>\"\n2,1 < 2\n");

    assertThat(shown(ingest)).containsExactly("1: Not & never", "2: 1 < 2");
    assertThat(comments(ingest).get(0).quoted()).isEqualTo("Late again");
    assertThat(notes(ingest)).anyMatch(note -> note.contains("\"text\" was read as HTML"));
  }

  @Test
  void quotedLinesAreNoOwnWords() throws IOException {
    Ingest ingest = files.read("quote.csv", "id,text\n1,\"> Late again\n\nNot today\"\n");

    assertThat(shown(ingest)).containsExactly("1: Not today");
    assertThat(comments(ingest).get(0).quoted()).isEqualTo("Late again");
  }

  @Test
  void theColumnItselfProvesTheOrderOfDayAndMonth() throws IOException {
    String rows = "1,a,03/02/2020 10:00\n2,b,%s\n";

    assertThat(comments(files.read("d.csv", "id,text,date\n" + rows.formatted("13/02/2020 10:00"))))
        .extracting(Comment::time)
        .containsExactly(
            Instant.parse("2020-02-03T10:00:00Z"), Instant.parse("2020-02-13T10:00:00Z"));
    assertThat(comments(files.read("d.csv", "id,text,date\n" + rows.formatted("02/13/2020 10:00"))))
        .extracting(Comment::time)
        .containsExactly(
            Instant.parse("2020-03-02T10:00:00Z"), Instant.parse("2020-02-13T10:00:00Z"));
    Ingest unproven = files.read("d.csv", "id,text,date\n" + rows.formatted("04/02/2020 10:00"));
    assertThat(comments(unproven)).extracting(Comment::time).containsOnlyNulls();
    assertThat(notes(unproven)).anyMatch(note -> note.contains("no date in the column proves"));
  }

  @Test
  void aPostThatManyCommentsNameIsNoIdOfThem() throws IOException {
    Ingest ingest = files.read("posts.csv", "post_id,user,comment\n7,Ann,one\n7,Bob,two\n");

    assertThat(ingest.threads()).extracting(CommentThread::id).containsExactly("7");
    assertThat(shown(ingest)).containsExactly("7-1: one", "7-2: two");
  }

  @Test
  void aCellOfAMillionSignsIsRead() throws IOException {
    String long1 = "word ".repeat(200_000).strip();

    Ingest ingest = files.read("long.csv", "id,text\n1,\"" + long1 + "\"\n2,short\n");

    assertThat(comments(ingest).get(0).ownWords()).isEqualTo(long1);
    assertThat(comments(ingest)).hasSize(2);
  }

  @Test
  void proseWithCommasIsNoTable() throws IOException {
    Ingest ingest =
        files.read(
            "page.txt",
            "Comment, text, author: a headline\n\n1 Comment\n\nLong, winding, prose here.\n");

    assertThat(ingest.threads().get(0).article().title())
        .isEqualTo("Comment, text, author: a headline");
  }

  @Test
  void rowsThatAllOpenAQuotationMarkTakeNoLongerThanOthers() {
    String rows = "x\",\"\n".repeat(200_000);

    Ingest ingest =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> files.read("open.csv", "author,comment_text\n" + rows + "Ann,Late again.\n"));

    assertThat(comments(ingest)).hasSize(200_001);
  }

  @Test
  void aRowWithFarTooManyCellsIsRejectedBeforeTheyFillTheMemory() throws IOException {
    Ingest ingest =
        files.read(
            "wide.csv",
            "author,comment_text\nAnn,Late again.\n" + "a,".repeat(100_001) + "\nBo,As ever.\n");

    assertThat(comments(ingest))
        .extracting(Comment::ownWords)
        .containsExactly("Late again.", "As ever.");
    assertThat(rejections(ingest))
        .singleElement()
        .asString()
        .contains("line 3", "100000 cells at most were expected");
  }
}
