package org.commentariat.ingest.page.byline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentariat.ingest.page.furniture.Buttons;
import org.jspecify.annotations.Nullable;

/** Collects what may be bylines on a page, grouped by shape. */
final class BylineScan {

  /**
   * Share of the dates of a page that must have a name beside them for the names to be believed.
   */
  private static final double MOST = 0.7;

  private static final Pattern VERB = Pattern.compile("name [a-z]+$");

  private final List<String> lines;
  private final PageFacts page;
  private final @Nullable BylineLine[] parsed;
  private final Set<Integer> announcing;
  private final boolean timesOverVerbs;

  /**
   * @param announcing lines of the form {@code NAME said,} that are followed by words of others
   */
  BylineScan(List<String> lines, Set<Integer> announcing) {
    this.lines = lines;
    this.announcing = announcing;
    boolean dayFirst = lines.stream().anyMatch(Stamp::hasDayFirst);
    parsed = new BylineLine[lines.size()];
    boolean[] stamps = new boolean[lines.size()];
    for (int line = 0; line < lines.size(); line++) {
      BylineLine read = BylineLine.of(lines.get(line), line, dayFirst);
      parsed[line] = read;
      stamps[line] = read != null && read.isStampOnly();
    }
    page = new PageFacts(lines, stamps);
    timesOverVerbs = haveTimesOverVerbs();
  }

  PageFacts page() {
    return page;
  }

  /** Whether each {@code NAME wrote:} stands directly under a date, and none has one below it. */
  private boolean haveTimesOverVerbs() {
    int verbs = 0;
    for (int line = 0; line < lines.size(); line++) {
      BylineLine read = parsed[line];
      if (read != null && read.isStampOnly()) {
        verbs += announcesBelow(line) ? 1 : 0;
        if (verbs > 0 && !announcesBelow(line)) {
          return false;
        }
      }
    }
    return verbs > 1;
  }

  private boolean announcesBelow(int line) {
    BylineLine below = line + 1 < parsed.length ? parsed[line + 1] : null;
    return below != null
        && below.name() != null
        && below.stamp() == null
        && VERB.matcher(below.shape()).find();
  }

  /** What a line is as a byline, or null. */
  @Nullable BylineLine at(int line) {
    return parsed[line];
  }

  /** All candidates by shape, shapes in the order of their first line. */
  List<BylineGroup> groups() {
    Map<String, List<Byline>> byShape = new LinkedHashMap<>();
    List<Byline> stamps = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      BylineLine read = parsed[line];
      if (read == null || read.shape().startsWith("originally") || read.shape().equals("number")) {
        continue;
      }
      Byline byline = joined(read);
      line = byline.last();
      if (byline.name() == null) {
        stamps.add(byline);
      } else if (!quotes(byline)) {
        byShape.computeIfAbsent(byline.shape(), unseen -> new ArrayList<>()).add(byline);
      }
    }
    List<BylineGroup> groups = new ArrayList<>();
    byShape.forEach((shape, bylines) -> groups.add(new BylineGroup(shape, bylines)));
    addStamps(groups, stamps);
    return groups;
  }

  /** Whether a line only announces a quotation, as in a thread without bylines. */
  private boolean quotes(Byline byline) {
    return byline.stamp() == null
        && (byline.shape().endsWith(",") || announcing.contains(byline.first()));
  }

  /** A line with the line above that only counts, and the line below that only dates. */
  private Byline joined(BylineLine read) {
    Byline byline = Byline.of(read);
    int above = page.neighbour(read.line(), -1);
    BylineLine before = above < 0 ? null : parsed[above];
    if (before != null && before.shape().equals("number") && byline.number() < 0) {
      byline = byline.with(before);
    }
    if (timesOverVerbs && read.isStampOnly() && announcesBelow(read.line())) {
      BylineLine name = Objects.requireNonNull(parsed[read.line() + 1]);
      return Byline.of(name).with(read);
    }
    if (read.name() != null && read.stamp() == null) {
      int below = page.neighbour(read.line(), 1);
      BylineLine after = below < 0 ? null : parsed[below];
      if (after != null && after.isStampOnly()) {
        return byline.with(after);
      }
    }
    return byline;
  }

  /** Dates that name nobody, with the names that stand above or below most of them. */
  private void addStamps(List<BylineGroup> groups, List<Byline> stamps) {
    if (stamps.isEmpty()) {
      return;
    }
    List<Byline> members = new MemberLines(lines, stamps).named();
    List<Byline> above = members == null ? withNames(stamps, -1) : members;
    if (above.size() >= MOST * stamps.size()) {
      addByShape(groups, above);
    }
    List<Byline> below = withNames(stamps, 1);
    int last = stamps.get(stamps.size() - 1).last() + 1;
    boolean textBelow = page.words(last, page.siteEnd(last)) > 0;
    if (textBelow && below.size() >= MOST * stamps.size()) {
      addByShape(groups, below);
    }
    groups.add(new BylineGroup("time", stamps));
  }

  private static void addByShape(List<BylineGroup> groups, List<Byline> bylines) {
    groups.add(new BylineGroup(bylines.get(0).shape(), bylines));
  }

  private List<Byline> withNames(List<Byline> stamps, int step) {
    List<Byline> named = new ArrayList<>();
    int last = -1;
    for (Byline stamp : stamps) {
      int from = step < 0 ? stamp.first() : stamp.last();
      int line = page.neighbour(from, step);
      if (line >= 0 && step < 0 && Buttons.is(lines.get(line))) {
        line = page.neighbour(line, step);
      }
      String name = line <= last ? null : nameAlone(line, step < 0);
      if (name != null) {
        named.add(stamp.named(name, line));
        last = Math.max(line, stamp.last());
      }
    }
    return named;
  }

  /** Whether comments that end with a date and nobody's name begin with a name. */
  boolean haveTopNames(List<Byline> bylines) {
    int names = 0;
    for (int k = 1; k < bylines.size(); k++) {
      int end = bylines.get(k).first();
      int top = firstText(bylines.get(k - 1).last() + 1, end);
      boolean name = top >= 0 && nameAlone(top) != null && page.words(top + 1, end) > 0;
      names += name ? 1 : 0;
    }
    if (bylines.size() == 1) {
      Byline only = bylines.get(0);
      int heading = page.headingAbove(only.first());
      int top = heading < 0 ? -1 : firstText(heading + 1, only.first());
      return top >= 0 && nameAlone(top) != null && page.words(top + 1, only.first()) > 0;
    }
    return names >= MOST * (bylines.size() - 1);
  }

  /** The first line with words of somebody, or −1. */
  int firstText(int from, int to) {
    for (int line = from; line < to; line++) {
      if (!page.isBlank(line) && !Buttons.is(lines.get(line))) {
        return line;
      }
    }
    return -1;
  }

  /** The name that is all there is in a line, ranks and buttons aside; or null. */
  @Nullable String nameAlone(int line) {
    return nameAlone(line, false);
  }

  private @Nullable String nameAlone(int line, boolean dated) {
    return line < 0 || parsed[line] != null ? null : NameLine.in(lines.get(line), dated);
  }
}
