package org.commentariat.thread;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One post or reply: what a person wrote, kept apart from what that person quotes.
 *
 * @param id unique among the comments of one run, never blank
 * @param threadId the {@link CommentThread} it belongs to, never blank
 * @param author the name shown or recovered, or null where the page does not reveal it
 * @param time when it was written, or null where the source does not say
 * @param ownWords the comment less its quotations, paragraphs separated by line feeds; the only
 *     words that are scored; may be empty when a comment is all quotation
 * @param quotations words of others inside this comment, in the order of the page
 * @param replyLink the comment it answers, or null when it answers the article or nobody
 */
public record Comment(
    String id,
    String threadId,
    @Nullable String author,
    @Nullable Instant time,
    String ownWords,
    List<Quotation> quotations,
    @Nullable ReplyLink replyLink) {

  public Comment {
    if (id.isBlank()) {
      throw new IllegalArgumentException("comment without an id in thread " + threadId);
    }
    if (threadId.isBlank()) {
      throw new IllegalArgumentException("comment " + id + " without a thread");
    }
    if (author != null && author.isBlank()) {
      throw new IllegalArgumentException("comment " + id + ": blank author; use null when unknown");
    }
    if (replyLink != null && replyLink.parent().equals(id)) {
      throw new IllegalArgumentException("comment " + id + " answers itself");
    }
    quotations = List.copyOf(quotations);
  }

  /** The words it quotes, quotations separated by a blank line; null when it quotes nobody. */
  public @Nullable String quoted() {
    return quotations.isEmpty()
        ? null
        : quotations.stream().map(Quotation::text).collect(Collectors.joining("\n\n"));
  }
}
