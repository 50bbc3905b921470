package org.commentariat.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.table.ContingencyTable;

/**
 * How well judgments meet codings of the same comments. Intervals resample threads.
 *
 * @param comments number of comments
 * @param threads they belong to
 * @param abstained of the comments, those that were not judged although they could have been; they
 *     count as having no code
 * @param missing those of which nothing is said; they too count as having no code
 * @param codes in the order of the codebook
 * @param macroF1 mean of F1 over the codes that at least one comment holds by its coding
 * @param meanAlpha mean of alpha over the same codes
 * @param exact share of comments whose whole set of codes is right
 */
public record Accuracy(
    int comments,
    int threads,
    int abstained,
    int missing,
    List<CodeAccuracy> codes,
    Coefficient macroF1,
    Coefficient meanAlpha,
    Coefficient exact) {

  /**
   * One code.
   *
   * @param coded comments that hold it by their coding
   * @param judged comments that hold it by their judgment
   * @param both comments that hold it by both
   * @param precision of the comments judged to hold it, the share coded so
   * @param recall of the comments coded to hold it, the share judged so
   * @param f1 harmonic mean of the two; 0 where nothing is right
   * @param alpha Krippendorff's, nominal, between coding and judgment
   */
  public record CodeAccuracy(
      String code,
      int coded,
      int judged,
      int both,
      Coefficient precision,
      Coefficient recall,
      Coefficient f1,
      Coefficient alpha) {

    /** Coding by judgment, no and yes, of so many comments. */
    public ContingencyTable table(int comments) {
      return new ContingencyTable(
          List.of("no", "yes"),
          List.of("no", "yes"),
          List.of(
              List.of(comments - coded - judged + both, judged - both),
              List.of(coded - both, both)));
    }
  }

  public Accuracy {
    codes = List.copyOf(codes);
  }

  /** Measures cases; there may be none. */
  static Accuracy of(List<Case> cases, List<String> codes, Intervals intervals) {
    Tally tally = new Tally(codes);
    List<int[]> threads = tally.of(Case.byThread(cases));
    int[] totals = threads.isEmpty() ? new int[tally.width()] : Tally.sum(threads);
    int n = cases.size();
    List<CodeAccuracy> each = new ArrayList<>();
    for (int code = 0; code < codes.size(); code++) {
      each.add(ofCode(codes.get(code), code, threads, totals, n, intervals));
    }
    List<Integer> held = tally.heldCodes(totals);
    return new Accuracy(
        n,
        threads.size(),
        count(cases, Prediction.Basis.ABSTAINED),
        count(cases, Prediction.Basis.MISSING),
        each,
        intervals.ofTotals(threads, Tally.macroF1(held), n, "no comment is coded to hold a code"),
        intervals.ofTotals(
            threads,
            Tally.meanAlpha(held),
            n,
            held.isEmpty()
                ? "no comment is coded to hold a code"
                : "the alpha of a code is undefined"),
        intervals.ofTotals(threads, Tally::exact, n, "there are no comments"));
  }

  private static CodeAccuracy ofCode(
      String name, int code, List<int[]> threads, int[] totals, int n, Intervals intervals) {
    return new CodeAccuracy(
        name,
        Tally.coded(totals, code),
        Tally.judged(totals, code),
        Tally.both(totals, code),
        intervals.ofTotals(
            threads,
            t -> Tally.precision(t, code),
            Tally.judged(totals, code),
            "no comment was judged to hold the code"),
        intervals.ofTotals(
            threads,
            t -> Tally.recall(t, code),
            Tally.coded(totals, code),
            "no comment is coded to hold the code"),
        intervals.ofTotals(
            threads, t -> Tally.f1(t, code), n, "no comment is coded or judged to hold the code"),
        intervals.ofTotals(
            threads,
            t -> Tally.alpha(t, code),
            n,
            "all comments are coded and judged alike, so chance explains everything"));
  }

  private static int count(List<Case> cases, Prediction.Basis basis) {
    return (int) cases.stream().filter(each -> each.prediction().basis() == basis).count();
  }
}
