package org.commentariat.report.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The references that a text names, while it is being written. Not thread-safe. */
final class Cited {
  private final Set<Reference> named = EnumSet.noneOf(Reference.class);

  /** References in brackets: {@code (Wilson 1927; Efron 1987)}. */
  String cite(Reference... references) {
    named.addAll(List.of(references));
    return Arrays.stream(references)
        .map(Reference::brief)
        .collect(Collectors.joining("; ", "(", ")"));
  }

  /** All that were named, as a list of references has them, by author. */
  List<String> entries() {
    return named.stream().map(Reference::entry).toList();
  }
}
