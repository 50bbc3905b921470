package org.commentariat.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.Questions;
import org.commentariat.analysis.comparison.Outlets;
import org.commentariat.analysis.correction.CodedCorpus;
import org.commentariat.report.page.Table;
import org.junit.jupiter.api.Test;

class CorrectionSectionTest {
  private static final CodedCorpus CORPUS = new CodedCorpus(120, 60, "anna", "ben");

  private static String words(Section section) {
    return section.parts().stream()
        .map(
            part ->
                part instanceof Part.Words words
                    ? words.text()
                    : part instanceof Part.Bullets bullets
                        ? String.join("\n", bullets.sentences())
                        : "")
        .collect(Collectors.joining("\n"));
  }

  private static List<String> tables(Section section) {
    return section.parts().stream()
        .filter(part -> part instanceof Part.Tabled)
        .map(part -> ((Part.Tabled) part).table())
        .map(Table::name)
        .toList();
  }

  @Test
  void withoutCodingsTheSectionIsOneSentenceWhateverTheCorpus() {
    Section small = CorrectionSection.of(InventedCorpus.small().findings());
    assertThat(small).isEqualTo(CorrectionSection.of(CORPUS.withoutCodings()));
    assertThat(small).isEqualTo(CorrectionSection.of(new InventedCorpus().findings()));
    assertThat(small.parts()).hasSize(1);
    assertThat(words(small)).startsWith("None, because no comment was coded by hand");
  }

  @Test
  void codingsThatDoNotQualifyAreNamedWithTheReason() {
    Section section = CorrectionSection.of(CORPUS.findings(CORPUS.codedForOtherData(120)));
    assertThat(words(section)).startsWith("None, because the codings").contains("from other data");
    assertThat(tables(section)).isEmpty();
  }

  @Test
  void rowsThatCouldNotBeUsedStandInATable() {
    assertThat(tables(CorrectionSection.of(CORPUS.findings(CORPUS.coded(1)))))
        .containsExactly("Codings that could not be used");
  }

  @Test
  void correctedSharesStandBesideNaiveOnesInTableAndChart() {
    Section section = CorrectionSection.of(CORPUS.findings(CORPUS.coded(120)));
    assertThat(words(section))
        .contains("Of 200 comments, 120 were drawn at random; 120 are coded, by 2 people, 60 of")
        .contains("take comments of one author for alike")
        .contains("“For cars”: no settled coding has it")
        .contains("trained on film reviews");
    assertThat(tables(section))
        .containsExactly(
            "Shares of comments", "Each commenter once, each thread once", "If coders err too");
    assertThat(section.parts()).anyMatch(part -> part instanceof Part.Drawn);
  }

  @Test
  void tooFewCodingsSayHowManyMoreAndWhere() {
    assertThat(words(CorrectionSection.of(CORPUS.findings(CORPUS.coded(40)))))
        .containsPattern(
            "“For buses”: the interval is wider than ±10.0%; code about \\d+ more, drawn at random from"
                + " all comments \\(most is left in doubt in “The (first|second) line”, but");
  }

  @Test
  void differencesAreCalledUncorrectedUnlessPeopleHaveCoded() {
    Section naive = ComparisonSection.of(CORPUS.withoutCodings());
    assertThat(words(naive))
        .contains("All differences are of uncorrected machine labels")
        .contains("“For buses”, “The first line” : all others: −")
        .contains("1 difference is beyond chance (2 tests")
        .contains("Not compared: outlets, because");
    Section corrected = ComparisonSection.of(CORPUS.findings(CORPUS.coded(120)));
    assertThat(words(corrected))
        .contains("No difference is beyond chance")
        .contains("The machine errs differently in the groups of 1 of 2 comparisons");
    assertThat(tables(corrected)).containsExactly("Each article against all others");
  }

  @Test
  void outletsAreComparedWhereATableNamesThem() {
    TreeMap<String, String> byThread = new TreeMap<>();
    byThread.put("first", "Gazette");
    byThread.put("second", "Herald");
    Findings findings = CORPUS.findings(Questions.NONE.with(new Outlets(byThread, 0)));
    Section section = ComparisonSection.of(findings);
    assertThat(words(section))
        .contains("“For buses”, “Gazette” : “Herald”: −")
        .doesNotContain("Not compared: outlets");
    assertThat(tables(section))
        .containsExactly("Each article against all others", "Each outlet against all others");
    assertThat(findings.tests().adjusted("differences:outlet:Gazette:for_buses")).isNotNull();
    assertThat(findings.tests().entries())
        .extracting(each -> each.hypothesis().words())
        .contains("The share of “For buses” is the same in “Gazette” as in “Herald”.");
  }

  @Test
  void nothingToCompareIsOneSentenceAndItsReasons() {
    Section section = ComparisonSection.of(new InventedCorpus().findings());
    assertThat(words(section)).startsWith("No groups of comments could be compared.");
    assertThat(tables(section)).isEmpty();
  }
}
