package org.commentariat.analysis.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.correction.CorrectedShare;
import org.commentariat.statistics.correction.Estimator;
import org.commentariat.statistics.correction.Item;
import org.jspecify.annotations.Nullable;

/**
 * The shares of the machine, corrected by human codings of a probability sample.
 *
 * @param state whether they are
 * @param obstacles why codings that were given are not used
 * @param remarks what to know of those that are
 * @param problems rows that could not be used, each with its place
 * @param codings what was drawn and coded; null where there is no sample to read
 * @param clustering what intervals take for alike; of commenters it is always the author
 * @param clusters how many of these have coded comments
 * @param margin half the width of the interval that was asked for
 * @param codes in the order of the codebook, then none; empty unless corrected
 * @param tone null unless corrected and somebody coded tones
 */
public record Correction(
    State state,
    List<String> obstacles,
    List<String> remarks,
    List<String> problems,
    @Nullable CodingFacts codings,
    Clustering clustering,
    int clusters,
    double margin,
    List<CorrectedCode> codes,
    @Nullable ToneValidity tone) {

  /** Whether shares are corrected. */
  public enum State {
    /** Nobody gave codings. */
    NO_CODINGS,
    /** Codings were given and do not qualify. */
    NOT_USED,
    /** They are. */
    CORRECTED
  }

  public Correction {
    obstacles = List.copyOf(obstacles);
    remarks = List.copyOf(remarks);
    problems = List.copyOf(problems);
    codes = List.copyOf(codes);
  }

  /** Whether there are corrected shares; that of every code by comment is then defined. */
  public boolean isMade() {
    return state == State.CORRECTED;
  }

  /** The number of codings behind the corrected shares; 0 when there are none. */
  public int coded() {
    return isMade() && codings != null ? codings.coded() : 0;
  }

  /**
   * Corrects.
   *
   * @param comments all that have own words
   * @param coding null when none was given
   * @param naive share of comments by the machine alone, of every code and of none
   * @param codes ids, in the order of the codebook
   * @param margin wanted, inside (0, 1)
   */
  public static Correction of(
      List<LabelledComment> comments,
      @Nullable HumanCoding coding,
      Map<String, Measure> naive,
      List<String> codes,
      double margin,
      double level,
      ClusterBootstrap bootstrap) {
    List<LabelledComment> coded = comments.stream().filter(one -> one.human() != null).toList();
    Clustering clustering = Clustering.fewest(coded);
    Correction plain = plain(coding, coded, clustering, margin);
    if (plain.state() != State.CORRECTED || coding == null) {
      return plain;
    }
    if (plain.clusters() < 2) {
      return plain.notUsed(
          (coded.size() == 1
                  ? "only one comment is coded"
                  : "all " + coded.size() + " codings are of one " + clustering.noun())
              + ", which gives no interval; code comments of two "
              + clustering.noun()
              + "s at least");
    }
    Corrector corrector = new Corrector(comments, coded, clustering, margin, level, bootstrap);
    List<String> rows = new ArrayList<>(codes);
    rows.add(HumanLabel.NONE);
    List<CorrectedCode> corrected = new ArrayList<>();
    for (String code : rows) {
      CorrectedShare share = corrector.byComment(code, naive);
      if (share.corrected() instanceof Undefined undefined) {
        return plain.notUsed(undefined.reason());
      }
      corrected.add(corrector.code(code, share, coding));
    }
    return new Correction(
        State.CORRECTED,
        plain.obstacles,
        plain.remarks,
        plain.problems,
        plain.codings,
        clustering,
        plain.clusters,
        margin,
        corrected,
        ToneValidity.of(coded, clustering, bootstrap, level));
  }

  /**
   * The corrected share of other items, made like those of {@link #codes}.
   *
   * @param level confidence level, inside (0, 1)
   * @return rounded to six decimals; undefined without codings, and when all are in one cluster
   */
  public static Measure share(List<Item> items, double level) {
    Measure corrected = CorrectedShare.estimate(Estimator.POWER_TUNED, items, level);
    return SixDecimals.of(Unanimity.allowedFor(corrected, items, level));
  }

  /** Without a corrected share yet. */
  private static Correction plain(
      @Nullable HumanCoding coding,
      List<LabelledComment> coded,
      Clustering clustering,
      double margin) {
    State state =
        coding == null
            ? State.NO_CODINGS
            : coding.obstacles().isEmpty() ? State.CORRECTED : State.NOT_USED;
    return new Correction(
        state,
        coding == null ? List.of() : coding.obstacles(),
        coding == null ? List.of() : coding.remarks(),
        coding == null ? List.of() : coding.problems(),
        coding == null ? null : coding.facts(coded.size()),
        clustering,
        clustering.count(coded),
        margin,
        List.of(),
        null);
  }

  private Correction notUsed(String obstacle) {
    return new Correction(
        State.NOT_USED,
        List.of(obstacle),
        remarks,
        problems,
        codings,
        clustering,
        clusters,
        margin,
        List.of(),
        null);
  }

  /** What all codes share. */
  private record Corrector(
      List<LabelledComment> comments,
      List<LabelledComment> coded,
      Clustering clustering,
      double margin,
      double level,
      ClusterBootstrap bootstrap) {

    CorrectedShare byComment(String code, Map<String, Measure> naive) {
      List<Item> items = comments.stream().map(one -> one.item(code, clustering, 1)).toList();
      CorrectedShare share = estimate(items);
      return new CorrectedShare(
          naive.getOrDefault(code, share.naive()),
          share.codingsAlone(),
          share.designBasedSupervised(),
          share.corrected(),
          share.tuning());
    }

    CorrectedCode code(String code, CorrectedShare byComment, HumanCoding coding) {
      List<LabelledComment> known = comments.stream().filter(LabelledComment::authorKnown).toList();
      return new CorrectedCode(
          code,
          byComment,
          eachOnce(known, code, Clustering.AUTHOR, Clustering.AUTHOR),
          eachOnce(comments, code, Clustering.THREAD, clustering),
          MoreToCode.of(comments, code, clustering, margin, level),
          CoderDoubt.of(coding.codedTwice(), code, byComment.corrected()),
          Validity.of(coded, code, clustering, bootstrap, level));
    }

    /** The mean over groups of the share within each. */
    private CorrectedShare eachOnce(
        List<LabelledComment> some, String code, Clustering groups, Clustering clusters) {
      Map<String, Integer> sizes = new HashMap<>();
      some.forEach(one -> sizes.merge(groups.of(one), 1, Integer::sum));
      Function<LabelledComment, Item> item =
          one -> one.item(code, clusters, 1.0 / sizes.getOrDefault(groups.of(one), 1));
      return estimate(some.stream().map(item).toList());
    }

    private CorrectedShare estimate(List<Item> items) {
      return rounded(Unanimity.allowedFor(CorrectedShare.of(items, level), items, level));
    }

    private static CorrectedShare rounded(CorrectedShare share) {
      return new CorrectedShare(
          SixDecimals.of(share.naive()),
          SixDecimals.of(share.codingsAlone()),
          SixDecimals.of(share.designBasedSupervised()),
          SixDecimals.of(share.corrected()),
          SixDecimals.of(share.tuning()));
    }
  }
}
