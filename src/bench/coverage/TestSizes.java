import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.correction.CorrectedDifference;
import org.commentariat.statistics.correction.DifferentialError;
import org.commentariat.statistics.correction.HumanCode;
import org.commentariat.statistics.correction.Item;

/**
 * How often the tests between two groups reject at 5 % what is true: that the shares of machine
 * labels are the same, that the true shares are, although the machine finds more of the code in one
 * group than in the other, and that the machine's bias is the same.
 */
final class TestSizes {
  static final int[] CODINGS = {20, 100};
  private static final double COMMENTS_A_CLUSTER = 4;
  private static final double LEVEL = 0.95;

  private static final String EXPLAINED =
      """
      ## Tests of what is true, in per cent of runs

      Two groups of comments by authors who write four on average, some of them many more; *alike* is the
      intraclass correlation of what an author says and of how the machine errs. Authors write in one group
      (*apart*) or in *both*, as before and after a date. *Machine*: the test of equal shares of machine labels,
      where these are equal; *interval*: how often that of their difference holds 0. *Corrected*: the test of
      equal true shares, with 20 or 100 codings in each group (all comments at most), of a machine that finds
      .8 of the code in one group and .6 in the other, and claims it wrongly three times as often. *Same bias*:
      the test whether a machine errs alike that does (sensitivity and precision .7).

      A figure below 4 says that the test is conservative: it keeps its promise, but finds less than it could.
      With a rare code and few comments no test can do better, since the count of holders moves in whole steps:
      of 20 comments with a share of 3 %, more than half the time none holds it.

      """;

  private TestSizes() {}

  /**
   * One setting.
   *
   * @param shared whether clusters lie in both groups, as before and after a date
   */
  record Cell(double share, double intraclass, int first, int second, boolean shared) {
    Map<String, Object> settings() {
      Map<String, Object> settings = new LinkedHashMap<>();
      settings.put("share", share);
      settings.put("intraclassCorrelation", intraclass);
      settings.put("first", first);
      settings.put("second", second);
      settings.put("clusters", shared ? "both" : "apart");
      return settings;
    }
  }

  static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (double share : new double[] {0.03, 0.1, 0.4}) {
      for (double intraclass : new double[] {0, 0.1}) {
        for (int[] sizes : new int[][] {{40, 40}, {40, 2000}, {400, 400}}) {
          cells.add(new Cell(share, intraclass, sizes[0], sizes[1], false));
        }
        cells.add(new Cell(share, intraclass, 400, 400, true));
      }
    }
    return cells;
  }

  /** One invented corpus: what each test did in it. */
  static Map<String, Double> run(Cell cell, UniformRandomProvider random) {
    Invented invented = new Invented(cell, random);
    Map<String, Double> result = new LinkedHashMap<>();
    CorrectedDifference naive =
        CorrectedDifference.of(invented.labelled(0), invented.labelled(1), LEVEL);
    put(result, "naive", naive.naiveTest());
    put(result, "naive", naive.naive());
    for (int codings : CODINGS) {
      CorrectedDifference corrected =
          CorrectedDifference.of(
              invented.coded(0, codings, true), invented.coded(1, codings, true), LEVEL);
      put(result, "corrected." + codings, corrected.test());
      put(result, "corrected." + codings, corrected.corrected());
      put(
          result,
          "bias." + codings,
          DifferentialError.BIAS.test(
              List.of(invented.coded(0, codings, false), invented.coded(1, codings, false))));
    }
    return result;
  }

  private static void put(Map<String, Double> result, String name, TestOutcome outcome) {
    if (outcome instanceof TestResult test) {
      result.put(name + ".rejected", test.p() < 1 - LEVEL ? 1.0 : 0.0);
    }
    result.put(name + ".undefined", outcome instanceof TestResult ? 0.0 : 1.0);
  }

  private static void put(Map<String, Double> result, String name, Measure difference) {
    if (difference instanceof Estimate estimate) {
      result.put(name + ".covered", estimate.interval().contains(0) ? 1.0 : 0.0);
    }
  }

  static String markdown(List<Map<String, Object>> rows) {
    StringBuilder out = new StringBuilder(EXPLAINED);
    out.append("| share | alike | comments | clusters | machine | interval |");
    for (String test : List.of("corrected", "same bias")) {
      for (int codings : CODINGS) {
        out.append(" ").append(test).append(", ").append(codings).append(" |");
      }
    }
    out.append("\n|---|---|---|---|---|---|---|---|---|---|\n");
    for (Map<String, Object> row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %.2f | %.1f | %d : %d | %s | %s | %s |",
              row.get("share"),
              row.get("intraclassCorrelation"),
              row.get("first"),
              row.get("second"),
              row.get("clusters"),
              percent(row.get("naive.rejected")),
              percent(row.get("naive.covered"))));
      for (String test : List.of("corrected.", "bias.")) {
        for (int codings : CODINGS) {
          out.append(" ").append(percent(row.get(test + codings + ".rejected"))).append(" |");
        }
      }
      out.append("\n");
    }
    return out.toString();
  }

  private static String percent(Object share) {
    return share == null ? "–" : String.format(Locale.ROOT, "%.1f", 100 * (Double) share);
  }

  /** Two groups of comments in which the code is as common. */
  private static final class Invented {
    private final UniformRandomProvider random;
    private final double intraclass;
    private final double share;

    /** By group; of a comment its cluster, truth, label of an even and of an uneven machine. */
    private final List<List<int[]>> groups = List.of(new ArrayList<>(), new ArrayList<>());

    private final String[] names;

    Invented(Cell cell, UniformRandomProvider random) {
      this.names =
          IntStream.range(0, cell.first() + cell.second())
              .mapToObj(i -> "cluster " + i)
              .toArray(String[]::new);
      this.random = random;
      this.intraclass = cell.intraclass();
      this.share = cell.share();
      if (cell.shared()) {
        int clusters = (int) (cell.second() / COMMENTS_A_CLUSTER);
        int[] sizes = lengths(clusters, cell.first());
        int[] others = lengths(clusters, cell.second());
        for (int i = 0; i < clusters; i++) {
          draw(i, sizes[i], others[i]);
        }
      } else {
        int[] sizes = lengths((int) (cell.first() / COMMENTS_A_CLUSTER), cell.first());
        int[] others = lengths((int) (cell.second() / COMMENTS_A_CLUSTER), cell.second());
        for (int i = 0; i < sizes.length; i++) {
          draw(i, sizes[i], 0);
        }
        for (int i = 0; i < others.length; i++) {
          draw(sizes.length + i, 0, others[i]);
        }
      }
      groups.forEach(group -> shuffle(group));
    }

    /** Very different lengths, exponential but for one comment that each has at least. */
    private int[] lengths(int clusters, int comments) {
      double[] lengths = random.doubles(clusters).map(u -> -Math.log1p(-u)).toArray();
      double total = Arrays.stream(lengths).sum();
      return Arrays.stream(lengths)
          .mapToInt(length -> 1 + (int) (length / total * (comments - clusters)))
          .toArray();
    }

    /** Even, the machine finds .7 of the code and .7 of what it finds is right. */
    private void draw(int cluster, int first, int second) {
      double holding = beta(share);
      double claims = 0.3 * share / (1 - share);
      double found = beta(0.7);
      double claimed = beta(claims);
      for (int group = 0; group < 2; group++) {
        double more = group == 0 ? 1 : -1;
        double foundUnevenly = Math.min(1, Math.max(0, found + 0.1 * more));
        double claimedUnevenly = Math.min(1, claimed * (1 + 0.5 * more));
        for (int i = 0; i < (group == 0 ? first : second); i++) {
          int human = random.nextDouble() < holding ? 1 : 0;
          double chance = random.nextDouble();
          int even = chance < (human == 1 ? found : claimed) ? 1 : 0;
          int uneven = chance < (human == 1 ? foundUnevenly : claimedUnevenly) ? 1 : 0;
          groups.get(group).add(new int[] {cluster, human, even, uneven});
        }
      }
    }

    private double beta(double mean) {
      if (intraclass == 0) {
        return mean;
      }
      double sum = 1 / intraclass - 1;
      return BetaDistribution.of(mean * sum, (1 - mean) * sum).createSampler(random).sample();
    }

    private void shuffle(List<int[]> group) {
      int[] order = PermutationSampler.natural(group.size());
      PermutationSampler.shuffle(random, order);
      List<int[]> copy = List.copyOf(group);
      IntStream.range(0, order.length).forEach(i -> group.set(i, copy.get(order[i])));
    }

    /** A group with labels of which the truth stands for the machine’s. */
    List<Item> labelled(int group) {
      return uncoded(groups.get(group), 1);
    }

    private List<Item> uncoded(List<int[]> comments, int label) {
      List<Item> items = new ArrayList<>(comments.size());
      for (int[] one : comments) {
        items.add(new Item(names[one[0]], one[label], null));
      }
      return items;
    }

    /** A group of which as many were drawn at random and coded, all at most. */
    List<Item> coded(int group, int codings, boolean uneven) {
      List<int[]> comments = groups.get(group);
      List<Item> items = uncoded(comments, uneven ? 3 : 2);
      int number = Math.min(codings, comments.size());
      for (int i = 0; i < number; i++) {
        HumanCode code = new HumanCode(comments.get(i)[1], (double) number / comments.size());
        items.set(i, new Item(items.get(i).cluster(), items.get(i).machine(), code));
      }
      return items;
    }
  }
}
