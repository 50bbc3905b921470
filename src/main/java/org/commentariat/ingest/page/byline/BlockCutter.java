package org.commentariat.ingest.page.byline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commentariat.ingest.page.furniture.Buttons;
import org.jspecify.annotations.Nullable;

/** Cuts the comments of a page at their bylines and takes the site's own lines out. */
final class BlockCutter {

  private static final Pattern PINGBACK =
      Pattern.compile("(?i)\\s*+(?:pingback|trackback)(?: from| by)?\\s?:");
  private static final int SHORT_LINE = 60;
  private static final int LEAST_REPEATED = 3;
  private static final double TOP_NAMES = 0.7;
  private static final int HEADING_REACH = 60;
  private static final int NAME_REACH = 12;

  private final List<String> lines;
  private final BylineScan scan;
  private final PageFacts page;
  private final BylineChoice choice;
  private final Map<String, Integer> repeated = new HashMap<>();
  private Panels panels;
  private boolean secondLines;
  private boolean ownNameOver;
  private boolean ownNameUnder;
  private int pingbacks;

  /** The lines between two bylines. */
  private record Span(Byline byline, int from, int to) {}

  BlockCutter(List<String> lines, BylineScan scan, BylineChoice choice) {
    this.lines = lines;
    this.scan = scan;
    this.page = scan.page();
    this.choice = choice;
    panels = new Panels(page, List.of());
  }

  BylinedComments comments() {
    List<Span> spans = choice.after() ? spansAbove() : spansBelow();
    boolean topNames =
        choice.after()
            && choice.bylines().get(0).name() == null
            && scan.haveTopNames(choice.bylines());
    if (choice.after()) {
      Span span = spans.get(0);
      spans.set(0, new Span(span.byline, firstAbove(span.byline, topNames), span.to));
    }
    secondLines = topNames && haveSecondLines(spans);
    panels = new Panels(page, spans.stream().map(span -> textFrom(span.from, span.to)).toList());
    ownNameOver = spans.stream().filter(span -> isName(span, true)).count() * 2 > spans.size();
    ownNameUnder = spans.stream().filter(span -> isName(span, false)).count() * 2 > spans.size();
    spans.forEach(this::countEdges);
    List<Block> blocks = new ArrayList<>();
    for (Span span : spans) {
      blocks.add(block(span, spans.size(), topNames));
    }
    int first = blocks.get(0).line();
    Span last = spans.get(spans.size() - 1);
    int end = Math.max(last.to, last.byline.last() + 1);
    int heading = page.headingAbove(first);
    Integer declared = page.declaredIn(heading >= 0 ? heading : choice.footer(), first);
    return new BylinedComments(
        first,
        end,
        heading < 0 ? first : heading,
        choice.footer() < 0 && heading < 0 ? null : declared,
        pingbacks,
        blocks);
  }

  private int textFrom(int from, int to) {
    int top = scan.firstText(from, to);
    return top < 0 ? to : top;
  }

  /** The line at the end of a comment that is its writer's name once more, or −1. */
  private int ownName(Span span, boolean over) {
    String name = span.byline.name();
    int step = over ? 1 : -1;
    int line = over ? span.from : span.to - 1;
    while (line >= span.from && line < span.to && isOfNobody(line)) {
      line += step;
    }
    boolean inside = line >= span.from && line < span.to;
    return inside && lines.get(line).strip().equals(name) ? line : -1;
  }

  private boolean isOfNobody(int line) {
    return page.isBlank(line) || Buttons.is(lines.get(line));
  }

  private boolean isName(Span span, boolean over) {
    return ownName(span, over) >= 0;
  }

  private List<Span> spansBelow() {
    List<Span> spans = new ArrayList<>();
    List<Byline> bylines = choice.bylines();
    for (int k = 0; k < bylines.size(); k++) {
      int from = bylines.get(k).last() + 1;
      int to = k + 1 < bylines.size() ? bylines.get(k + 1).first() : endOfLast(from);
      spans.add(new Span(bylines.get(k), from, to));
    }
    return spans;
  }

  /** The last comment ends where the site goes on, but not before its first line. */
  private int endOfLast(int from) {
    int start = from;
    while (start < lines.size() && page.isBlank(start)) {
      start++;
    }
    return Math.min(lines.size(), page.siteEnd(Math.min(start + 1, lines.size())));
  }

  private List<Span> spansAbove() {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (Byline byline : choice.bylines()) {
      spans.add(new Span(byline, from, byline.first()));
      from = byline.last() + 1;
    }
    return spans;
  }

  /** Whether most comments have a short line between name and text: a place, a rank. */
  private boolean haveSecondLines(List<Span> spans) {
    int seconds = 0;
    for (Span span : spans) {
      int top = scan.firstText(span.from, span.to);
      seconds += top >= 0 && isSecondLine(top + 1, span.to) ? 1 : 0;
    }
    return seconds > 1 && seconds >= TOP_NAMES * spans.size();
  }

  private boolean isSecondLine(int line, int to) {
    return line < to
        && !page.isBlank(line)
        && scan.nameAlone(line) != null
        && page.words(line + 1, to) > 0;
  }

  private int firstWordsAfter(int name, int to) {
    return secondLines && isSecondLine(name + 1, to) ? name + 2 : name + 1;
  }

  /** Where the comment over the first byline begins: no mark parts it from the article. */
  private int firstAbove(Byline byline, boolean topNames) {
    int limit = Math.max(choice.footer() + 1, byline.first() - HEADING_REACH);
    int named = startWithNames() ? lineOf(byline.name(), limit, byline.first()) : -1;
    if (named >= 0) {
      return named;
    }
    for (int line = byline.first() - 1; line >= limit; line--) {
      BylineLine read = scan.at(line);
      if (page.isOverComments(line) || (read != null && read.ofArticle())) {
        return line + 1;
      }
      if (topNames
          && byline.first() - line <= NAME_REACH
          && line < byline.first() - 1
          && scan.nameAlone(line) != null) {
        return line;
      }
    }
    if (choice.footer() >= 0 && limit == choice.footer() + 1) {
      return limit;
    }
    return new FirstComment(page, choice.bylines()).over(byline.first());
  }

  /** Whether the comments after the first begin with the name that stands under them, too. */
  private boolean startWithNames() {
    List<Span> rest = spansAbove();
    long names = rest.stream().skip(1).filter(span -> isName(span, true)).count();
    return names > 0 && names * 3 >= (rest.size() - 1) * 2L;
  }

  private int lineOf(@Nullable String name, int from, int to) {
    for (int line = to - 1; line >= from; line--) {
      if (lines.get(line).strip().equals(name)) {
        return line;
      }
    }
    return -1;
  }

  /** Counts the short lines at both ends of a comment: those that return are the site's. */
  private void countEdges(Span span) {
    int from = scan.firstText(span.from, span.to);
    for (int line = from, seen = 0; from >= 0 && line < span.to && seen < 3; line++) {
      if (!page.isBlank(line)) {
        countEdge(line);
        seen++;
      }
    }
    for (int line = span.to - 1, seen = 0; line > from + 2 && seen < 3; line--) {
      if (!page.isBlank(line)) {
        countEdge(line);
        seen++;
      }
    }
  }

  private void countEdge(int line) {
    if (lines.get(line).length() <= SHORT_LINE) {
      repeated.merge(edge(line), 1, Integer::sum);
    }
  }

  private String edge(int line) {
    return lines.get(line).strip().replaceAll("\\d+", "0");
  }

  private Block block(Span span, int comments, boolean topNames) {
    Byline byline = span.byline;
    String name = byline.name();
    int from = span.from;
    int top = scan.firstText(span.from, span.to);
    if (topNames && top >= 0) {
      String found = scan.nameAlone(top);
      from = found == null ? from : firstWordsAfter(top, span.to);
      name = found;
    }
    int ownOver = ownNameOver ? ownName(span, true) : -1;
    int ownUnder = ownNameUnder ? ownName(span, false) : -1;
    int panel = panels.endAt(textFrom(span.from, span.to), span.to);
    from = panel > textFrom(span.from, span.to) ? Math.max(from, panel) : from;
    List<Integer> text = new ArrayList<>();
    boolean removed = false;
    @Nullable Stamp stamp = byline.stamp();
    for (int line = from; line < span.to; line++) {
      BylineLine read = scan.at(line);
      if (Buttons.tellsRemoval(lines.get(line))) {
        removed = true;
      } else if (read != null && read.isStampOnly() && read.stamp() != null) {
        stamp = stamp == null ? read.stamp() : stamp;
      } else if (PINGBACK.matcher(lines.get(line)).lookingAt()) {
        pingbacks++;
      } else if (line != ownOver && line != ownUnder && !isOfSite(line, comments)) {
        text.add(line);
      }
    }
    trim(text);
    if (text.isEmpty() && !removed) {
      restore(text, from, span.to);
    }
    int first = choice.after() ? (top < 0 ? byline.first() : top) : byline.first();
    return new Block(
        first,
        text,
        name,
        byline.addressee(),
        stamp == null ? null : stamp.time(),
        stamp != null && stamp.zoned(),
        byline.number(),
        byline.indent(),
        removed && text.isEmpty());
  }

  private boolean isOfSite(int line, int comments) {
    String text = lines.get(line);
    int returns = text.length() > SHORT_LINE ? 0 : repeated.getOrDefault(edge(line), 0);
    return Buttons.is(text)
        || page.isCount(line)
        || (returns >= LEAST_REPEATED && returns * 3 >= comments);
  }

  /** A comment of a word that might be a button is the writer's, if there is nothing else. */
  private void restore(List<Integer> text, int from, int to) {
    for (int line = from; line < to; line++) {
      boolean word = lines.get(line).codePoints().anyMatch(Character::isLetter);
      if (word && repeated.getOrDefault(edge(line), 0) < 2 && !page.isCount(line)) {
        text.add(line);
        return;
      }
    }
  }

  /** Takes empty lines from both ends. */
  private void trim(List<Integer> text) {
    int blank = 0;
    while (blank < text.size() && page.isBlank(text.get(blank))) {
      blank++;
    }
    text.subList(0, blank).clear();
    while (!text.isEmpty() && page.isBlank(text.get(text.size() - 1))) {
      text.remove(text.size() - 1);
    }
  }
}
