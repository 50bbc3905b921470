package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.correction.CorrectedCode;
import org.commentariat.statistics.Undefined;

/** Corrected shares, and how good machine and people are, in tables; only where there are any. */
record CorrectionTables(Findings findings) {

  void shares(List<Part> parts) {
    Tabulation table =
        new Tabulation(
            text("Code"), number("Machine alone"), number("Codings alone"), number("Corrected"));
    for (CorrectedCode code : codes()) {
      table.row(
          findings.label(code.code()),
          table.share(code.byComment().naive()),
          table.share(code.byComment().codingsAlone()),
          table.share(code.byComment().corrected()));
    }
    table.addTo(
        parts,
        "Shares of comments",
        "By the machine alone, uncorrected; by the codings alone; and by both, which is the share to"
            + " report. With "
            + Figures.level(findings.level())
            + " intervals. An abstained comment counts as holding no code of the machine.");
  }

  void onceEach(List<Part> parts) {
    Tabulation table =
        new Tabulation(
            text("Code"),
            number("Commenters, machine alone"),
            number("Commenters, corrected"),
            number("Threads, machine alone"),
            number("Threads, corrected"));
    for (CorrectedCode code : codes()) {
      table.row(
          findings.label(code.code()),
          table.share(code.byCommenter().naive()),
          table.share(code.byCommenter().corrected()),
          table.share(code.byThread().naive()),
          table.share(code.byThread().corrected()));
    }
    table.addTo(
        parts,
        "Each commenter once, each thread once",
        "Means over known commenters, and over threads, of the share of their comments. This is not"
            + " the share of commenters who hold a code in any comment, as in the section on"
            + " stances: that is known only of those whose comments are all coded, and cannot be"
            + " corrected.");
  }

  /** Nothing where no comment was coded twice, which is said in words. */
  void coders(List<Part> parts) {
    if (codes().get(0).coders().disagreement() instanceof Undefined) {
      return;
    }
    Tabulation table =
        new Tabulation(
            text("Code"),
            number("Coders differ"),
            number("Each errs"),
            number("If one errs where they differ"),
            number("If both err as often"));
    for (CorrectedCode code : codes()) {
      table.row(
          findings.label(code.code()),
          table.percent(code.coders().disagreement()),
          table.percent(code.coders().errorRate()),
          table.share(code.coders().bounds()),
          table.share(code.coders().symmetric()));
    }
    table.addTo(
        parts,
        "If coders err too",
        "Not results, but a look at how much rests on the coders: the corrected share if one of two"
            + " errs wherever they differ, and if both err as often as their disagreement tells.");
  }

  private List<CorrectedCode> codes() {
    return findings.correction().codes();
  }
}
