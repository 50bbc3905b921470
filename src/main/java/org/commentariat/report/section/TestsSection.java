package org.commentariat.report.section;

import static org.commentariat.analysis.Figures.count;
import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.tests.Hypothesis;
import org.commentariat.analysis.tests.SeparateFamily;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.statistics.TestResult;

/** Every significance test of the report, the size of the effect first. */
final class TestsSection {
  private TestsSection() {}

  static Section of(TestList tests) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(found(tests)));
    if (!tests.entries().isEmpty()) {
      parts.add(
          new Part.Words(
              "Look at the size of the effect and its interval first: a small p says that there is"
                  + " more than chance, not that it matters, and a large p does not say that there is"
                  + " nothing. Effects that are called corrected are corrected by human codings; all"
                  + " others are of uncorrected machine labels."));
      table(tests, parts);
    }
    tests.separate().forEach(family -> parts.add(new Part.Words(words(family))));
    return new Section("tests", "All tests", parts);
  }

  private static String found(TestList tests) {
    if (tests.tests() == 0) {
      return tests.undefined() == 0
          ? "This report makes no significance test."
          : "None of the significance tests of this report can be made for these data.";
    }
    String below = " has an adjusted p below " + TestList.SIGNIFICANT;
    return "Of "
        + count(tests.tests(), "significance test")
        + " in this report "
        + switch (tests.significant()) {
          case 0 -> "none" + below;
          case 1 -> "1" + below;
          default -> count(tests.significant()) + below.replace(" has an", " have an");
        }
        + ". P-values are "
        + tests.adjustment().label()
        + " for all of them ("
        + tests.adjustment().source()
        + "): "
        + tests.adjustment().meaning()
        + "."
        + (tests.undefined() == 0
            ? ""
            : " "
                + count(tests.undefined(), "more test")
                + " cannot be made for these data and "
                + (tests.undefined() == 1 ? "does" : "do")
                + " not count.");
  }

  private static void table(TestList tests, List<Part> parts) {
    Tabulation table =
        new Tabulation(
                text("Doubted"),
                text("Section"),
                text("Effect"),
                number("Size"),
                text("Test"),
                number("p"))
            .with(Tabulation.adjustedColumn(tests));
    for (TestList.Entry entry : tests.entries()) {
      Hypothesis hypothesis = entry.hypothesis();
      Double adjusted = entry.adjusted();
      table.row(
          hypothesis.words(),
          hypothesis.family(),
          hypothesis.measure(),
          table.coefficient(hypothesis.effect()),
          table.method(hypothesis.outcome()),
          hypothesis.outcome() instanceof TestResult test
              ? Figures.p(test.p())
              : Tabulation.NOTHING,
          adjusted == null ? Tabulation.NOTHING : Figures.p(adjusted));
    }
    table.addTo(
        parts,
        "",
        "What each test doubts, the size of the effect with its interval, the p-value as it is and"
            + " adjusted.");
  }

  private static String words(SeparateFamily family) {
    return family.family()
        + ": "
        + count(family.tests(), "more test")
        + ", "
        + family.adjustment().label()
        + " among themselves in their own section ("
        + family.adjustment().source()
        + "); "
        + count(family.significant())
        + " below "
        + TestList.SIGNIFICANT
        + ".";
  }
}
