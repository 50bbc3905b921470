package org.commentariat.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.annotation.Sentiment;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.MultipleTests;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.table.ContingencyTable;
import org.commentariat.statistics.table.ContingencyTable.Cell;
import org.commentariat.statistics.table.CramersV;
import org.commentariat.statistics.table.IndependenceTest;
import org.jspecify.annotations.Nullable;

/**
 * Sentiment by code: two measures side by side, neither a proxy of the other. Only comments with
 * own words whose tone was measured and that were not abstained are counted.
 *
 * @param comments how many those are
 * @param tones share of each tone among them, in the order negative, neutral, positive
 * @param codes in the order of the codebook
 */
public record Tone(int comments, List<ToneShare> tones, List<CodeTone> codes) {

  /** Column names: the three measured tones, in the order of the tables. */
  public static final List<String> TONES = List.of("negative", "neutral", "positive");

  /** Row name: comments that hold the code. */
  public static final String PRESENT = "present";

  /** Row name: comments that do not hold the code. */
  public static final String ABSENT = "absent";

  /**
   * One tone.
   *
   * @param tone one of {@link #TONES}
   * @param comments how many have it
   * @param share of them, simple Wilson interval
   */
  public record ToneShare(String tone, int comments, Measure share) {}

  /**
   * The tones of the comments that hold a code and of those that do not.
   *
   * @param code its id
   * @param table rows {@link #PRESENT} and {@link #ABSENT}, columns {@link #TONES}
   * @param present the three tones' shares among comments that hold the code
   * @param test of independence between code and tone, as if comments were independent
   * @param holm its p-value adjusted for one test per code, or null when the test is undefined
   * @param cramersV strength of the association in [0, 1], corrected for bias; its interval
   *     resamples whole commenters
   */
  public record CodeTone(
      String code,
      ContingencyTable table,
      List<ToneShare> present,
      TestOutcome test,
      @Nullable Double holm,
      Measure cramersV) {
    public CodeTone {
      present = List.copyOf(present);
    }
  }

  public Tone {
    tones = List.copyOf(tones);
    codes = List.copyOf(codes);
  }

  static Tone of(
      List<CommentFinding> all, List<CodeEntry> codes, double level, ClusterBootstrap bootstrap) {
    List<CommentFinding> comments = all.stream().filter(Tone::isCounted).toList();
    Collection<List<CommentFinding>> people = Shares.byPerson(comments).values();
    List<CodeTone> tested = new ArrayList<>();
    SortedMap<String, Double> p = new TreeMap<>();
    for (CodeEntry code : codes) {
      CodeTone tone = test(code.id(), people, level, bootstrap);
      tested.add(tone);
      if (tone.test() instanceof TestResult result) {
        p.put(code.id(), result.p());
      }
    }
    SortedMap<String, Double> adjusted = MultipleTests.holm(p);
    return new Tone(
        comments.size(),
        shares(comments.stream().map(Tone::tone).toList(), level),
        tested.stream().map(tone -> finished(tone, adjusted.get(tone.code()))).toList());
  }

  static boolean isCounted(CommentFinding comment) {
    return comment.hasOwnWords()
        && !comment.abstained()
        && comment.sentiment().label() != Sentiment.Label.NOT_PARSED;
  }

  private static CodeTone test(
      String code,
      Collection<List<CommentFinding>> people,
      double level,
      ClusterBootstrap bootstrap) {
    List<List<Cell>> clusters =
        people.stream().map(own -> own.stream().map(c -> cell(c, code)).toList()).toList();
    List<Cell> cells = clusters.stream().flatMap(List::stream).toList();
    ContingencyTable table = ContingencyTable.counting(List.of(PRESENT, ABSENT), TONES, cells);
    List<String> present =
        cells.stream().filter(c -> c.row().equals(PRESENT)).map(Cell::column).toList();
    return new CodeTone(
        code,
        table,
        shares(present, level),
        IndependenceTest.of(table, bootstrap.seed()),
        null,
        SixDecimals.of(CramersV.of(clusters, bootstrap, level)));
  }

  /** Rounds last, so that the adjustment sees the p-values as they are. */
  private static CodeTone finished(CodeTone tone, @Nullable Double holm) {
    return new CodeTone(
        tone.code(),
        tone.table(),
        tone.present(),
        SixDecimals.of(tone.test()),
        holm == null ? null : SixDecimals.of(holm),
        tone.cramersV());
  }

  private static Cell cell(CommentFinding comment, String code) {
    return new Cell(comment.codes().contains(code) ? PRESENT : ABSENT, tone(comment));
  }

  private static String tone(CommentFinding comment) {
    return comment.sentiment().label().name().toLowerCase(Locale.ROOT);
  }

  private static List<ToneShare> shares(List<String> tones, double level) {
    List<ToneShare> shares = new ArrayList<>();
    for (String tone : TONES) {
      int n = (int) tones.stream().filter(tone::equals).count();
      shares.add(
          new ToneShare(tone, n, SixDecimals.of(new Proportion(n, tones.size()).wilson(level))));
    }
    return shares;
  }
}
