package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.util.Comparator;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.correction.ToneValidity;
import org.commentariat.analysis.structure.ReplyAudit;
import org.commentariat.analysis.validation.MeasuredAccuracy;
import org.commentariat.analysis.validation.MeasuredAccuracy.CodeAccuracy;
import org.commentariat.thread.ReplyLink;

/** The limits that stand beside figures, each in a sentence or two with its numbers. */
public final class Beside {
  private Beside() {}

  /** Beside the machine's shares. */
  public static String shares(Findings findings) {
    if (findings.correction().isMade()) {
      return "Limit: this is the machine alone. The shares to report are the corrected ones, in the"
          + " next section.";
    }
    MeasuredAccuracy measured = findings.validation().elsewhere();
    if (measured == null) {
      return "Limit: how often the machine errs is not known; a share may be off by more than its"
          + " interval tells.";
    }
    List<CodeAccuracy> codes =
        measured.codes().stream()
            .filter(code -> AccuracyWords.value(code.f1()).isPresent())
            .sorted(Comparator.comparing(code -> AccuracyWords.value(code.f1()).orElse(0.0)))
            .toList();
    return "Limit: a share may be off by more than its interval tells."
        + (codes.isEmpty() ? "" : " " + worst(findings, codes.get(0)));
  }

  private static String worst(Findings findings, CodeAccuracy worst) {
    String name = findings.quoted(worst.code());
    Double right = AccuracyWords.value(worst.precision()).orElse(null);
    Double found = AccuracyWords.value(worst.recall()).orElse(null);
    return right == null || found == null
        ? "The machine is worst at "
            + name
            + ": its F1 was "
            + AccuracyWords.figure(worst.f1())
            + " where it was measured."
        : "The machine is worst at "
            + name
            + ": where it was measured, "
            + Figures.percent(right)
            + " of the comments it gave the code had been coded so, and it found "
            + Figures.percent(found)
            + " of those that had.";
  }

  /** Beside the tones. */
  public static String tone(Findings findings) {
    ToneValidity heard = findings.correction().tone();
    return "Limit: the sentiment model was trained on film reviews. "
        + (heard == null
            ? "No coding of the tone of these comments is at hand."
            : "People hear the same tone as the machine in "
                + AccuracyWords.share(heard.agreement())
                + " of "
                + count(heard.comments(), "comment")
                + ".")
        + " The tests take comments for independent, which makes p too small where a few write"
        + " much.";
  }

  /** Beside the replies. */
  public static String replies(Findings findings) {
    ReplyAudit audit = findings.structure().replies();
    int unsure = audit.links() - audit.certain();
    return "Limit: "
        + (audit.links() == 0
            ? "where a page shows no replies, only quotations and names can tell of them."
            : count(unsure)
                + " of "
                + count(audit.links(), "link")
                + (unsure == 1 ? " is" : " are")
                + " not certain (confidence below "
                + ReplyLink.CERTAIN
                + "), and a reply that nothing tells of is missing: the share is a lower bound.");
  }
}
