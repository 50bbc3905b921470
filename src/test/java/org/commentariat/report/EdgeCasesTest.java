package org.commentariat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeCasesTest {
  @TempDir Path folder;

  private String html(Findings findings) throws IOException {
    Reports.all().write(findings, folder, true);
    return Files.readString(folder.resolve("report.html"));
  }

  @Test
  void nothingAtAllGivesAReportThatSaysSo() throws IOException {
    String html = html(new InventedCorpus().findings());
    assertThat(html).contains("No reader comments were found").doesNotContain("<svg");
    assertThat(Files.readString(folder.resolve("findings.json")))
        .contains("\"undefined\" : \"there are no observations\"");
    assertThat(html).contains("nothing can be said about who writes how much.");
    assertThat(html).contains("<p>There are no comments.");
  }

  @Test
  void oneCommentIsReportedAsASmallNumber() throws IOException {
    String html =
        html(
            new InventedCorpus()
                .thread("t", "One", 1, post("c", "Ada", null, "Trams!", "for_trams"))
                .findings());
    assertThat(html)
        .contains("What 1 reader comment says")
        .contains("labels of 1 comment with own words (a small number, fewer than 30)");
  }

  @Test
  void oneAuthorGivesSharesWithTheReasonWhyTheyAreNotClustered() throws IOException {
    String html =
        html(
            new InventedCorpus()
                .thread(
                    "t",
                    "Solo",
                    2,
                    post("c1", "Ada", null, "Trams!", "for_trams"),
                    post("c2", "Ada", null, "Trams!", "for_trams"))
                .findings());
    assertThat(html)
        .contains("undefined¹</td>")
        .contains("¹ undefined, because all 2 observations are in one cluster");
  }

  @Test
  void allAuthorsUnknownGivesSharesByCommentOnly() throws IOException {
    String html =
        html(
            new InventedCorpus()
                .thread(
                    "t",
                    "Who?",
                    null,
                    post("c1", null, null, "Trams!", "for_trams"),
                    post("c2", null, "c1", "Buses!", "for_buses"))
                .findings());
    assertThat(html)
        .contains("2 comments of unknown author cannot be counted here")
        .contains("<strong>unknown</strong> answers unknown");
  }

  @Test
  void everyCommentOfOneCodeGivesAnIntervalBelowOneHundredPercent() throws IOException {
    Post[] posts = new Post[40];
    for (int i = 0; i < posts.length; i++) {
      posts[i] = post("c" + i, "P" + i, null, "Trams!", "for_trams");
    }
    // R: z <- qnorm(.975); 40 / (40 + z^2) gives 0.912378399
    assertThat(html(new InventedCorpus().thread("t", "All", 40, posts).findings()))
        .contains("100.0% <span class=\"interval\">(91.2% to 100.0%)</span>");
  }

  @Test
  void fiftyArticlesAreAllInTheTables() throws IOException {
    InventedCorpus corpus = new InventedCorpus();
    for (int i = 0; i < 50; i++) {
      corpus.thread("t" + i, "Article number " + i + ".", 1, post("c" + i, "P" + i, null, "Hi."));
    }
    String html = html(corpus.findings());
    for (int i = 0; i < 50; i++) {
      assertThat(html.split("Article number " + i + "\\.", -1)).hasSize(6); // four tables, one tree
    }
  }

  @Test
  void everyNoteIsInTheJsonAndTheOthersSayHowManyTheyShow() throws IOException {
    InventedCorpus corpus = InventedCorpus.small();
    for (int i = 0; i < 150; i++) {
      corpus.note("harbour.html", "line " + i, "guess number " + i + ".");
    }
    String html = html(corpus.findings());
    String json = Files.readString(folder.resolve("findings.json"));
    for (int i = 0; i < 150; i++) {
      assertThat(json).containsOnlyOnce("guess number " + i + ".");
    }
    String markdown = Files.readString(folder.resolve("report.md"));
    for (String text : List.of(html, markdown)) {
      assertThat(text).contains("What was repaired or guessed").contains("The first 100 of 152;");
      assertThat(text).contains("guess number 97.").doesNotContain("guess number 98.");
    }
    assertThat(Files.readString(folder.resolve("manifest.json"))).contains("\"notes\" : 152");
  }

  @Test
  void wordsThatAreTooLittleForACodeAreNotMarkedAsItsEvidence() throws IOException {
    String html =
        html(
            new InventedCorpus()
                .thread(
                    "t",
                    "One",
                    1,
                    post("c", "Ada", null, "Trams! Or buses.", "for_trams")
                        .withEvidence("for_trams", "Trams", "one")
                        .withEvidence("for_buses", "buses", "two"))
                .findings());
    assertThat(html)
        .contains("<mark>Trams <small><bdi>For trams</bdi>: <bdi>one</bdi></small></mark>")
        .contains("<span class=\"considered\">buses</span>")
        .contains("(<bdi>For buses</bdi>)");
  }

  @Test
  void aTitleOfThreeHundredCharactersStaysWhole() throws IOException {
    String title = "Trams ".repeat(50).strip();
    assertThat(
            html(
                new InventedCorpus().thread("t", title, 1, post("c", "P", null, "Hi.")).findings()))
        .contains(title);
  }

  @Test
  void aHundredThousandCommentsGiveAPageThatCanBeOpened() throws IOException {
    InventedCorpus corpus = new InventedCorpus();
    int id = 0;
    for (int thread = 0; thread < 100; thread++) {
      Post[] posts = new Post[1_000];
      for (int i = 0; i < posts.length; i++) {
        String parent = i == 0 ? null : "c" + (id - 1);
        posts[i] = post("c" + id, "P" + id % 5_000, parent, "Word ".repeat(60), "for_trams");
        id++;
      }
      corpus.thread("t" + thread, "Article " + thread, 1_000, posts);
    }
    Findings findings = corpus.findings();
    String html = html(findings);
    assertThat(Files.size(folder.resolve("report.html"))).isLessThan(5_000_000);
    assertThat(html).contains("Shown here: 500 of 100,000 comments; all are in <code>comments.csv");
    assertThat(Files.readAllLines(folder.resolve("comments.csv"))).hasSize(100_001);
  }

  @Test
  void aLongCommentIsCutOnThePageAndWholeInTheTable() throws IOException {
    String words = "Aye. ".repeat(1_000);
    Findings findings =
        new InventedCorpus().thread("t", "Long", 1, post("c", "P", null, words)).findings();
    assertThat(html(findings)).contains("… 3,500 more characters, in comments.csv");
    assertThat(Files.readString(folder.resolve("comments.csv"))).contains(words);
  }

  @Test
  void thePageNeedsNoOtherFileAndNoNetwork() throws IOException {
    String html = html(InventedCorpus.small().findings());
    assertThat(html.replace("http://www.w3.org/", ""))
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("<link")
        .doesNotContain(" src=")
        .doesNotContain("@import");
  }
}
