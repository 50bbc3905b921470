package org.commentariat.analysis;

import static org.commentariat.analysis.Figures.count;
import static org.commentariat.analysis.Figures.percent;
import static org.commentariat.analysis.Figures.percents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commentariat.analysis.correction.CorrectedCode;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.analysis.correction.HumanLabel;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;

/** Puts corrected shares into words; only for corrections that are made. */
record CorrectedSentences(CodeNames names, double level, Shares shares, Correction correction) {

  /** A code with its corrected share of comments. */
  private record Held(String code, Estimate share) {}

  /** What one would say aloud. */
  String inShort() {
    List<Held> held = new ArrayList<>();
    for (CorrectedCode code : correction.codes()) {
      if (!code.code().equals(HumanLabel.NONE)
          && code.byComment().corrected() instanceof Estimate share
          && share.value() > 0) {
        held.add(new Held(code.code(), share));
      }
    }
    held.sort(Comparator.comparingDouble((Held one) -> one.share().value()).reversed());
    return "Corrected by "
        + count(correction.coded(), "human coding")
        + " of "
        + count(shares.comments(), "comment")
        + ", "
        + leaders(held)
        + (Figures.isSmall(correction.coded()) ? "; so few codings leave much open." : ".");
  }

  private String leaders(List<Held> held) {
    if (held.isEmpty()) {
      return "no code was found";
    }
    Held first = held.get(0);
    if (held.size() == 1) {
      return names.quoted(first.code()) + " is the only code found, in " + share(first);
    }
    List<Held> close = held.stream().filter(one -> reaches(one, first)).toList();
    if (close.size() == 1) {
      return names.quoted(first.code())
          + " is the most common code, in "
          + share(first)
          + " of comments, ahead of "
          + names.quoted(held.get(1).code())
          + ", in "
          + share(held.get(1));
    }
    return CodeNames.listed(
            close.stream().map(one -> names.quoted(one.code()) + " " + share(one)).toList(), "and")
        + " are too close to say which is more common";
  }

  private static boolean reaches(Held one, Held first) {
    return one.share().interval().high() >= first.share().interval().low();
  }

  private static String share(Held held) {
    return percent(held.share().value()) + " (" + percents(held.share().interval()) + ")";
  }

  /** One line a code, then one for the comments that hold none, then the abstained ones. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (CorrectedCode code : correction.codes()) {
      lines.add(
          (code.code().equals(HumanLabel.NONE) ? "No code" : names.quoted(code.code()))
              + ": "
              + share(code.byComment().corrected(), "of comments")
              + ", corrected; the machine alone counts "
              + alone(code.byComment().naive())
              + (code.byCommenter().corrected() instanceof Estimate
                  ? ". With each known commenter counted once, "
                      + share(code.byCommenter().corrected(), "corrected")
                  : "")
              + ".");
    }
    for (Shares.Row row : shares.rows()) {
      if (row.code().equals(CodeEntry.ABSTAINED) && row.comments() > 0) {
        lines.add(
            "Too unclear for the machine to judge: "
                + count(row.comments(), "comment")
                + ", counted as holding none of its codes and corrected like all others.");
      }
    }
    return lines;
  }

  private String share(Measure measure, String what) {
    return measure instanceof Estimate share
        ? percent(share.value())
            + " "
            + what
            + " ("
            + Figures.level(level)
            + " interval "
            + percents(share.interval())
            + ")"
        : Figures.share(measure);
  }

  private static String alone(Measure naive) {
    return naive instanceof Estimate share ? percent(share.value()) : Figures.share(naive);
  }
}
