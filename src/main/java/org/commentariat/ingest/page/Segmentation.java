package org.commentariat.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.commentariat.ingest.page.quotation.FoundQuotation;
import org.jspecify.annotations.Nullable;

/** Decides between which passages of a page a new comment begins. */
final class Segmentation {

  /**
   * Log odds by which the declared number of comments may tip a gap, if that number can be reached
   * so.
   */
  private static final double PULL = 2.5;

  /** The same if it cannot: comments may be deleted, or stand on another page. */
  private static final double PULL_OF_A_DOUBTFUL_NUMBER = 0.6;

  /**
   * A declared number more than so many times the number found without it is doubtful: the page may
   * count what stands elsewhere.
   */
  private static final double TOO_HIGH = 1.7;

  /** So many comments found, or more or less, are too few to doubt a number. */
  private static final int FEW = 2;

  /** The same for a number that is too low. */
  private static final double TOO_LOW = 0.7;

  /**
   * Share of the declared number that must be reached for the full pull. A few comments fewer are
   * what moderators take away; many fewer stand on another page.
   */
  private static final double WITHIN_REACH = 0.85;

  private static final double CERTAIN = 30;
  private static final double BEFORE_A_QUOTATION = 4;

  private final List<Passage> passages;
  private final Gaps gaps;
  private final double[] logits;
  private final double[] sureness;

  Segmentation(List<Passage> passages, Gaps gaps, BoundaryModel model) {
    this.passages = passages;
    this.gaps = gaps;
    logits = new double[passages.size()];
    sureness = new double[passages.size()];
    for (int k = 0; k < logits.length; k++) {
      logits[k] = k == 0 ? CERTAIN : logit(k, model);
      sureness[k] = 1 / (1 + Math.exp(-logits[k]));
    }
    partDifferentAuthors();
  }

  private double logit(int k, BoundaryModel model) {
    if (gaps.isJoined(k) || passages.get(k - 1).isQuotation()) {
      return -CERTAIN;
    }
    if (passages.get(k).isQuotation()) {
      return passages.get(k).blankLines() == 0 ? -CERTAIN : BEFORE_A_QUOTATION;
    }
    return model.logit(BoundaryFeatures.of(passages, gaps, k));
  }

  /**
   * A comment as a run of passages.
   *
   * @param first index of its first passage
   * @param end index after its last passage
   * @param sureness in [0, 1]: probability that a comment begins here
   */
  record Segment(int first, int end, double sureness) {}

  /**
   * The most probable comments. Gaps are taken in the order of their odds; the declared number
   * decides doubtful gaps only and never overrules clear evidence.
   *
   * @param declared how many comments the page says it has, or null
   */
  List<Segment> segments(@Nullable Integer declared) {
    if (declared == null) {
      return segments(0, 0);
    }
    int found = segments(0, 0).size();
    boolean near = found <= FEW || Math.abs(declared - found) <= FEW;
    boolean credible = near || (declared >= TOO_LOW * found && declared <= TOO_HIGH * found);
    List<Segment> pulled = segments(declared, credible ? PULL : PULL_OF_A_DOUBTFUL_NUMBER);
    return pulled.size() >= WITHIN_REACH * declared
        ? pulled
        : segments(declared, PULL_OF_A_DOUBTFUL_NUMBER);
  }

  private List<Segment> segments(int declared, double pull) {
    List<Integer> order =
        IntStream.range(0, logits.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer k) -> -logits[k]).thenComparing(k -> k))
            .toList();
    boolean[] begins = new boolean[passages.size()];
    int count = 0;
    for (int k : order) {
      if (logits[k] + (count < declared ? pull : -pull) > 0) {
        begins[k] = true;
        count++;
      }
    }
    return runs(begins);
  }

  /** Between words that two people are quoted for, the likeliest gap must part two comments. */
  private void partDifferentAuthors() {
    @Nullable String author = null;
    int authorAt = -1;
    for (int k = 0; k < passages.size(); k++) {
      if (logits[k] >= CERTAIN || (passages.get(k).isQuotation() && logits[k] > 0)) {
        author = null;
      }
      for (FoundQuotation quotation : gaps.quotedIn(k)) {
        String name = quotation.said().name();
        if (author != null && !author.equalsIgnoreCase(name)) {
          int likeliest = likeliestGap(authorAt + 1, k);
          if (likeliest > 0) {
            sureness[likeliest] =
                Math.max(sureness[likeliest], shareOf(likeliest, authorAt + 1, k));
            logits[likeliest] = CERTAIN;
          }
        }
        author = name;
        authorAt = k;
      }
    }
  }

  private int likeliestGap(int from, int to) {
    int likeliest = -1;
    for (int k = from; k <= to; k++) {
      boolean possible = logits[k] > -CERTAIN;
      if (possible && (likeliest < 0 || logits[k] > logits[likeliest])) {
        likeliest = k;
      }
    }
    return likeliest;
  }

  /** Probability of one gap, given that just one of several parts two comments. */
  private double shareOf(int gap, int from, int to) {
    double odds = 0;
    for (int k = from; k <= to; k++) {
      odds += Math.exp(logits[k]);
    }
    return Math.exp(logits[gap]) / odds;
  }

  private List<Segment> runs(boolean[] begins) {
    List<Segment> segments = new ArrayList<>();
    for (int k = 0; k < begins.length; ) {
      int end = k + 1;
      while (end < begins.length && !begins[end]) {
        end++;
      }
      segments.add(new Segment(k, end, sureness[k]));
      k = end;
    }
    return segments;
  }
}
