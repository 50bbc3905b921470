package org.commentariat.stance;

import org.jspecify.annotations.Nullable;

/**
 * What the input says about the surroundings of a comment, other than the comments themselves.
 *
 * @param title headline of the article or thread, or null
 * @param parentExcerpt words of the comment it answers, for when that comment itself is not at
 *     hand, or null
 */
public record Setting(@Nullable String title, @Nullable String parentExcerpt) {
  /** Nothing is known. */
  public static final Setting NONE = new Setting(null, null);
}
