package org.commentariat.ingest.page.byline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a run of lines under or over its byline.
 *
 * @param line index of its first line, the byline included
 * @param textLines indices of the lines with its words, in order; lines of the site between them
 *     are left out, empty lines stand among them
 * @param author the name in the byline, or null
 * @param addressee the person whom the byline says it answers, or null
 * @param time when, or null; UTC where the page names no zone
 * @param zoned whether the page names the time zone
 * @param number of the comment, or −1
 * @param indent white space before the byline, in columns
 * @param removed whether the page says that its words were taken away
 */
public record Block(
    int line,
    List<Integer> textLines,
    @Nullable String author,
    @Nullable String addressee,
    @Nullable Instant time,
    boolean zoned,
    int number,
    int indent,
    boolean removed) {
  public Block {
    textLines = List.copyOf(textLines);
  }
}
