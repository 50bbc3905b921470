package org.commentariat.report;

import java.util.List;
import java.util.stream.Collectors;
import org.commentariat.analysis.Figures;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Passage;
import org.commentariat.report.page.Table;
import org.commentariat.report.section.Part;

/**
 * A Markdown text under construction (CommonMark with tables). Whatever is put in stays text: signs
 * that Markdown or HTML would read are escaped, line breaks become spaces.
 */
public final class Markdown {
  private static final String SIGNS = "\\`*_[]|~";

  /** At the beginning of a line these would make a heading or a list. */
  private static final String BLOCK_SIGNS = "#+-=";

  private final StringBuilder text = new StringBuilder();

  /** Of a level from 1. */
  public void heading(int level, String words) {
    block("#".repeat(level) + " " + escaped(words));
  }

  /** A picture in a file, with the words that say what it shows. */
  public void figure(String file, String caption) {
    block("![" + escaped(caption) + "](" + file + ")");
  }

  /** Words of their own. */
  public void paragraph(String words) {
    block(escaped(words));
  }

  /** What a reader must not miss. */
  public void quote(String words) {
    block("> **Note:** " + escaped(words));
  }

  /** A comment in its own words, evidence for codes that it holds in bold. */
  void quote(Part.Quote quote) {
    StringBuilder words = new StringBuilder();
    StringBuilder bold = new StringBuilder();
    for (Passage passage : quote.words().passages()) {
      if (isEvidence(passage)) {
        bold.append(passage.text());
      } else {
        words.append(bold(bold.toString())).append(within(passage.text()));
        bold.setLength(0);
      }
    }
    words.append(bold(bold.toString()));
    String cut = quote.words().cut() == 0 ? "" : " …";
    block(
        "> "
            + escaped(quote.who() + " (" + quote.note() + "):")
            + "\n> "
            + guarded(words.toString().strip())
            + cut);
  }

  private static boolean isEvidence(Passage passage) {
    return passage.weight() == Passage.Weight.DECISIVE
        || passage.weight() == Passage.Weight.CARRYING;
  }

  /** Bold needs words next to its stars, so the spaces go outside. */
  private static String bold(String words) {
    String text = within(words);
    String bare = text.strip();
    return bare.isEmpty()
        ? text
        : (text.startsWith(" ") ? " **" : "**") + bare + (text.endsWith(" ") ? "** " : "**");
  }

  /** Text to be copied as it is. */
  void verbatim(String lines) {
    String fence = "```";
    while (lines.contains(fence)) {
      fence += "`";
    }
    block(fence + "\n" + lines.stripTrailing() + "\n" + fence);
  }

  /** One item a line; nothing without items. */
  public void list(List<String> items) {
    if (!items.isEmpty()) {
      block(items.stream().map(i -> "- " + escaped(i)).collect(Collectors.joining("\n")));
    }
  }

  /** A picture in a file beside the text, with words for those who do not see it. */
  public void picture(String words, String file) {
    block("![" + escaped(words) + "](" + file + ")");
  }

  /** Says that a list was cut, if it was. */
  void cutNote(int size) {
    if (size > Page.ROWS) {
      paragraph(
          "The first " + Page.ROWS + " of " + Figures.count(size) + "; all are in findings.json.");
    }
  }

  /** A table, its first column to the left and the others to the right; nothing without rows. */
  public void table(List<String> header, List<List<String>> rows) {
    table(header, " ---: |".repeat(header.size() - 1), rows);
  }

  /** A table, words to the left and numbers to the right; nothing without rows. */
  void table(Table table) {
    String rule =
        table.columns().stream()
            .skip(1)
            .map(column -> column.isNumber() ? " ---: |" : " --- |")
            .collect(Collectors.joining());
    table(table.header(), rule, table.rows());
  }

  private void table(List<String> header, String rule, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      String body = rows.stream().map(Markdown::line).collect(Collectors.joining("\n"));
      block(line(header) + "\n| --- |" + rule + "\n" + body);
    }
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Markdown::escaped).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private void block(String block) {
    text.append(text.length() == 0 ? "" : "\n").append(block).append('\n');
  }

  static String escaped(String words) {
    return guarded(within(words).strip());
  }

  /** Nothing that begins a line makes a heading or a list of it. */
  private static String guarded(String line) {
    return !line.isEmpty() && BLOCK_SIGNS.indexOf(line.charAt(0)) >= 0 ? "\\" + line : line;
  }

  /** On one line, its spaces at both ends kept. */
  private static String within(String words) {
    String line = words.replaceAll("\\s+", " ");
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        default -> escaped.append(SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
