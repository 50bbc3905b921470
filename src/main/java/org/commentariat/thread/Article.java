package org.commentariat.thread;

import org.jspecify.annotations.Nullable;

/**
 * What the comments are about.
 *
 * @param title the headline, or null where the page does not show one
 * @param declaredComments how many comments the page says it has, or null where it does not say;
 *     not negative
 */
public record Article(@Nullable String title, @Nullable Integer declaredComments) {
  public Article {
    if (declaredComments != null && declaredComments < 0) {
      throw new IllegalArgumentException(
          "negative number of declared comments: " + declaredComments);
    }
  }
}
