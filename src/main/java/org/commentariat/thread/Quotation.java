package org.commentariat.thread;

import org.jspecify.annotations.Nullable;

/**
 * Words of another person inside a comment. They make the reply link and are never scored.
 *
 * @param text the quoted words as they stand in the quoting comment
 * @param author the person named as the source, or null when nobody is named
 * @param source id of the comment in the same thread whose words these are, or null when none was
 *     found
 */
public record Quotation(String text, @Nullable String author, @Nullable String source) {}
