package org.commentariat.report.section;

import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.report.account.Account;

/** The sections that every rendering of a report has, in the order in which they are read. */
public final class Sections {
  /** Of larger codebooks only the first codes have their own tables and pictures. */
  static final int CODES = 12;

  private Sections() {}

  /** What belongs to the stances, right below them: corrected, checked, shown. */
  public static List<Section> ofStances(Findings findings) {
    return List.of(
        CorrectionSection.of(findings),
        ValidationSection.of(findings),
        ExamplesSection.of(findings));
  }

  /** What else was found. */
  public static List<Section> of(Findings findings) {
    return List.of(
        ComparisonSection.of(findings),
        DynamicsSection.of(findings),
        VoicesSection.of(findings),
        ToneSection.of(findings),
        WordsSection.of(findings),
        TimeSection.of(findings),
        RobustnessSection.of(findings),
        TestsSection.of(findings.tests()),
        StructureSection.of(findings.structure()));
  }

  /** What the report says of itself, at its end. */
  public static List<Section> ofAccount(Account account) {
    return List.of(
        MethodsSection.of(account.methods()),
        ChecklistSection.of(account.checklist()),
        CitationSection.of(account.citation()));
  }
}
