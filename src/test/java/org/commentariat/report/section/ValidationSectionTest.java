package org.commentariat.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.correction.CodedCorpus;
import org.commentariat.analysis.validation.MeasuredAccuracy;
import org.commentariat.analysis.validation.MeasuredAccuracy.Basis;
import org.commentariat.analysis.validation.MeasuredAccuracy.CodeAccuracy;
import org.commentariat.report.page.Table;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class ValidationSectionTest {
  private static final CodedCorpus CORPUS = new CodedCorpus(120, 60, "anna", "ben");

  private static String words(Section section) {
    return section.parts().stream()
        .map(part -> part instanceof Part.Words words ? words.text() : "")
        .collect(Collectors.joining("\n"));
  }

  private static List<Table> tables(Section section) {
    return section.parts().stream()
        .filter(part -> part instanceof Part.Tabled)
        .map(part -> ((Part.Tabled) part).table())
        .toList();
  }

  @Test
  void withoutCodingsAndFiguresNothingIsKnown() {
    Section section = ValidationSection.of(InventedCorpus.small().findings());
    assertThat(tables(section)).isEmpty();
    assertThat(words(section))
        .contains("Nobody has coded these comments")
        .contains("No figures of the classifier’s accuracy on other comments are known.");
  }

  @Test
  void figuresFromElsewhereStandInTheirOwnTableWithTheirLabels() {
    Coefficient half = new Coefficient(new PointEstimate(0.5, 80), new Undefined("no resamples"));
    MeasuredAccuracy measured =
        new MeasuredAccuracy(
            Basis.OTHER_THREADS,
            "codings by two students",
            80,
            12,
            List.of(new CodeAccuracy("for_trams", half, half, half, half)),
            half,
            half);
    Section section = ValidationSection.of(InventedCorpus.small().accuracy(measured).findings());
    assertThat(tables(section))
        .extracting(Table::name)
        .containsExactly("How the classifier did elsewhere");
    assertThat(tables(section).get(0).caption())
        .contains(
            "Not on these comments: 80 comments in 12 threads; labels: codings by two students");
    assertThat(tables(section).get(0).rows().get(0))
        .containsExactly("For trams", "0.50¹", "0.50¹", "0.50¹", "0.50¹");
  }

  @Test
  void peopleStandBesideTheMachineAsItsCeiling() {
    Section section = ValidationSection.of(CORPUS.findings(CORPUS.coded(120)));
    assertThat(tables(section))
        .extracting(Table::name)
        .containsExactly(
            "How well the machine finds the codes",
            "What the machine takes for what",
            "How far coders agree");
    assertThat(tables(section).get(0).header())
        .endsWith("Alpha, machine and people", "Alpha between people");
    assertThat(tables(section).get(2).rows())
        .anySatisfy(
            row -> assertThat(row).startsWith("For buses", "60").endsWith("enough to rely on"))
        .anySatisfy(row -> assertThat(row).startsWith("sentiment"));
  }

  @Test
  void oneCoderMeansThatTheCeilingIsNotKnown() {
    CodedCorpus alone = new CodedCorpus(100, 0, "anna");
    assertThat(words(ValidationSection.of(alone.findings(alone.coded(100)))))
        .contains("No comment was coded by two people");
  }
}
