package org.commentariat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.comparison.GroupPair;
import org.commentariat.analysis.correction.CodedCorpus;
import org.commentariat.analysis.dynamics.Mixing;
import org.commentariat.statistics.Estimate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people coded, in every rendering of a report. */
class CorrectedReportTest {
  @TempDir static Path folder;
  private static Findings findings = new CodedCorpus(1, 0, "anna").withoutCodings();

  @BeforeAll
  static void report() throws IOException {
    CodedCorpus corpus = CodedCorpus.conversing(160, 40, "anna", "ben");
    findings = corpus.findings(corpus.coded(160));
    Reports.all().write(findings, folder, false);
  }

  /** A section of the page as text, cells apart by one space. */
  private static String html(String id) throws IOException {
    String page = Files.readString(folder.resolve("report.html"));
    Matcher section =
        Pattern.compile("<section aria-labelledby=\"" + id + "\">(.*?)</section>", Pattern.DOTALL)
            .matcher(page);
    assertThat(section.find()).as(id).isTrue();
    return section
        .group(1)
        .replaceAll("<svg.*?</svg>", " ")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  /** The same of the Markdown report, where cells are apart by bars. */
  private static String markdown(String title) throws IOException {
    String text = Files.readString(folder.resolve("report.md"));
    int start = text.indexOf("## " + title + "\n");
    assertThat(start).as(title).isNotNegative();
    int end = text.indexOf("\n## ", start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  @Test
  void correctedDynamicsStandBesideTheNaiveOnes() throws IOException {
    Mixing.CodeMixing buses = findings.dynamics().all().codes().get(0);
    Estimate corrected = (Estimate) buses.corrected();
    Estimate naive = (Estimate) buses.assortativity().interval();
    assertThat(corrected.value()).isNotEqualTo(naive.value());
    assertThat(markdown("Who answers whom with what"))
        .contains("| " + Figures.coefficient(naive) + " |")
        .contains("| " + Figures.coefficient(corrected) + " |")
        .contains("“Corrected” takes the machine’s errors")
        .doesNotContain("Not corrected:");
    assertThat(html("dynamics"))
        .contains(Figures.coefficient(naive), Figures.coefficient(corrected))
        .contains("“Corrected” takes the machine’s errors")
        .doesNotContain("Not corrected:");
  }

  @Test
  void correctedMeetingsOfOpposingSidesAreShown() throws IOException {
    Mixing.Exposure received = findings.dynamics().all().exposures().get(0);
    String corrected = Figures.share(received.corrected());
    assertThat(received.corrected()).isInstanceOf(Estimate.class);
    assertThat(markdown("Who answers whom with what")).contains("| " + corrected + " |");
    assertThat(html("dynamics")).contains(corrected);
  }

  @Test
  void correctedDifferencesStandBesideTheNaiveOnes() throws IOException {
    GroupPair pair = findings.comparisons().pairs().get(0);
    String naive = Figures.points(pair.codes().get(0).naive());
    String corrected = Figures.points(pair.codes().get(0).corrected());
    assertThat(corrected).isNotEqualTo(naive).contains("points");
    assertThat(markdown("Differences between groups"))
        .contains("| " + naive + " | " + corrected + " |");
    assertThat(html("differences")).contains(naive + " " + corrected);
  }

  @Test
  void theListOfTestsSaysWhichEffectsAreCorrected() throws IOException {
    GroupPair pair = findings.comparisons().pairs().get(0);
    Estimate corrected = (Estimate) pair.codes().get(0).corrected();
    assertThat(markdown("All tests"))
        .contains("| difference of shares, corrected |")
        .contains(" to " + Figures.decimal(corrected.interval().high(), 2) + ") | t test");
    assertThat(html("tests")).contains("difference of shares, corrected");
  }

  @Test
  void correctedSharesUnderOtherChoicesAreShown() throws IOException {
    assertThat(markdown("Does it hold?")).contains("Corrected shares under other choices");
    assertThat(html("robustness")).contains("Corrected shares under other choices");
  }
}
