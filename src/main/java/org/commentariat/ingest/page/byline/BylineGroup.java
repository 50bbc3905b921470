package org.commentariat.ingest.page.byline;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bylines of one shape, and what speaks for them being those of comments.
 *
 * @param shape their shape
 * @param bylines in the order of the page, at least one
 */
record BylineGroup(String shape, List<Byline> bylines) {

  /** Least evidence on which comments are seen in a group of bylines. */
  static final double ENOUGH = 2;

  private static final Pattern OF_COMMENT =
      Pattern.compile(
          "(?:comment|reply|response|review|kommentar|commentaire)\\b.*\\b(?:by|from|von|par|por)\\b.*");
  private static final Pattern VERB = Pattern.compile(".*\\bname [a-z].*[^,]");
  private static final int ARTICLE_WORDS = 40;

  BylineGroup {
    bylines = List.copyOf(bylines);
  }

  boolean hasNames() {
    return bylines.get(0).name() != null;
  }

  boolean hasTimes() {
    return shape.contains("time");
  }

  /** Whether the bylines say "says" or the like. */
  boolean hasVerb() {
    return VERB.matcher(shape.replace(" time", "").replace(" /", "").strip()).matches();
  }

  /**
   * Evidence that these are the bylines of comments, in log odds or nearly so. The weights were set
   * by hand on invented pages.
   *
   * @param after whether the bylines stand under their comments
   */
  double score(PageFacts page, boolean after) {
    return ofShape() + ofRepetition() + ofNames() + ofTexts(page, after) + ofPlace(page);
  }

  private double ofShape() {
    double score = -0.5;
    score += hasNames() ? 0.8 : -1;
    score += hasTimes() ? 0.7 : 0;
    score += mostlyClock() ? 0.7 : 0;
    score += hasVerb() ? 1 : 0;
    score += OF_COMMENT.matcher(shape).find() ? 1.5 : shape.contains("by ") ? 0.3 : 0;
    score += isCounted() ? 1.5 : 0;
    boolean bare = !hasTimes() && !hasVerb() && !OF_COMMENT.matcher(shape).find();
    return bare ? score - 2.5 : score;
  }

  private boolean mostlyClock() {
    long clocks = bylines.stream().filter(b -> b.stamp() != null && b.stamp().clock()).count();
    return clocks * 2 > bylines.size();
  }

  /** Whether the bylines count the comments: up or down, by one. */
  private boolean isCounted() {
    int steps = 0;
    for (int k = 1; k < bylines.size(); k++) {
      int number = bylines.get(k).number();
      int step = number - bylines.get(k - 1).number();
      steps += number >= 0 && Math.abs(step) == 1 ? 1 : 0;
    }
    return bylines.size() >= 2 && steps * 5 >= (bylines.size() - 1) * 4;
  }

  private double ofRepetition() {
    double score = 0.7 * Math.min(bylines.size() - 1, 6);
    int up = 0;
    int down = 0;
    Instant last = null;
    for (Byline byline : bylines) {
      Instant time = byline.time();
      if (time != null) {
        up += last != null && !time.isBefore(last) ? 1 : 0;
        down += last != null && time.isBefore(last) ? 1 : 0;
        last = time;
      }
    }
    boolean ordered = up + down >= 2 && Math.max(up, down) * 5 >= (up + down) * 4;
    return ordered ? score + 1 : score;
  }

  private double ofNames() {
    if (!hasNames()) {
      return 0;
    }
    Set<String> names = new HashSet<>();
    bylines.forEach(b -> names.add(b.name() == null ? "" : b.name()));
    if (names.size() == 1 && bylines.size() >= 2) {
      return bylines.size() == 2 ? -0.7 : -3;
    }
    boolean few = bylines.size() >= 5 && names.size() * 5 < bylines.size() * 2;
    return few && !hasTimes() ? -2 : 0;
  }

  private double ofTexts(PageFacts page, boolean after) {
    int with = 0;
    for (int k = 0; k < bylines.size(); k++) {
      int from = after ? (k == 0 ? 0 : bylines.get(k - 1).last() + 1) : bylines.get(k).last() + 1;
      int to =
          after
              ? bylines.get(k).first()
              : k + 1 < bylines.size() ? bylines.get(k + 1).first() : endOfLast(page);
      with += page.words(from, to) > 0 ? 1 : 0;
    }
    double share = (double) with / bylines.size();
    return share < 0.6 ? -5 : share < 0.8 ? -1.5 : 0;
  }

  /** Where the text under the last byline ends at the latest. */
  int endOfLast(PageFacts page) {
    return page.siteEnd(bylines.get(bylines.size() - 1).last() + 1);
  }

  private double ofPlace(PageFacts page) {
    int first = bylines.get(0).first();
    int heading = page.headingAbove(first);
    double score = heading >= 0 ? 1.5 : 0;
    Integer declared = heading < 0 ? null : page.declaredIn(heading, first);
    if (declared != null && Math.abs(declared - bylines.size()) * 4 <= declared) {
      score += 1;
    }
    if (page.proseWords(0, first) >= ARTICLE_WORDS) {
      return score + 0.5;
    }
    return heading >= 0 ? score : score - 0.5;
  }
}
