package org.commentariat.ingest.page.byline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.ingest.page.furniture.Buttons;
import org.commentariat.ingest.page.furniture.Headline;
import org.jspecify.annotations.Nullable;

/**
 * Names that stand a few short lines over a date, among ranks and mottos: the lines between the
 * buttons under one comment and the date of the next.
 */
final class MemberLines {

  private static final int DEEPEST = 5;
  private static final int LONGEST = 45;
  private static final double MOST = 0.7;

  private final List<String> lines;
  private final List<Byline> stamps;
  private final Map<String, Integer> counts = new HashMap<>();

  MemberLines(List<String> lines, List<Byline> stamps) {
    this.lines = lines;
    this.stamps = stamps;
  }

  /** The dates with the names over them; null if names do not stand so on this page. */
  @Nullable List<Byline> named() {
    int bounded = 0;
    int deepest = 0;
    for (int k = 1; k < stamps.size(); k++) {
      int top = top(stamps.get(k), DEEPEST);
      boolean under = top > 0 && Buttons.is(lines.get(top - 1)) && top < stamps.get(k).first();
      bounded += under ? 1 : 0;
      deepest = under ? Math.max(deepest, stamps.get(k).first() - top) : deepest;
    }
    if (deepest < 2 || bounded < MOST * (stamps.size() - 1)) {
      return null;
    }
    for (Byline stamp : stamps) {
      for (int line = top(stamp, deepest); line < stamp.first(); line++) {
        counts.merge(lines.get(line).strip(), 1, Integer::sum);
      }
    }
    List<Byline> named = new ArrayList<>();
    for (Byline stamp : stamps) {
      int top = top(stamp, deepest);
      int name = nameLine(top, stamp.first());
      if (name >= 0) {
        String person = NameLine.in(lines.get(name), true);
        named.add(person == null ? stamp : stamp.named(person, name).from(top));
      }
    }
    return named;
  }

  /** The first of the short lines directly over a date. */
  private int top(Byline stamp, int most) {
    int line = stamp.first();
    while (line > 0 && stamp.first() - line < most && isShort(lines.get(line - 1))) {
      line--;
    }
    return line;
  }

  private static boolean isShort(String line) {
    return !line.isBlank()
        && line.length() <= LONGEST
        && !Headline.endsLikeASentence(line)
        && !Buttons.is(line);
  }

  /** The name that stands on the fewest lines over dates, the first of several; or −1. */
  private int nameLine(int from, int to) {
    int name = -1;
    int fewest = Integer.MAX_VALUE;
    for (int line = from; line < to; line++) {
      int count = counts.getOrDefault(lines.get(line).strip(), 0);
      if (count < fewest && NameLine.in(lines.get(line), true) != null) {
        name = line;
        fewest = count;
      }
    }
    return name;
  }
}
