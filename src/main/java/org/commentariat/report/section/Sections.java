package org.commentariat.report.section;

import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.report.account.Account;

/** The sections that every rendering of a report has, in the order in which they are read. */
public final class Sections {
  /** Of larger codebooks only the first codes have their own tables and pictures. */
  static final int CODES = 12;

  /** Id of the section that shows comments in their own words. */
  public static final String EXAMPLES = "examples";

  private Sections() {}

  /** Those of these findings. */
  public static List<Section> of(Findings findings) {
    return List.of(
        ReadSection.of(findings),
        SharesSection.of(findings),
        CorrectionSection.of(findings),
        ValidationSection.of(findings),
        ExamplesSection.of(findings),
        CodeToneSection.of(findings),
        RepliesSection.of(findings),
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
