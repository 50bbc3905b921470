package org.commentariat.ingest.source;

import java.time.Instant;
import java.util.List;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its source states it, before its thread is put together: its id may be missing or
 * taken, its parent may not exist.
 *
 * @param thread the thread it belongs to
 * @param id as stated, or null where the source has none; ids need only be unique in a thread
 * @param parent id of the comment it answers, or null when it answers the article or nobody
 * @param rule what told the parent
 * @param confidence in [0, 1], of the parent
 * @param author the name shown, or null where the source does not reveal it
 * @param time when it was written, or null where the source does not say
 * @param ownWords the comment less its quotations, paragraphs separated by line feeds
 * @param quotations words of others inside it; their {@link Quotation#source()} is a stated id
 * @param state what the site did with it
 * @param place where in the source, for a person
 */
public record StatedComment(
    ThreadKey thread,
    @Nullable String id,
    @Nullable String parent,
    ReplyLink.Rule rule,
    double confidence,
    @Nullable String author,
    @Nullable Instant time,
    String ownWords,
    List<Quotation> quotations,
    State state,
    String place) {

  /** What the site did with a comment. */
  public enum State {
    /** Shown. */
    PUBLISHED,
    /** Shown no longer; it may still be answered. */
    DELETED,
    /** Held back for approval. */
    UNAPPROVED,
    /** Held back as spam. */
    SPAM,
    /** A link from another site, listed among the comments. */
    PINGBACK
  }

  public StatedComment {
    quotations = List.copyOf(quotations);
  }

  /**
   * Begins a published comment without id, parent, author, time and words.
   *
   * @param place where in the source, for a person
   */
  public static Draft at(ThreadKey thread, String place) {
    return new Draft(thread, place);
  }

  /** A comment that was put together already, as a part of the only thread of its source. */
  public static StatedComment of(Comment comment, String place) {
    ReplyLink link = comment.replyLink();
    Draft draft =
        at(ThreadKey.only(), place)
            .id(comment.id())
            .author(comment.author())
            .time(comment.time())
            .text(new CommentText(comment.ownWords(), comment.quotations()));
    return link == null
        ? draft.done()
        : draft.parent(link.parent(), link.rule(), link.confidence()).done();
  }

  /** A comment in the making; blank ids, parents and authors count as missing. */
  public static final class Draft {
    private final ThreadKey thread;
    private final String place;
    private @Nullable String id;
    private @Nullable String parent;
    private ReplyLink.Rule rule = ReplyLink.Rule.STATED_ID;
    private double confidence = 1;
    private @Nullable String author;
    private @Nullable Instant time;
    private CommentText text = CommentText.EMPTY;
    private State state = State.PUBLISHED;

    private Draft(ThreadKey thread, String place) {
      this.thread = thread;
      this.place = place;
    }

    public Draft id(@Nullable String id) {
      this.id = present(id);
      return this;
    }

    /** The parent's id as the source states it. */
    public Draft parent(@Nullable String parent) {
      return parent(parent, ReplyLink.Rule.STATED_ID, 1);
    }

    /** The parent's id, with what told it. */
    public Draft parent(@Nullable String parent, ReplyLink.Rule rule, double confidence) {
      this.parent = present(parent);
      this.rule = rule;
      this.confidence = confidence;
      return this;
    }

    public Draft author(@Nullable String author) {
      this.author = present(author);
      return this;
    }

    public Draft time(@Nullable Instant time) {
      this.time = time;
      return this;
    }

    public Draft text(CommentText text) {
      this.text = text;
      return this;
    }

    public Draft state(State state) {
      this.state = state;
      return this;
    }

    public StatedComment done() {
      return new StatedComment(
          thread,
          id,
          parent,
          rule,
          confidence,
          author,
          time,
          text.ownWords(),
          text.quotations(),
          state,
          place);
    }

    private static @Nullable String present(@Nullable String value) {
      return value == null || value.isBlank() ? null : value.strip();
    }
  }
}
