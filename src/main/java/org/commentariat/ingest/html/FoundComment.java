package org.commentariat.ingest.html;

import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a page marks it up.
 *
 * @param id unique on the page, except where the page lists the same comment twice
 * @param author the name shown, or null
 * @param time as the page writes it, or null
 * @param text its words; a {@link org.commentariat.thread.Quotation#source()} is the id that the
 *     quotation states, whether or not it stands on the page
 * @param link to its parent, or null where the markup states none
 * @param number that the page shows beside it, e.g. {@code #3}, or null
 * @param state what the site did with it
 * @param place where it begins in the file, for a person
 */
record FoundComment(
    String id,
    @Nullable String author,
    @Nullable String time,
    CommentText text,
    @Nullable ReplyLink link,
    @Nullable Integer number,
    StatedComment.State state,
    String place) {

  FoundComment with(CommentText text, @Nullable ReplyLink link) {
    return new FoundComment(id, author, time, text, link, number, state, place);
  }
}
