package org.commentariat.analysis.robustness;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Variant} makes of the comments at hand.
 *
 * @param variant the choice
 * @param comments those that count
 * @param codes what a comment holds
 * @param counting what counts once, and what is alike
 * @param impossible why the choice cannot be made for these data, or null when it can
 */
record Choice(
    Variant variant,
    List<Scored> comments,
    Function<Scored, ? extends Set<String>> codes,
    Counting counting,
    @Nullable String impossible) {

  /** What counts once, and what intervals take for alike. */
  enum Counting {
    /** Each comment; those of one person are alike. */
    COMMENTS,
    /** Each comment; what is alike is looked at the other way round: by thread, not by person. */
    COMMENTS_ALIKE_OTHERWISE,
    /** Each person. */
    PERSONS,
    /** Each thread. */
    THREADS
  }

  static Choice impossible(Variant variant, String reason) {
    return new Choice(variant, List.of(), Scored::codes, Counting.COMMENTS, reason);
  }
}
