package org.commentariat.analysis;

import java.util.List;

/**
 * What was found, in sentences that anyone can read; every number in them stands in the tables too.
 *
 * @param title of the whole report
 * @param warnings what must be said before any figure
 * @param found the findings, the most important first
 * @param limits what the figures cannot tell
 */
public record Summary(
    String title, List<String> warnings, List<String> found, List<String> limits) {
  public Summary {
    warnings = List.copyOf(warnings);
    found = List.copyOf(found);
    limits = List.copyOf(limits);
  }
}
