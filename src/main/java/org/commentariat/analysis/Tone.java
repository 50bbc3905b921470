package org.commentariat.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.commentariat.analysis.tests.Hypothesis;
import org.commentariat.annotation.Sentiment;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.table.ContingencyTable;
import org.commentariat.statistics.table.ContingencyTable.Cell;
import org.commentariat.statistics.table.CramersV;
import org.commentariat.statistics.table.IndependenceTest;

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
   * @param test of independence between code and tone, as if comments were independent; its p-value
   *     adjusted for all tests of the report stands in {@link Findings#tests}
   * @param cramersV strength of the association in [0, 1], corrected for bias; its interval
   *     resamples whole commenters
   */
  public record CodeTone(
      String code,
      ContingencyTable table,
      List<ToneShare> present,
      TestOutcome test,
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
    return new Tone(
        comments.size(),
        shares(comments.stream().map(Tone::tone).toList(), level),
        codes.stream().map(code -> test(code.id(), people, level, bootstrap)).toList());
  }

  /** The tests of tone, one a code. */
  List<Hypothesis> hypotheses(List<CodeEntry> entries) {
    return codes.stream()
        .map(
            tone ->
                new Hypothesis(
                    "Tone is not stance",
                    testId(tone.code()),
                    "Comments that hold “"
                        + CodeEntry.label(entries, tone.code())
                        + "” have the same tone as the others.",
                    "Cramér’s V",
                    tone.cramersV(),
                    tone.test()))
        .toList();
  }

  /** The id of a code's test in {@link Findings#tests}. */
  public static String testId(String code) {
    return "tone:" + code;
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
        SixDecimals.of(IndependenceTest.of(table, bootstrap.seed())),
        SixDecimals.of(CramersV.of(clusters, bootstrap, level)));
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
