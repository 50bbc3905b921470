package org.commentariat.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment that was drawn.
 *
 * @param unit what sheets call it, such as {@code u0001}: neither a number nor a date, whatever
 *     spreadsheet program opens it
 * @param commentId of the comment in the data
 * @param threadId its thread
 * @param stratum name of the stratum that it was drawn from
 * @param inclusionProbability how probable it was to be drawn, in (0, 1]
 * @param coders who is to code it, at least one
 * @param article headline, or null where there is none
 * @param parent the words that it answers or quotes, perhaps cut, or null when it answers nobody
 * @param text its own words as coders see them, never blank
 */
public record SampledComment(
    String unit,
    String commentId,
    String threadId,
    String stratum,
    double inclusionProbability,
    List<String> coders,
    @Nullable String article,
    @Nullable String parent,
    String text) {

  public SampledComment {
    coders = List.copyOf(coders);
    if (!unit.matches("u\\d{4,9}")) {
      throw new IllegalArgumentException("not an id of a unit such as u0001: " + unit);
    }
    if (!(inclusionProbability > 0 && inclusionProbability <= 1)) { // so that NaN is refused too
      throw new IllegalArgumentException(
          unit + ": inclusion probability outside (0, 1]: " + inclusionProbability);
    }
    if (coders.isEmpty()) {
      throw new IllegalArgumentException(unit + ": nobody is to code it");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException(unit + ": a comment without own words");
    }
  }
}
