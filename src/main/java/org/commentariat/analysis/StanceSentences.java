package org.commentariat.analysis;

import static org.commentariat.analysis.Figures.count;
import static org.commentariat.analysis.Figures.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;

/** Puts the shares of the codes into words. */
record StanceSentences(CodeNames names, double level, Shares shares) {
  private static final String MACHINE = "By the machine’s labels, ";

  /** A code that fewer comments hold than this is called rare. */
  private static final int RARE = 5;

  /** What one would say aloud. */
  String inShort() {
    int n = shares.comments();
    if (n == 0) {
      return "There is nothing to report on: no comment has words of its own.";
    }
    List<Shares.Row> found =
        shares.rows().stream()
            .filter(row -> !isRest(row) && row.comments() > 0)
            .sorted(Comparator.comparingInt(Shares.Row::comments).reversed())
            .toList();
    if (n == 1) {
      return MACHINE + "the one comment with words of its own " + single(found) + ".";
    }
    return MACHINE
        + (found.isEmpty()
            ? "none of the " + count(n) + " comments holds any code"
            : majority() + leaders(found))
        + (Figures.isSmall(n) ? "; so few comments are examples, not rates." : ".");
  }

  private String single(List<Shares.Row> found) {
    boolean unclear =
        shares.rows().stream()
            .anyMatch(row -> row.code().equals(CodeEntry.ABSTAINED) && row.comments() > 0);
    return found.isEmpty()
        ? (unclear ? "is too unclear to judge" : "holds no code")
        : "holds "
            + CodeNames.listed(found.stream().map(row -> names.quoted(row.code())).toList(), "and");
  }

  private String majority() {
    for (Shares.Row row : shares.rows()) {
      if (isRest(row) && 2 * row.comments() > shares.comments()) {
        return "most of the "
            + count(shares.comments())
            + " comments "
            + (row.code().equals(CodeEntry.NONE) ? "hold no code (" : "are too unclear to judge (")
            + count(row.comments())
            + "); ";
      }
    }
    return "";
  }

  private String leaders(List<Shares.Row> found) {
    Shares.Row first = found.get(0);
    String held = of(first.comments(), shares.comments(), "comment");
    if (found.size() == 1) {
      return names.quoted(first.code()) + " is the only code found, in " + held;
    }
    List<Shares.Row> close = found.stream().filter(row -> reaches(row, first)).toList();
    if (close.size() == 1) {
      return names.quoted(first.code())
          + " is the most common code, held by "
          + held
          + ", ahead of "
          + counted(found.get(1));
    }
    return CodeNames.listed(close.stream().map(this::counted).toList(), "and")
        + (majority().isEmpty() ? ", of " + count(shares.comments()) + " comments," : "")
        + (first.comments() < RARE && !Figures.isSmall(shares.comments())
            ? " are too rare"
            : " are too close")
        + " to say which is more common";
  }

  private String counted(Shares.Row row) {
    return names.quoted(row.code()) + " (" + count(row.comments()) + ")";
  }

  /** Whether the interval of one code reaches that of the most common one. */
  private static boolean reaches(Shares.Row row, Shares.Row first) {
    return !(row.best() instanceof Estimate a && first.best() instanceof Estimate b)
        || a.interval().high() >= b.interval().low();
  }

  /** One line a code, then one for the comments that hold none. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Shares.Row row : shares.rows()) {
      if (!isRest(row)) {
        lines.add(names.quoted(row.code()) + ": " + comments(row) + people(row) + ".");
      }
    }
    List<String> rest = new ArrayList<>();
    for (Shares.Row row : shares.rows()) {
      if (row.code().equals(CodeEntry.NONE)) {
        rest.add("No code: " + comments(row));
      } else if (row.code().equals(CodeEntry.ABSTAINED)) {
        rest.add("too unclear to judge: " + (row.comments() == 0 ? "none" : comments(row)));
      }
    }
    lines.add(String.join("; ", rest) + ".");
    return lines;
  }

  private String comments(Shares.Row row) {
    if (!(row.best() instanceof Estimate estimate)) {
      return count(row.comments(), "comment");
    }
    Interval interval = estimate.interval();
    return of(row.comments(), estimate.n(), "comment")
        + ", "
        + Figures.percent(estimate.value())
        + " ("
        + Figures.level(level)
        + " interval "
        + Figures.percents(interval)
        + ")";
  }

  private static String people(Shares.Row row) {
    return row.byCommenter() instanceof Estimate estimate
        ? "; "
            + of(row.commenters(), estimate.n(), "known commenter")
            + ", "
            + share(row.byCommenter())
        : "";
  }

  private static String of(int part, int whole, String noun) {
    return count(part) + " of " + count(whole, noun);
  }

  private static boolean isRest(Shares.Row row) {
    return row.code().equals(CodeEntry.NONE) || row.code().equals(CodeEntry.ABSTAINED);
  }
}
