package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.comparison.Comparisons;
import org.commentariat.analysis.robustness.Order;
import org.commentariat.analysis.tests.SeparateFamily;
import org.commentariat.report.account.Checklist.Item;
import org.commentariat.report.account.Checklist.State;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.TestResult;

/** What is asked of intervals, tests and conclusions. */
record FigureItems(Findings findings) {

  List<Item> items() {
    return List.of(intervals(), few(), errors(), tests(), choices(), commenters());
  }

  private boolean isEmpty() {
    return findings.shares().comments() == 0;
  }

  private Item intervals() {
    long clustered =
        findings.shares().rows().stream()
            .filter(row -> row.clustered() instanceof Estimate)
            .count();
    return new Item(
        "Intervals allow for several comments by one person",
        isEmpty() ? State.NOT_APPLICABLE : clustered == 0 ? State.NOT_DONE : State.DONE,
        isEmpty()
            ? "no comments"
            : clustered == 0
                ? "undefined: all comments are by one person"
                : count(findings.shares().comments(), "comment")
                    + " by "
                    + count(findings.shares().commenters(), "known commenter")
                    + ", "
                    + count(findings.shares().byUnknown())
                    + " by people not known",
        "Stances");
  }

  private Item few() {
    boolean known = findings.concentration().activity().topTenth() instanceof Estimate;
    return new Item(
        "It is shown how much of it all is the work of a few",
        isEmpty() ? State.NOT_APPLICABLE : known ? State.DONE : State.NOT_DONE,
        findings.concentration().activity().topTenth() instanceof Estimate share
            ? "the most active tenth wrote " + Figures.share(share)
            : "undefined for these commenters",
        "Loud voices");
  }

  /** Whether differences between groups may be those of the machine. */
  private Item errors() {
    Comparisons comparisons = findings.comparisons();
    long made =
        comparisons.pairs().stream()
            .flatMap(pair -> pair.codes().stream())
            .filter(code -> code.differentialError() instanceof TestResult)
            .count();
    return new Item(
        "It was tested whether the machine errs more in one group than in another",
        comparisons.pairs().isEmpty()
            ? State.NOT_APPLICABLE
            : made == 0 ? State.NOT_DONE : State.DONE,
        comparisons.pairs().isEmpty()
            ? "no groups compared"
            : count(made, "test")
                + " in "
                + count(comparisons.pairs().size(), "pair")
                + " of groups",
        made == 0 && !comparisons.pairs().isEmpty()
            ? "commentariat analyze --codings"
            : Comparisons.TITLE);
  }

  private Item tests() {
    int together = findings.tests().tests();
    int apart = findings.tests().separate().stream().mapToInt(SeparateFamily::tests).sum();
    return new Item(
        "P-values are adjusted for the number of tests",
        together + apart == 0 ? State.NOT_APPLICABLE : State.DONE,
        together + apart == 0
            ? "no tests"
            : count(together, "test")
                + " together ("
                + findings.tests().adjustment().source()
                + "), "
                + count(apart)
                + " in families of their own",
        "All tests");
  }

  private Item choices() {
    int others = findings.robustness().variants().size() - 1;
    List<Order> orders = findings.robustness().orders();
    long hold = orders.stream().filter(Order::holds).count();
    return new Item(
        "Shares were computed again under other defensible choices",
        isEmpty() ? State.NOT_APPLICABLE : State.DONE,
        count(others, "choice")
            + "; the order of "
            + count(hold)
            + " of "
            + count(orders.size(), "pair")
            + " of codes holds",
        "Does it hold?");
  }

  private static Item commenters() {
    return new Item(
        "Commenters were compared with the public",
        State.NOT_DONE,
        "nothing here tells who they are",
        "yours to say; see What these figures cannot tell");
  }
}
