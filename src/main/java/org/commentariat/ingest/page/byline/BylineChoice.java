package org.commentariat.ingest.page.byline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bylines that are those of the comments.
 *
 * @param bylines in the order of the page, at least one
 * @param after whether each stands under its comment
 * @param footer index of the line under the article that counts its comments, or −1
 */
record BylineChoice(List<Byline> bylines, boolean after, int footer) {

  /** Words before a byline that make an article. */
  private static final int ARTICLE_WORDS = 25;

  /** A text that is so many times longer than the usual comment of its page is the article. */
  private static final int TIMES_LONGER = 4;

  private static final int MOST_BEFORE_HEADING = 4;

  /** Evidence of names over the texts where the bylines under them have none. */
  private static final double TOP_NAMES = 1.8;

  private static final int LONG_TEXT = 60;
  private static final Pattern OPENS = Pattern.compile(".*\\b(?:says?|said|wrote|writes)\\b.*");

  BylineChoice {
    bylines = List.copyOf(bylines);
  }

  /** The group with the most evidence, with the bylines of like shape that belong to it. */
  static @Nullable BylineChoice among(BylineScan scan) {
    PageFacts page = scan.page();
    List<BylineGroup> groups = scan.groups();
    BylineChoice best = null;
    BylineGroup bestGroup = null;
    double bestScore = BylineGroup.ENOUGH;
    for (BylineGroup group : groups) {
      BylineChoice choice = withoutArticles(group, page);
      if (choice == null || choice.signsTheArticle(page)) {
        continue;
      }
      BylineGroup rest = new BylineGroup(group.shape(), choice.bylines);
      double score = rest.score(page, choice.after) + (choice.footer >= 0 ? 1 : 0);
      boolean named = choice.after && !rest.hasNames() && scan.haveTopNames(choice.bylines);
      score += named ? TOP_NAMES : 0;
      if (score > bestScore) {
        best = choice;
        bestGroup = rest;
        bestScore = score;
      }
    }
    return best == null || bestGroup == null
        ? null
        : best.extended(bestGroup, groups).withTitles(page);
  }

  /** A single byline under a text is the article's own, unless a heading of comments says else. */
  private boolean signsTheArticle(PageFacts page) {
    return after
        && bylines.size() == 1
        && footer < 0
        && !bylines.get(0).shape().contains("comment")
        && page.headingAbove(bylines.get(0).first()) < 0;
  }

  /** Leaves out the bylines of the article itself. */
  private static @Nullable BylineChoice withoutArticles(BylineGroup group, PageFacts page) {
    List<Byline> left = group.bylines();
    left = left.subList(beforeHeading(left, page), left.size());
    int footer = -1;
    for (int looks = 0;
        !left.isEmpty() && isOfArticle(left, page, looks < MOST_BEFORE_HEADING);
        looks++) {
      Byline first = left.get(0);
      boolean under = page.proseWords(0, first.first()) >= ARTICLE_WORDS;
      footer = under && first.ofArticle() ? first.last() : footer;
      left = left.subList(1, left.size());
    }
    if (left.isEmpty()) {
      return null;
    }
    BylineGroup rest = new BylineGroup(group.shape(), left);
    return new BylineChoice(left, standAfter(rest, page), footer);
  }

  /**
   * @param thorough whether to look at more than the byline itself
   */
  private static boolean isOfArticle(List<Byline> bylines, PageFacts page, boolean thorough) {
    Byline first = bylines.get(0);
    if (first.ofArticle() || !thorough) {
      return first.ofArticle();
    }
    int next = bylines.size() > 1 ? bylines.get(1).first() : page.siteEnd(first.last() + 1);
    if (bylines.size() > 1
        && first.number() >= 0
        && bylines.get(1).number() == first.number() + 1) {
      return false;
    }
    boolean articleBefore = page.proseWords(0, first.first()) >= ARTICLE_WORDS;
    if (articleBefore || page.headingAbove(first.first()) >= 0) {
      return false;
    }
    if (bylines.size() == 1) {
      return true;
    }
    int usual = usualWords(bylines, page);
    int words = page.words(first.last() + 1, next);
    return words > LONG_TEXT && words > TIMES_LONGER * usual;
  }

  /** How many of the first few bylines stand over a heading that stands over the others. */
  private static int beforeHeading(List<Byline> bylines, PageFacts page) {
    int most = Math.min(MOST_BEFORE_HEADING, bylines.size() - 1);
    for (int k = most; k > 0; k--) {
      if (leadsToAHeading(bylines.get(k - 1), bylines.get(k).first(), page)) {
        return k;
      }
    }
    return 0;
  }

  private static boolean leadsToAHeading(Byline first, int next, PageFacts page) {
    for (int line = first.last() + 1; line < next; line++) {
      if (page.isOverComments(line)) {
        int before = page.proseWords(0, first.first());
        int between = page.proseWords(first.last() + 1, line);
        return between == 0 || before < ARTICLE_WORDS || before < between;
      }
    }
    return false;
  }

  /** Median of the words between the bylines after the first. */
  private static int usualWords(List<Byline> bylines, PageFacts page) {
    List<Integer> words = new ArrayList<>();
    for (int k = 1; k < bylines.size(); k++) {
      int to =
          k + 1 < bylines.size()
              ? bylines.get(k + 1).first()
              : page.siteEnd(bylines.get(k).last() + 1);
      words.add(page.words(bylines.get(k).last() + 1, to));
    }
    words.sort(Comparator.naturalOrder());
    return words.get(words.size() / 2);
  }

  /** Whether bylines stand under their comments, by what follows the last and by empty lines. */
  private static boolean standAfter(BylineGroup group, PageFacts page) {
    Byline last = group.bylines().get(group.bylines().size() - 1);
    if (page.words(0, group.bylines().get(0).first()) == 0) {
      return false;
    }
    boolean textFollows = page.words(last.last() + 1, group.endOfLast(page)) > 0;
    double evidence = textFollows ? -3 : 3;
    evidence -= OPENS.matcher(group.shape()).matches() ? 6 : 0;
    int nearer = 0;
    for (Byline byline : group.bylines()) {
      int top = byline.first() - (page.isTitle(byline.first() - 1) ? 1 : 0);
      nearer += Integer.compare(blanks(page, byline.last(), 1), blanks(page, top, -1));
    }
    return evidence + 3.5 * nearer / (group.bylines().size() + 1) > 0;
  }

  private static int blanks(PageFacts page, int line, int step) {
    int blanks = 0;
    for (int k = line + step;
        k >= 0 && k < page.size() && page.isBlank(k) && blanks < 5;
        k += step) {
      blanks++;
    }
    return blanks;
  }

  /** With the bylines after the first whose shape differs in what some comments lack only. */
  private BylineChoice extended(BylineGroup chosen, List<BylineGroup> groups) {
    List<Byline> all = new ArrayList<>(bylines);
    BitSet taken = new BitSet();
    bylines.forEach(b -> taken.set(b.first(), b.last() + 1));
    int from = bylines.get(0).first();
    for (BylineGroup group : groups) {
      if (!group.shape().equals(chosen.shape()) && isLike(chosen, group)) {
        for (Byline byline : group.bylines()) {
          boolean free = taken.get(byline.first(), byline.last() + 1).isEmpty();
          if (byline.first() > from && !byline.ofArticle() && free) {
            all.add(byline);
            taken.set(byline.first(), byline.last() + 1);
          }
        }
      }
    }
    all.sort(Comparator.comparingInt(Byline::first));
    return new BylineChoice(all, after, footer);
  }

  /** With the line of a subject over each byline, where most have one. */
  private BylineChoice withTitles(PageFacts page) {
    if (after) {
      return this;
    }
    List<Byline> titled = new ArrayList<>();
    int titles = 0;
    int texts = 0;
    for (int k = 0; k < bylines.size(); k++) {
      Byline byline = bylines.get(k);
      int title = byline.first() - 1;
      if (page.isTitle(title)) {
        titles++;
        byline = byline.from(title);
      }
      int from = k == 0 ? title : bylines.get(k - 1).last() + 1;
      texts += page.words(from, title) > 0 ? 1 : 0;
      titled.add(byline);
    }
    boolean subject = page.isSubject(bylines.get(0).first() - 1);
    boolean most = titles * 5 >= bylines.size() * 4 && texts * 5 >= (bylines.size() - 1) * 4;
    return subject || (most && bylines.size() > 2) ? new BylineChoice(titled, false, footer) : this;
  }

  private static boolean isLike(BylineGroup chosen, BylineGroup other) {
    if (!chosen.hasNames() || !other.hasNames()) {
      return false;
    }
    String rest = core(other.shape());
    return chosen.hasTimes() == other.hasTimes() && rest.equals(core(chosen.shape()));
  }

  private static String core(String shape) {
    return shape.replace("number", "").replace("/", "").replaceAll("\\s{2,}", " ").strip();
  }
}
