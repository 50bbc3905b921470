package org.commentariat.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, in sentences that anyone can read; every number in them stands in the tables too.
 *
 * @param title of the whole report
 * @param warnings what must be said before any figure
 * @param inShort the stances in one sentence, as one would say it aloud
 * @param found the findings one by one: what was read, the stances, tone, replies
 * @param limits what the figures cannot tell
 */
public record Summary(
    String title, List<String> warnings, String inShort, List<String> found, List<String> limits) {
  public Summary {
    warnings = List.copyOf(warnings);
    found = List.copyOf(found);
    limits = List.copyOf(limits);
  }

  /** The same with one more warning, before the others; the same when there is none. */
  Summary warning(@Nullable String caution) {
    if (caution == null) {
      return this;
    }
    List<String> all = new ArrayList<>(List.of("The classifier: " + caution + "."));
    all.addAll(warnings);
    return new Summary(title, all, inShort, found, limits);
  }
}
