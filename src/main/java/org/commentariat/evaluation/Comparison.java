package org.commentariat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.commentariat.statistics.Coefficient;

/**
 * Another way of judging the same comments, and how much better or worse the measured one is.
 * Differences are the measured one's figure less the other's; both are drawn from the same resample
 * of threads, so that what makes threads easy or hard for both cancels out.
 *
 * @param name of the other way
 * @param how it judges, in a sentence
 * @param accuracy its own scores
 * @param macroF1 difference of macro-F1
 * @param meanAlpha difference of mean alpha
 * @param codes difference of F1 by code, in the order of the codebook
 */
public record Comparison(
    String name,
    String how,
    Accuracy accuracy,
    Coefficient macroF1,
    Coefficient meanAlpha,
    List<CodeDifference> codes) {

  /** Difference of the F1 of one code. */
  public record CodeDifference(String code, Coefficient f1) {}

  /**
   * Another way of judging.
   *
   * @param name short
   * @param how it judges, in a sentence
   * @param predictions one a comment
   */
  public record Rival(String name, String how, List<Prediction> predictions) {
    public Rival {
      predictions = List.copyOf(predictions);
    }
  }

  public Comparison {
    codes = List.copyOf(codes);
  }

  static Comparison of(List<Case> measured, Rival rival, List<String> codes, Intervals intervals) {
    List<Case> others = Case.of(measured.stream().map(Case::coded).toList(), rival.predictions());
    Tally tally = new Tally(codes);
    List<int[]> pairs =
        Tally.paired(tally.of(Case.byThread(measured)), tally.of(Case.byThread(others)));
    List<Integer> held =
        IntStream.range(0, codes.size())
            .filter(c -> measured.stream().anyMatch(m -> m.coded().codes().contains(codes.get(c))))
            .boxed()
            .toList();
    List<CodeDifference> differences = new ArrayList<>();
    for (int code = 0; code < codes.size(); code++) {
      int position = code;
      differences.add(
          new CodeDifference(
              codes.get(code),
              difference(tally, pairs, t -> Tally.f1(t, position), measured.size(), intervals)));
    }
    return new Comparison(
        rival.name(),
        rival.how(),
        Accuracy.of(others, codes, intervals),
        difference(tally, pairs, Tally.macroF1(held), measured.size(), intervals),
        difference(tally, pairs, Tally.meanAlpha(held), measured.size(), intervals),
        differences);
  }

  private static Coefficient difference(
      Tally tally,
      List<int[]> pairs,
      ToDoubleFunction<int[]> statistic,
      int n,
      Intervals intervals) {
    return intervals.ofTotals(
        pairs, tally.difference(statistic), n, "the figure of one of the two is undefined");
  }
}
