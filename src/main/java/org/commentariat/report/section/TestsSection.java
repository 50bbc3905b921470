package org.commentariat.report.section;

import static org.commentariat.analysis.Figures.count;
import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.tests.SeparateFamily;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;

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
                  + " nothing. All tests are made of uncorrected machine labels."));
      Reasons reasons = new Reasons();
      parts.add(new Part.Tabled(table(tests, reasons)));
      parts.addAll(Part.reasons(reasons));
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

  private static Table table(TestList tests, Reasons reasons) {
    List<List<String>> rows = new ArrayList<>();
    for (TestList.Entry entry : tests.entries()) {
      Double adjusted = entry.adjusted();
      rows.add(
          List.of(
              entry.hypothesis().words(),
              entry.hypothesis().family(),
              entry.hypothesis().measure(),
              reasons.coefficient(entry.hypothesis().effect()),
              entry.hypothesis().outcome() instanceof TestResult test
                  ? test.method().label()
                  : reasons.cell((Undefined) entry.hypothesis().outcome()),
              entry.hypothesis().outcome() instanceof TestResult test ? Figures.p(test.p()) : "–",
              adjusted == null ? "–" : Figures.p(adjusted)));
    }
    return Table.of(
        "",
        "What each test doubts, the size of the effect with its interval, the p-value as it is and"
            + " adjusted.",
        List.of(
            text("Doubted"),
            text("Section"),
            text("Effect"),
            number("Size"),
            text("Test"),
            number("p"),
            number("p, " + tests.adjustment().label())),
        rows);
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
