package org.commentariat.ingest.page.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commentariat.ingest.page.furniture.Headline;
import org.jspecify.annotations.Nullable;

/**
 * Finds how far each quotation reaches: the words after {@code NAME said,} are aligned with the
 * words before it on the page, and the quotation ends where they part. Every step is bounded, so
 * the whole takes time in proportion to the length of the page.
 */
public final class QuotationFinder {

  private static final int MOST_WORDS_IN_A_TITLE = 25;

  /** Fewer words than this may stand in two comments by chance. */
  private static final int FEWEST_REPEATED = 8;

  private static final double REPEATED_SHARE = 0.85;
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");

  private final List<String> lines;
  private final Words words;
  private final Alignment alignment;
  private final SourceSearch sources;

  public QuotationFinder(List<String> lines, Words words) {
    this.lines = lines;
    this.words = words;
    alignment = new Alignment(words);
    sources = new SourceSearch(lines.size(), words, alignment);
  }

  /**
   * The quotations of a page, in its order. A quotation inside another is part of it and not
   * listed.
   *
   * @param announced the lines that name somebody, in the order of the page
   * @param end the line after the last comment
   */
  public List<FoundQuotation> find(List<SaidLine> announced, int end) {
    return find(announced, end, List.of());
  }

  /**
   * The same on a page that shows where comments begin: no quotation reaches over such a line.
   *
   * @param beginnings indices of the first lines of comments
   */
  public List<FoundQuotation> find(
      List<SaidLine> announced, int end, Collection<Integer> beginnings) {
    List<FoundQuotation> found = new ArrayList<>();
    NavigableSet<Integer> limits = new TreeSet<>(beginnings);
    NavigableSet<Integer> saidLines = new TreeSet<>(limits);
    announced.forEach(said -> saidLines.add(said.line()));
    alignment.stopAt(saidLines);
    int free = 0;
    for (SaidLine said : announced) {
      if (said.line() >= free) {
        Integer next = limits.higher(said.line());
        FoundQuotation quotation = quotationAfter(said, saidLines, next == null ? end : next);
        sources.remember(quotation);
        found.add(quotation);
        free = quotation.ownLine();
      }
    }
    return revised(found);
  }

  /**
   * A paragraph that stands, nearly word for word, before on the page.
   *
   * @param first index of its first line
   * @param end index of the line after it
   * @param before index of the line before which the words must stand
   * @return null if it has few words, or most of them stand nowhere before
   */
  public @Nullable FoundQuotation repeated(int first, int end, int before) {
    int from = words.lineStart(first);
    int limit = words.lineStart(end);
    if (limit - from < FEWEST_REPEATED) {
      return null;
    }
    SaidLine nobody = new SaidLine(before, "");
    SourceSearch.Hit hit = sources.search(nobody, first, limit);
    if (hit == null) {
      return null;
    }
    Alignment.Run run =
        alignment.run(
            from + hit.offset(), limit, hit.place(), words.lineStart(before), Integer.MAX_VALUE);
    if (run.matched() < REPEATED_SHARE * (limit - from)) {
      return null;
    }
    boolean exact = run.exact() && hit.offset() == 0 && run.end() == limit;
    FoundQuotation.Source source =
        new FoundQuotation.Source(
            hit.place(), run.sourceEnd(), run.matched(), exact, hit.copy(), hit.rivals());
    return new FoundQuotation(nobody, from, limit, end, 0, source);
  }

  /**
   * Looks again at quotations whose words stand nowhere before: where somebody else is quoted later
   * for a line of the same paragraph, that line is the answer, and the quotation ends before it.
   */
  private List<FoundQuotation> revised(List<FoundQuotation> found) {
    NavigableMap<Integer, String> quotedFrom = new TreeMap<>();
    found.forEach(q -> quotedFrom.putIfAbsent(q.source().from(), q.said().name()));
    List<FoundQuotation> revised = new ArrayList<>();
    for (FoundQuotation quotation : found) {
      int answer = quotation.source().isFound() ? -1 : answerIn(quotation, quotedFrom);
      if (answer < 0) {
        revised.add(quotation);
      } else {
        int end = words.lineStart(answer);
        FoundQuotation other =
            new FoundQuotation(
                quotation.said(), quotation.from(), end, answer, 0, quotation.source());
        sources.replace(quotation, other);
        revised.add(other);
      }
    }
    return revised.stream().map(q -> q.withCopy(sources.isQuoted(q.source()))).toList();
  }

  /** The line of the answer within the paragraph that begins with the quotation, or −1. */
  private int answerIn(FoundQuotation quotation, NavigableMap<Integer, String> quotedFrom) {
    if (quotation.from() == quotation.end()) {
      return -1;
    }
    int first = words.line(quotation.from());
    int blank = first;
    while (blank < lines.size() && !lines.get(blank).isBlank()) {
      blank++;
    }
    for (Map.Entry<Integer, String> start :
        quotedFrom.subMap(quotation.from(), false, words.lineStart(blank), false).entrySet()) {
      int line = words.line(start.getKey());
      if (line > first
          && words.lineStart(line) == start.getKey()
          && !start.getValue().equals(quotation.said().name())) {
        return line;
      }
    }
    return -1;
  }

  private FoundQuotation quotationAfter(SaidLine said, NavigableSet<Integer> saidLines, int end) {
    int first = said.line() + 1;
    while (first < end && lines.get(first).isBlank()) {
      first++;
    }
    int from = words.lineStart(first);
    if (first == end) {
      return new FoundQuotation(said, from, from, first, 0, FoundQuotation.Source.NONE);
    }
    int limit = words.lineStart(end);
    SourceSearch.Hit best = sources.search(said, first, limit);
    if (best != null) {
      return aligned(said, from, limit, best);
    }
    Integer next = saidLines.higher(first - 1);
    int ownLine = endOfUnknown(first, next == null ? end : Math.min(end, next));
    return new FoundQuotation(
        said, from, words.lineStart(ownLine), ownLine, 0, FoundQuotation.Source.NONE);
  }

  /**
   * Nobody before wrote these words. The best guess is that the paragraph is quoted; if it has
   * several lines, up to the first that ends like a sentence, so that the answer may be the rest.
   */
  private int endOfUnknown(int first, int end) {
    int line = first;
    while (line < end && !lines.get(line).isBlank()) {
      line++;
      if (Headline.endsLikeASentence(lines.get(line - 1))) {
        return line;
      }
    }
    return line;
  }

  /** Aligns to the end, also over links that stand as addresses there and as titles here. */
  private Alignment.Run runToTheEnd(int from, int limit, int source, int sourceLimit) {
    Alignment.Run run = alignment.run(from, limit, source, sourceLimit, Integer.MAX_VALUE);
    while (isTitleOfALink(run, limit, sourceLimit)) {
      int place = words.lineEnd(words.line(run.end()));
      int sourcePlace = words.lineEnd(words.line(run.sourceEnd()));
      Alignment.Run rest = alignment.run(place, limit, sourcePlace, sourceLimit, Integer.MAX_VALUE);
      run = new Alignment.Run(rest.end(), rest.sourceEnd(), run.matched() + rest.matched(), false);
    }
    return run;
  }

  private boolean isTitleOfALink(Alignment.Run run, int limit, int sourceLimit) {
    if (run.end() >= limit || run.sourceEnd() >= sourceLimit) {
      return false;
    }
    int line = words.line(run.end());
    int sourceLine = words.line(run.sourceEnd());
    return words.lineStart(line) == run.end()
        && words.lineStart(sourceLine) == run.sourceEnd()
        && ADDRESS.matcher(lines.get(sourceLine).strip()).matches()
        && words.lineEnd(line) - run.end() <= MOST_WORDS_IN_A_TITLE
        && !alignment.isBarrier(line)
        && !Headline.endsLikeASentence(lines.get(line));
  }

  private FoundQuotation aligned(SaidLine said, int from, int limit, SourceSearch.Hit best) {
    Alignment.Run run =
        runToTheEnd(from + best.offset(), limit, best.place(), words.lineStart(said.line()));
    boolean exact = run.exact() && best.offset() == 0;
    int last = run.end() - 1;
    int line = words.line(last);
    int start = words.lineStart(line);
    int left = words.lineEnd(line) - run.end();
    int inLine = run.end() - start;
    if (left == 0) {
      return quotation(said, from, run, run.end(), line + 1, 0, exact, best);
    }
    if (inLine >= PassageIndex.LENGTH && endsALine(run.sourceEnd())) {
      return quotation(said, from, run, run.end(), line, words.charEnd(last), exact, best);
    }
    if (start <= from || inLine >= left) {
      return quotation(said, from, run, words.lineEnd(line), line + 1, 0, false, best);
    }
    return quotation(said, from, run, start, line, 0, exact, best);
  }

  private boolean endsALine(int placeAfter) {
    return words.lineEnd(words.line(placeAfter - 1)) == placeAfter;
  }

  private static FoundQuotation quotation(
      SaidLine said,
      int from,
      Alignment.Run run,
      int end,
      int ownLine,
      int ownChar,
      boolean exact,
      SourceSearch.Hit best) {
    int tooFar = Math.max(0, run.end() - end);
    FoundQuotation.Source source =
        new FoundQuotation.Source(
            best.place(),
            run.sourceEnd() - tooFar,
            Math.max(1, run.matched() - tooFar),
            exact,
            best.copy(),
            best.rivals());
    return new FoundQuotation(said, from, end, ownLine, ownChar, source);
  }
}
