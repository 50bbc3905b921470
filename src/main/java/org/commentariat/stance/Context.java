package org.commentariat.stance;

import org.jspecify.annotations.Nullable;

/**
 * What a reader of a comment sees around it.
 *
 * @param title headline of the article or thread, or null
 * @param quoted the words it quotes, or null when it quotes nobody
 * @param parentWords own words of the comment it answers, or an excerpt of them, or null when it
 *     answers none or they are not known
 * @param parent the judgment of the comment it answers, or null when it answers none or that is not
 *     known
 */
public record Context(
    @Nullable String title,
    @Nullable String quoted,
    @Nullable String parentWords,
    @Nullable Judgment parent) {
  /** A comment that stands alone. */
  public static final Context NONE = new Context(null, null, null, null);
}
