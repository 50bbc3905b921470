package org.commentariat.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decides between which passages of a page a new comment begins. */
final class Segmentation {

  /**
   * Log odds by which the number of comments that the page declares may tip an undecided gap, as
   * long as there are too few or too many comments. It never overrules clear evidence.
   */
  static final double PULL_OF_THE_DECLARED_NUMBER = 2.0;

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
   * The most probable comments. Gaps are taken in the order of their odds; the number declared
   * pulls with the same force whatever the distance, so that it decides the doubtful gaps only.
   *
   * @param declared how many comments the page says it has, or null
   */
  List<Segment> segments(@Nullable Integer declared) {
    boolean[] begins = new boolean[passages.size()];
    List<Integer> order =
        IntStream.range(0, logits.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer k) -> -logits[k]).thenComparing(k -> k))
            .collect(Collectors.toList());
    int count = 0;
    for (int k : order) {
      double pull =
          declared == null
              ? 0
              : count < declared ? PULL_OF_THE_DECLARED_NUMBER : -PULL_OF_THE_DECLARED_NUMBER;
      if (logits[k] + pull > 0) {
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
        if (author != null && !author.equals(name)) {
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
