package org.commentariat.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.ingest.page.quotation.FoundQuotation;
import org.commentariat.ingest.page.quotation.Words;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the page that certainly belongs to one comment: a quotation, or a paragraph of own
 * words.
 *
 * @param quotation the quotation, or null for a paragraph of own words
 * @param text the paragraph as it stands, lines separated by line feeds; the quoted words for a
 *     quotation
 * @param line index of the first line
 * @param from place of the first word, see {@link Words}
 * @param end place after the last word
 * @param blankLines empty lines before it
 */
record Passage(
    @Nullable FoundQuotation quotation, String text, int line, int from, int end, int blankLines) {

  boolean isQuotation() {
    return quotation != null;
  }

  /** Cuts the lines from {@code first} on, before {@code end}, into passages. */
  static List<Passage> cut(
      List<String> lines, int first, int end, List<FoundQuotation> quotations, Words words) {
    List<Passage> passages = new ArrayList<>();
    int line = first;
    int charFrom = 0;
    for (FoundQuotation quotation : quotations) {
      int said = quotation.said().line();
      addParagraphs(passages, lines, line, charFrom, said, words);
      passages.add(
          new Passage(
              quotation,
              textOf(quotation, lines),
              said,
              words.lineStart(said),
              quotation.end(),
              blankLinesBefore(lines, said, first)));
      line = quotation.ownLine();
      charFrom = quotation.ownChar();
    }
    addParagraphs(passages, lines, line, charFrom, end, words);
    return passages;
  }

  private static void addParagraphs(
      List<Passage> passages, List<String> lines, int first, int charFrom, int end, Words words) {
    int line = first;
    while (line < end) {
      if (tail(lines, line, line == first ? charFrom : 0).isBlank()) {
        line++;
        continue;
      }
      int start = line;
      StringBuilder text = new StringBuilder();
      while (line < end && !lines.get(line).isBlank()) {
        text.append(text.isEmpty() ? "" : "\n")
            .append(tail(lines, line, line == first ? charFrom : 0));
        line++;
      }
      int from = words.lineStart(start);
      while (start == first && charFrom > 0 && words.charEnd(from) <= charFrom) {
        from++;
      }
      int blank = start == first && charFrom > 0 ? 0 : blankLinesBefore(lines, start, first);
      passages.add(
          new Passage(null, text.toString().strip(), start, from, words.lineStart(line), blank));
    }
  }

  private static String tail(List<String> lines, int line, int charFrom) {
    return lines.get(line).substring(charFrom);
  }

  private static int blankLinesBefore(List<String> lines, int line, int first) {
    int before = line;
    while (before > first && lines.get(before - 1).isBlank()) {
      before--;
    }
    return line - before;
  }

  private static String textOf(FoundQuotation quotation, List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (int line = quotation.said().line() + 1; line < quotation.ownLine(); line++) {
      text.append(lines.get(line)).append('\n');
    }
    if (quotation.ownChar() > 0) {
      text.append(lines.get(quotation.ownLine()), 0, quotation.ownChar());
    }
    return text.toString().strip();
  }
}
