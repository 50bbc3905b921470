package org.commentariat.report.section;

import java.util.List;
import org.commentariat.analysis.Findings;

/** The sections that every rendering of a report has, in the order in which they are read. */
public final class Sections {
  private Sections() {}

  /** Those of these findings. */
  public static List<Section> of(Findings findings) {
    return List.of(
        DynamicsSection.of(findings),
        VoicesSection.of(findings),
        StructureSection.of(findings.structure()));
  }
}
