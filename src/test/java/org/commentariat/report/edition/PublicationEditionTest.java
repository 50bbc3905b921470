package org.commentariat.report.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.commentariat.report.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationEditionTest {
  @TempDir Path folder;

  /**
   * Two forum threads of 30 comments each by 60 people; every text that somebody wrote holds the
   * word "zzplanted". Half of the comments are for trams, three for buses.
   */
  private static Findings planted() {
    InventedCorpus corpus = new InventedCorpus();
    for (String thread : List.of("zzplanted-a", "zzplanted-b")) {
      List<Post> posts = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        String id = thread + "-" + i;
        String words = "zzplanted" + i + " rails for all, zzplanted indeed.";
        String code = i == 7 || (i == 8 && thread.endsWith("a")) ? "for_buses" : "for_trams";
        Post post =
            i % 2 == 0 && i != 8
                ? post(id, "zzplanted-" + id, i == 0 ? null : thread + "-0", words)
                : post(id, "zzplanted-" + id, null, words, code);
        posts.add(code.equals("for_trams") ? post : post.withEvidence(code, words, "cue"));
      }
      corpus.thread(thread, "Headline zzplanted " + thread, 30, posts.toArray(new Post[0]));
    }
    return corpus
        .rejection("zzplanted.html", "line 3 zzplanted", "found \"zzplanted\"")
        .note("zzplanted.html", "line 4", "the comment \"zzplanted\" has no end")
        .findings();
  }

  private String everything(Edition edition) throws IOException {
    Reports.of(edition).write(planted(), folder, false);
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(folder.relativize(file)).append('\n').append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private String page(Edition edition) throws IOException {
    Reports.of(edition).write(planted(), folder, false);
    return Files.readString(folder.resolve("report.html"));
  }

  @Test
  void thePublicationEditionHoldsNothingThatSomebodyWrote() throws IOException {
    assertThat(everything(Edition.PUBLICATION))
        .doesNotContainIgnoringCase("zzplanted")
        .doesNotContain("Commenter 1")
        .contains("report.html", "report.md", "manifest.json", "Article 1", "Article 2");
  }

  @Test
  void theWorkingEditionHoldsItAllAndSaysSoOnItsFace() throws IOException {
    assertThat(everything(Edition.WORKING))
        .contains("zzplanted29", "comments.csv", "findings.json");
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(
            page.indexOf("This is the working edition. It holds what people wrote word for word"))
        .isPositive()
        .isLessThan(page.indexOf("What was found"));
  }

  @Test
  void filesWithOneRowACommentAreNotWrittenAndThoseOfAnEarlierRunAreRemoved() throws IOException {
    Reports.of(Edition.WORKING).write(planted(), folder, false);
    Reports.of(Edition.PUBLICATION).write(planted(), folder, false);
    assertThat(folder.resolve("comments.csv")).doesNotExist();
    assertThat(folder.resolve("findings.json")).doesNotExist();
    assertThat(folder.resolve("manifest.json")).content().contains("\"edition\" : \"publication\"");
  }

  @Test
  void aCodeThatFewerThanFiveCommentsHoldIsToldNowhere() throws IOException {
    String page = page(Edition.PUBLICATION);
    assertThat(page).contains("<bdi>For buses</bdi>"); // its definition stays
    assertThat(page).containsPattern("For buses</th>\\s*<td class=\"n\">\\[c\\]");
    assertThat(page).doesNotContain("“For buses”:").doesNotContain("words-1");
    assertThat(page(Edition.WORKING)).contains("“For buses”:");
  }

  @Test
  void whatWasLeftOutIsSaidBeforeAnyFigure() throws IOException {
    String page = page(Edition.PUBLICATION);
    int said = page.indexOf("Numbers of fewer than 5 comments or people are left out");
    assertThat(said).isPositive().isLessThan(page.indexOf("What was found"));
    assertThat(page)
        .contains("Of 1 code nothing is told")
        .contains("This edition does not list them");
  }
}
