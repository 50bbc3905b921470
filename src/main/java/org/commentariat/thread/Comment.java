package org.commentariat.thread;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
 * @param presence whether its words are here; a placeholder has no author, no time and no words
 */
public record Comment(
    String id,
    String threadId,
    @Nullable String author,
    @Nullable Instant time,
    String ownWords,
    List<Quotation> quotations,
    @Nullable ReplyLink replyLink,
    Presence presence) {

  /** Whether the words of a comment are here, or only its place in the thread. */
  public enum Presence {
    /** It is here. */
    WRITTEN,
    /** A placeholder: it was deleted, and others answer it. */
    DELETED,
    /** A placeholder: it is not published, or no comment at all, and others answer it. */
    WITHHELD,
    /** A placeholder: others answer it, and the input does not hold it. */
    MISSING;

    /** As data and reports call it, e.g. {@code missing}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
    if (presence != Presence.WRITTEN
        && !(author == null && time == null && ownWords.isEmpty() && quotations.isEmpty())) {
      throw new IllegalArgumentException("placeholder " + id + " with an author, a time or words");
    }
  }

  /** A comment whose words are here. */
  public Comment(
      String id,
      String threadId,
      @Nullable String author,
      @Nullable Instant time,
      String ownWords,
      List<Quotation> quotations,
      @Nullable ReplyLink replyLink) {
    this(id, threadId, author, time, ownWords, quotations, replyLink, Presence.WRITTEN);
  }

  /** Stands in for a comment that others answer and whose words are not here. */
  public static Comment placeholder(
      String id, String threadId, @Nullable ReplyLink replyLink, Presence presence) {
    if (presence == Presence.WRITTEN) {
      throw new IllegalArgumentException("placeholder " + id + " for a comment that is here");
    }
    return new Comment(id, threadId, null, null, "", List.of(), replyLink, presence);
  }

  /** Whether it only keeps the place of a comment; placeholders count nowhere as comments. */
  public boolean isPlaceholder() {
    return presence != Presence.WRITTEN;
  }

  /** The words it quotes, quotations separated by a blank line; null when it quotes nobody. */
  public @Nullable String quoted() {
    return quotations.isEmpty()
        ? null
        : quotations.stream().map(Quotation::text).collect(Collectors.joining("\n\n"));
  }
}
