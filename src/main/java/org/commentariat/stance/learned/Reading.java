package org.commentariat.stance.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.commentariat.encoder.Encoding;
import org.commentariat.encoder.TextEncoder;
import org.jspecify.annotations.Nullable;

/**
 * A comment as an encoder reads it: its own words in the light of the headline and of the first
 * words of the comment it answers.
 *
 * @param before headline and words of the parent, or null when neither is known
 * @param ownWords what is read in their light
 */
public record Reading(@Nullable String before, String ownWords) {
  /** More words of a parent than these are not read. */
  private static final int PARENT_WORDS = 60;

  /**
   * Puts together what is read.
   *
   * @param title headline of the thread, or null
   * @param parentWords own words of the comment answered, or null
   */
  public static Reading of(@Nullable String title, @Nullable String parentWords, String ownWords) {
    List<String> parts = new ArrayList<>();
    if (title != null && !title.isBlank()) {
      parts.add(title.strip());
    }
    if (parentWords != null && !parentWords.isBlank()) {
      parts.add(
          Arrays.stream(parentWords.strip().split("(?U)\\s+", PARENT_WORDS + 1))
              .limit(PARENT_WORDS)
              .collect(Collectors.joining(" ")));
    }
    return new Reading(parts.isEmpty() ? null : String.join(" . ", parts), ownWords);
  }

  /** What an encoder makes of it. */
  public Encoding encoded(TextEncoder encoder) {
    return before == null ? encoder.encode(ownWords, null) : encoder.encode(before, ownWords);
  }

  /** The embedding of the own words after what stands before them. */
  public List<Double> embedding(TextEncoder encoder) {
    return encoded(encoder).embedding();
  }
}
