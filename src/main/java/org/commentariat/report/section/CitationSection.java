package org.commentariat.report.section;

import java.util.List;
import org.commentariat.report.account.Citation;

/** How to cite the program and the report. */
final class CitationSection {
  private CitationSection() {}

  static Section of(Citation citation) {
    return new Section(
        "cite",
        "Cite this",
        List.of(
            new Part.Words(
                "The program, and this report; what is in square brackets is yours to fill in."),
            new Part.Bullets(List.of(citation.program(), citation.report())),
            new Part.Verbatim(citation.bibtex())));
  }
}
