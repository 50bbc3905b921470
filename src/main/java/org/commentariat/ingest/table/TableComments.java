package org.commentariat.ingest.table;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.StatedComment.State;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** Makes comments of rows. Not for several threads at once. */
final class TableComments {

  private static final Pattern TAGS =
      Pattern.compile(
          "</?(?:p|br|a|div|span|blockquote|i|b|em|strong|u|ul|ol|li|img|pre|code)\\b[^<>]{0,500}>",
          Pattern.CASE_INSENSITIVE);

  /** Replies on YouTube bring the id of the thread in their own. */
  private static final Pattern YOUTUBE_REPLY = Pattern.compile("(Ug[\\w-]{18,})\\.[\\w-]+");

  private final ColumnMap map;
  private final Intake intake;
  private final Times times = new Times();
  private final TableNotes notes = new TableNotes();
  private boolean zeroIsAnId;
  private boolean commentsBeginThreads;

  /** A row with the thread, and the comment, that it lies in. */
  private record Pending(Row row, @Nullable ThreadKey thread, @Nullable String parent) {}

  TableComments(ColumnMap map, Intake intake) {
    this.map = map;
    this.intake = intake;
  }

  /** The times in this table, which learn from the column before the first row is stated. */
  Times times() {
    return times;
  }

  static boolean hasTags(@Nullable String text) {
    return text != null && TAGS.matcher(text).find();
  }

  /**
   * Learns from a row whether threads are called after their first comment, so that who names the
   * thread as parent answers that comment and not the article.
   */
  void learn(Row row) {
    String id = cell(row, Field.ID);
    String thread = cell(row, Field.THREAD);
    commentsBeginThreads |=
        id != null
            && thread != null
            && !Ids.isNone(id)
            && Ids.whole(id).equals(Ids.whole(thread))
            && Ids.isNone(cell(row, Field.PARENT));
  }

  /** States the comment of a row, and those of the rows nested in it. */
  void state(Row row) {
    Deque<Pending> waiting = new ArrayDeque<>();
    waiting.add(new Pending(row, null, null));
    Pending next;
    while ((next = waiting.poll()) != null) {
      state(next, waiting);
    }
  }

  private void state(Pending pending, Deque<Pending> waiting) {
    Row row = pending.row();
    String words = cell(row, Field.TEXT);
    words = words == null ? cell(row, Field.HTML) : words;
    String id = id(row);
    if (words == null && (id == null || pending.thread() != null)) {
      if (pending.thread() == null) {
        intake.reject(row.place(), "words or an id of a comment were expected; there are neither");
      }
      return; // a list inside a comment need not hold comments
    }
    if ("missing".equals(cell(row, Field.STATE))) {
      return; // it keeps the place of a comment that is not here
    }
    ThreadKey thread = pending.thread() == null ? thread(row) : pending.thread();
    boolean hasReplies = !row.nested().isEmpty();
    id = id == null && hasReplies ? row.place().replaceAll("[^\\p{L}\\p{N}]+", "-") : id;
    StatedComment.Draft draft =
        StatedComment.at(thread, row.place())
            .id(id)
            .author(present(cell(row, Field.AUTHOR)))
            .time(time(row))
            .text(text(row))
            .state(state(row, words));
    String parent = parent(row, id);
    if (parent == null && pending.parent() != null) {
      draft.parent(pending.parent(), ReplyLink.Rule.NESTING, 1);
    } else {
      draft.parent(parent, rule(row), confidence(row));
    }
    intake.comment(draft.done());
    for (int k = row.nested().size() - 1; k >= 0; k--) {
      waiting.push(new Pending(row.nested().get(k), thread, id)); // in the order of the file
    }
  }

  private @Nullable String cell(Row row, Field field) {
    return row.cell(map.column(field));
  }

  private static @Nullable String present(@Nullable String value) {
    return value == null || value.equals("\\N") || value.equals("NULL") || value.equals("NaN")
        ? null
        : value;
  }

  private @Nullable String id(Row row) {
    String id = cell(row, Field.ID);
    if (id == null || Ids.isNone(id)) {
      return null;
    }
    if (Ids.isScientific(id)) {
      notes.count(TableNotes.Kind.SHORTENED_ID, row.place(), id);
    }
    zeroIsAnId |= Ids.whole(id).equals("0");
    return Ids.whole(id);
  }

  private @Nullable String parent(Row row, @Nullable String id) {
    String stated = cell(row, Field.PARENT);
    if (stated == null || Ids.isNone(stated)) {
      return id == null || !YOUTUBE_REPLY.matcher(id).matches()
          ? null
          : id.substring(0, id.indexOf('.'));
    }
    String parent = Ids.whole(stated);
    if ((parent.equals("0") && !zeroIsAnId)
        || parent.equals("false")
        || parent.startsWith("t3_")
        || (isThread(parent, row) && !parent.equals(id))) {
      return null; // it answers the article
    }
    boolean isBare = id == null || !id.startsWith("t1_");
    return parent.startsWith("t1_") && isBare ? parent.substring(3) : parent;
  }

  /** Whether a parent is the article, and no comment after which the thread is called. */
  private boolean isThread(String parent, Row row) {
    String thread = cell(row, Field.THREAD);
    return thread != null
        && parent.equals(Ids.whole(thread))
        && !commentsBeginThreads
        && cell(row, Field.RULE) == null;
  }

  private ReplyLink.Rule rule(Row row) {
    String stated = cell(row, Field.RULE);
    for (ReplyLink.Rule rule : ReplyLink.Rule.values()) {
      if (rule.key().equals(stated)) {
        return rule;
      }
    }
    return ReplyLink.Rule.STATED_ID;
  }

  private double confidence(Row row) {
    String stated = cell(row, Field.CONFIDENCE);
    try {
      double confidence = stated == null ? 1 : Double.parseDouble(stated);
      return confidence >= 0 && confidence <= 1 ? confidence : 1;
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private ThreadKey thread(Row row) {
    String thread = cell(row, Field.THREAD);
    String title = cell(row, Field.TITLE);
    String name = thread == null ? title : Ids.whole(thread);
    ThreadKey key =
        name == null || name.isBlank()
            ? ThreadKey.only()
            : name.startsWith("t3_") ? ThreadKey.everywhere(name) : ThreadKey.named(name.strip());
    String declared = cell(row, Field.DECLARED);
    if (title != null || declared != null) {
      boolean isCount = declared != null && declared.matches("\\d{1,9}");
      intake.thread(key, new Article(title, isCount ? Integer.valueOf(declared) : null));
    }
    return key;
  }

  private @Nullable Instant time(Row row) {
    String stated = cell(row, Field.TIME);
    if (stated == null || Ids.isNone(stated)) {
      return null;
    }
    Times.Time time = times.parse(stated);
    if (time == null) {
      notes.count(
          Times.needsOrder(stated) ? TableNotes.Kind.AMBIGUOUS_DATE : TableNotes.Kind.NO_TIME,
          row.place(),
          stated);
      return null;
    }
    if (time.isLocal()) {
      notes.count(TableNotes.Kind.LOCAL_TIME, row.place(), stated);
    }
    return time.instant();
  }

  private CommentText text(Row row) {
    String text = cell(row, Field.TEXT);
    String html = cell(row, Field.HTML);
    String quoted = cell(row, Field.QUOTED);
    if (map.column(Field.QUOTED) != null) {
      return new CommentText(
          text == null ? "" : text,
          quoted == null ? List.of() : List.of(new Quotation(quoted, null, null)));
    }
    if (text != null) {
      return CommentText.withQuotedLines(text);
    }
    return html == null ? CommentText.EMPTY : HtmlText.of(html);
  }

  private State state(Row row, @Nullable String words) {
    if (isYes(row, Field.DELETED) || (words != null && States.isDeleted(words))) {
      return State.DELETED;
    }
    if (isYes(row, Field.SPAM)) {
      return State.SPAM;
    }
    String approved = cell(row, Field.APPROVED);
    if (approved != null && Boolean.FALSE.equals(States.flag(approved))) {
      return State.UNAPPROVED;
    }
    String word = cell(row, Field.STATE);
    State state = word == null || Ids.isNone(word) ? State.PUBLISHED : States.ofWord(word);
    if (state == null) {
      notes.count(TableNotes.Kind.UNKNOWN_STATE, row.place(), word == null ? "" : word);
      return State.PUBLISHED;
    }
    return state;
  }

  private boolean isYes(Row row, Field field) {
    String value = cell(row, field);
    return value != null && Boolean.TRUE.equals(States.flag(value));
  }

  /** Tells the intake what was guessed and left out on the way; to be called once, at the end. */
  void enterNotes() {
    notes.enter(intake);
  }
}
