package org.commentariat.report.section;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.report.account.Methods;

/** How the findings were made, to be pasted into a paper. */
final class MethodsSection {
  private MethodsSection() {}

  static Section of(Methods methods) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words("Written from the numbers of this run, to be pasted into a paper."));
    methods.paragraphs().forEach(paragraph -> parts.add(new Part.Words(paragraph)));
    if (!methods.references().isEmpty()) {
      parts.add(new Part.Words("References of these paragraphs:"));
      parts.add(new Part.Bullets(methods.references()));
    }
    return new Section("methods", "Methods", parts);
  }
}
