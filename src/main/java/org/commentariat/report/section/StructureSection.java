package org.commentariat.report.section;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.structure.StructureAudit;

/** How well it is known who wrote what to whom. */
final class StructureSection {
  private StructureSection() {}

  static Section of(StructureAudit audit) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Words(
            "How well it is known who wrote what to whom. The figures above are as good as this."));
    parts.add(new Part.Bullets(StructureWords.of(audit)));
    StructureTables.of(audit).forEach(table -> parts.add(new Part.Tabled(table)));
    return new Section("structure", "Structure audit", parts);
  }
}
