package org.commentariat.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.analysis.tests.Adjustment;
import org.commentariat.analysis.tests.Hypothesis;
import org.commentariat.analysis.tests.SeparateFamily;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.report.page.Table;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class TestsSectionTest {
  private static final Hypothesis FOUND =
      new Hypothesis(
          "Groups",
          "groups:a",
          "Both papers have the same share of trams.",
          "difference",
          new Estimate(0.25, new Interval(0.125, 0.375, 0.95), 400),
          new TestResult(Method.CLUSTERED_WELCH, 3.0, 20.0, 0.0125, null, 400));
  private static final Hypothesis UNDEFINED =
      new Hypothesis(
          "Tone",
          "tone:a",
          "Tone is the same.",
          "Cramér’s V",
          new Undefined("nobody holds it"),
          new Undefined("nobody holds it"));

  private static List<String> words(TestList tests) {
    return TestsSection.of(tests).parts().stream()
        .map(
            part ->
                part instanceof Part.Words words
                    ? words.text()
                    : part instanceof Part.Note note ? note.text() : "")
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Test
  void theSizeOfAnEffectStandsBeforeItsPValues() {
    TestList tests = TestList.of(Adjustment.HOLM, List.of(FOUND, UNDEFINED), List.of());
    Table table =
        TestsSection.of(tests).parts().stream()
            .filter(part -> part instanceof Part.Tabled)
            .map(part -> ((Part.Tabled) part).table())
            .findFirst()
            .orElseThrow();
    assertThat(table.header())
        .containsExactly("Doubted", "Section", "Effect", "Size", "Test", "p", "p, Holm-adjusted");
    assertThat(table.rows())
        .containsExactly(
            List.of(
                "Both papers have the same share of trams.",
                "Groups",
                "difference",
                "0.25 (0.12 to 0.38)",
                "Welch’s test with clustered variance",
                "0.012",
                "0.012"),
            List.of(
                "Tone is the same.", "Tone", "Cramér’s V", "undefined¹", "undefined¹", "–", "–"));
    assertThat(words(tests)).contains("¹ undefined, because nobody holds it");
    assertThat(words(tests).get(0))
        .startsWith("Of 1 significance test in this report 1 has an adjusted p below 0.05.")
        .endsWith("1 more test cannot be made for these data and does not count.");
  }

  @Test
  void aReportWithoutTestsSaysSo() {
    assertThat(words(TestList.of(Adjustment.HOLM, List.of(), List.of())))
        .containsExactly("This report makes no significance test.");
    assertThat(words(TestList.of(Adjustment.HOLM, List.of(UNDEFINED), List.of())).get(0))
        .isEqualTo("None of the significance tests of this report can be made for these data.");
  }

  @Test
  void familiesWithAnAdjustmentOfTheirOwnAreSummedUp() {
    SeparateFamily family = new SeparateFamily("Words", 1234, 17, Adjustment.BENJAMINI_HOCHBERG);
    assertThat(words(TestList.of(Adjustment.BENJAMINI_HOCHBERG, List.of(FOUND), List.of(family))))
        .contains(
            "Words: 1,234 more tests, BH-adjusted among themselves in their own section (Benjamini"
                + " and Hochberg 1995); 17 below 0.05.");
  }
}
