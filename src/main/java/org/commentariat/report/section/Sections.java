package org.commentariat.report.section;

import java.util.List;
import org.commentariat.analysis.Findings;

/** The sections that every rendering of a report has, in the order in which they are read. */
public final class Sections {
  /** Of larger codebooks only the first codes have their own tables and pictures. */
  static final int CODES = 12;

  private Sections() {}

  /** Those of these findings. */
  public static List<Section> of(Findings findings) {
    return List.of(
        ReadSection.of(findings),
        SharesSection.of(findings),
        CodeToneSection.of(findings),
        RepliesSection.of(findings),
        CorrectionSection.of(findings),
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
}
