package org.commentariat.ingest.source;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.thread.Quotation;

/**
 * The words of a comment, taken apart.
 *
 * @param ownWords the comment less its quotations, paragraphs separated by line feeds
 * @param quotations words of others, in their order
 */
public record CommentText(String ownWords, List<Quotation> quotations) {

  /** No words at all. */
  public static final CommentText EMPTY = new CommentText("", List.of());

  public CommentText {
    quotations = List.copyOf(quotations);
  }

  /** Text without any markup: all of it are own words. */
  public static CommentText plain(String text) {
    return new CommentText(text.strip(), List.of());
  }

  /**
   * Text in which lines that begin with {@code >} are quoted, as in mail and Markdown. Lines quoted
   * without a break between them are one quotation; deeper levels ({@code >>}) belong to it.
   */
  public static CommentText withQuotedLines(String text) {
    List<String> own = new ArrayList<>();
    List<Quotation> quotations = new ArrayList<>();
    List<String> quoted = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.stripLeading().startsWith(">")) {
        quoted.add(line.stripLeading().replaceFirst("^(?:>\\s?)++", ""));
      } else {
        close(quoted, quotations);
        own.add(line);
      }
    }
    close(quoted, quotations);
    return new CommentText(String.join("\n", own).strip(), quotations);
  }

  private static void close(List<String> quoted, List<Quotation> quotations) {
    String text = String.join("\n", quoted).strip();
    if (!text.isEmpty()) {
      quotations.add(new Quotation(text, null, null));
    }
    quoted.clear();
  }
}
