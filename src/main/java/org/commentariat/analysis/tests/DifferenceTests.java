package org.commentariat.analysis.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commentariat.analysis.comparison.Comparisons;
import org.commentariat.analysis.comparison.GroupPair;
import org.commentariat.analysis.comparison.GroupPair.CodeDifference;

/** The tests whether shares differ between groups of comments. */
public final class DifferenceTests {
  private DifferenceTests() {}

  /**
   * One test for each code and pair of groups. Whether the machine errs alike in both groups is not
   * among them: that is a warning, which should come too often rather than too seldom.
   *
   * @param code from the id of a code to its name in a sentence
   * @param article from the id of a thread to the name of its article
   */
  public static List<Hypothesis> of(
      Comparisons comparisons, UnaryOperator<String> code, UnaryOperator<String> article) {
    boolean corrected = comparisons.codingsUsed();
    List<Hypothesis> hypotheses = new ArrayList<>();
    for (GroupPair pair : comparisons.pairs()) {
      for (CodeDifference each : pair.codes()) {
        hypotheses.add(
            new Hypothesis(
                Comparisons.TITLE,
                pair.testId(each.code()),
                "The share of "
                    + code.apply(each.code())
                    + " is the same "
                    + groups(pair, article)
                    + ".",
                corrected ? "difference of shares, corrected" : "difference of shares",
                each.best(corrected),
                each.test()));
      }
    }
    return hypotheses;
  }

  private static String groups(GroupPair pair, UnaryOperator<String> article) {
    return switch (pair.kind()) {
      case ARTICLE -> "under “" + article.apply(pair.first()) + "” as under all others";
      case OUTLET ->
          "in “"
              + pair.first()
              + "” as in "
              + (pair.second().equals(GroupPair.OTHERS)
                  ? "all other outlets"
                  : "“" + pair.second() + "”");
      case PERIOD -> "from " + pair.first() + " on as before";
      case DEPTH -> "among replies as among comments on the article";
    };
  }
}
