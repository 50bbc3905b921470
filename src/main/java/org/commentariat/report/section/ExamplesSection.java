package org.commentariat.report.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.example.Examples;
import org.commentariat.report.page.Passage;

/** Comments that show how the machine reads each code. */
final class ExamplesSection {
  private ExamplesSection() {}

  static Section of(Findings findings) {
    List<Part> parts = new ArrayList<>();
    if (findings.examples().stream().allMatch(ExamplesSection::isEmpty)) {
      parts.add(new Part.Words("None: no comment that is fit to be shown holds a code."));
      return new Section(Sections.EXAMPLES, "Examples", parts);
    }
    parts.add(
        new Part.Words(
            "What the machine took for each code; marked are the words that decided, for whichever code."
                + " Nobody picked these"
                + " comments: typical ones lie next to the median probability of all that hold the"
                + " code, borderline ones next to the bound, on either side. At most "
                + Examples.EACH
                + " of each, one a commenter, neither very short nor long; of equally near ones the"
                + " first. They show how the machine reads, not how often it is right."));
    Map<String, CommentFinding> byId = new HashMap<>();
    findings.comments().forEach(comment -> byId.put(comment.id(), comment));
    findings.examples().stream()
        .limit(Sections.CODES)
        .forEach(examples -> parts.addAll(parts(findings, examples, byId)));
    return new Section(Sections.EXAMPLES, "Examples", parts);
  }

  private static boolean isEmpty(Examples examples) {
    return examples.typical().isEmpty() && examples.borderline().isEmpty();
  }

  private static List<Part> parts(
      Findings findings, Examples examples, Map<String, CommentFinding> byId) {
    String label = findings.label(examples.code());
    List<Part> parts = new ArrayList<>();
    if (!examples.typical().isEmpty()) {
      parts.add(quoted(label + ": typical", findings, examples, examples.typical(), byId));
    }
    if (!examples.borderline().isEmpty()) {
      parts.add(quoted(label + ": borderline", findings, examples, examples.borderline(), byId));
    }
    return parts;
  }

  private static Part quoted(
      String heading,
      Findings findings,
      Examples examples,
      List<String> ids,
      Map<String, CommentFinding> byId) {
    List<Part.Quote> quotes = new ArrayList<>();
    for (String id : ids) {
      CommentFinding comment = byId.get(id);
      if (comment != null) {
        quotes.add(
            new Part.Quote(
                comment.author(), note(findings, examples, comment), Passage.of(comment)));
      }
    }
    return new Part.Quoted(heading, quotes);
  }

  private static String note(Findings findings, Examples examples, CommentFinding comment) {
    String code = examples.code();
    Double probability = comment.probabilities().get(code);
    Double bound = examples.bound();
    String held =
        comment.isIn(code)
            ? "holds the code"
            : comment.abstained()
                ? findings.label(CodeEntry.ABSTAINED).toLowerCase(Locale.ROOT)
                : "does not hold the code";
    return probability == null
        ? held
        : held
            + ", probability "
            + Figures.decimal(probability, 2)
            + (bound == null ? "" : ", bound " + Figures.decimal(bound, 2));
  }
}
