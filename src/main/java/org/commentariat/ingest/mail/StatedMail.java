package org.commentariat.ingest.mail;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** States the messages of one file, one after the other. Not for several threads at once. */
final class StatedMail {

  /** Of a link to an earlier message that is named behind one that is not in the file. */
  private static final double OVER_A_GAP = 0.5;

  /** Quoted words of which most are the parent's; nearly all such links agree with attributions. */
  private static final double BY_QUOTED_WORDS = 0.9;

  private static final double BY_QUOTED_NAME = 0.8;

  private final Source source;
  private final Intake intake;
  private final Conversations conversations;
  private final QuotedWords quotedWords = new QuotedWords();
  private final Map<Integer, ThreadKey> threads = new HashMap<>();
  private final Map<String, Integer> lastOfAuthor = new Recent<>();
  private final Map<Integer, String> ids = new Recent<>();
  private int number;
  private int trimmed;
  private int zoneless;
  private int gaps;

  StatedMail(Source source, Intake intake, Conversations conversations) {
    this.source = source;
    this.intake = intake;
    this.conversations = conversations;
  }

  void read(Mailbox.Raw raw) {
    String place = "line " + raw.line();
    Mail mail = MailReader.parsed(raw.bytes());
    if (mail == null) {
      intake.reject(place, "a message was expected; its headers cannot be read");
      return;
    }
    if (raw.lost() > 0) {
      intake.reject(
          place, "the message is too long; its last " + raw.lost() + " bytes were not read");
    }
    if (mail.damage() != null) {
      intake.reject(place, "only the beginning of the message was read: " + mail.damage());
    }
    if (mail.repairs() > 0) {
      intake.note(
          Note.Kind.DECODING,
          place,
          mail.repairs(),
          mail.repairs() + " bytes of the message are not in its encoding and were repaired");
    }
    zoneless += mail.time() != null && !mail.zoned() ? 1 : 0;
    state(mail, number++, place);
  }

  private void state(Mail mail, int message, String place) {
    MailText.Result split =
        mail.html() ? MailText.Result.of(HtmlText.of(mail.body())) : MailText.of(mail.body());
    trimmed += split.trimmed();
    int group = conversations.of(message);
    ThreadKey thread = threads.get(group);
    if (thread == null) {
      thread = key(mail, group);
      threads.put(group, thread);
      intake.thread(thread, new Article(mail.subject().isEmpty() ? null : mail.subject(), null));
    }
    String id = mail.id() != null && conversations.hasId(message) ? mail.id() : numbered(message);
    StatedComment.Draft draft =
        StatedComment.at(thread, place).id(id).author(mail.sender()).time(mail.time());
    link(mail, message, split, draft);
    draft.text(new CommentText(split.text().ownWords(), sourced(split.text(), message)));
    intake.comment(draft.done());
    quotedWords.add(message, split.text().ownWords());
    ids.put(message, id);
    lastOfAuthor.put(group + " " + folded(mail.sender()), message);
  }

  /** The oldest message that is named, so that parts of a conversation in several files meet. */
  private ThreadKey key(Mail mail, int group) {
    List<String> named = mail.references();
    String oldest = named.isEmpty() ? mail.id() : named.get(named.size() - 1);
    return oldest == null || !conversations.isBelieved(oldest)
        ? ThreadKey.inSource(String.valueOf(group + 1))
        : ThreadKey.everywhere(oldest);
  }

  /** An id for a message that has none of its own; copies of a message share it. */
  private String numbered(int message) {
    return source.id() + "-" + (conversations.first(message) + 1);
  }

  private void link(Mail mail, int message, MailText.Result split, StatedComment.Draft draft) {
    List<String> named = mail.references();
    if (!named.isEmpty()
        && conversations.isBelieved(named.get(0))
        && (conversations.isPresent(named.get(0)) || present(named) == null)) {
      draft.parent(named.get(0));
      return;
    }
    boolean blotted = named.isEmpty() || !conversations.isBelieved(named.get(0));
    if (blotted && mail.answers() && linkByQuotation(message, split, draft)) {
      return;
    }
    String earlier = present(named);
    if (earlier != null) {
      gaps++;
      draft.parent(earlier, ReplyLink.Rule.STATED_ID, OVER_A_GAP);
    }
  }

  /** The nearest message named that is in the file. */
  private @Nullable String present(List<String> named) {
    for (String id : named) {
      if (conversations.isBelieved(id) && conversations.isPresent(id)) {
        return id;
      }
    }
    return null;
  }

  private boolean linkByQuotation(int message, MailText.Result split, StatedComment.Draft draft) {
    String writer = writer(split.direct(), message);
    if (writer != null) {
      draft.parent(writer, ReplyLink.Rule.QUOTATION_EXACT, BY_QUOTED_WORDS);
      return true;
    }
    for (Quotation quotation : split.text().quotations()) {
      Integer last =
          quotation.author() == null
              ? null
              : lastOfAuthor.get(conversations.of(message) + " " + folded(quotation.author()));
      String id = last == null ? null : ids.get(last);
      if (last != null && id != null && conversations.first(last) != conversations.first(message)) {
        draft.parent(id, ReplyLink.Rule.QUOTED_NAME, BY_QUOTED_NAME);
        return true;
      }
    }
    return false;
  }

  private List<Quotation> sourced(CommentText text, int message) {
    return text.quotations().stream()
        .map(q -> new Quotation(q.text(), q.author(), writer(q.text(), message)))
        .toList();
  }

  /** The id of the message of this conversation that some words are from. */
  private @Nullable String writer(String words, int message) {
    int group = conversations.of(message);
    int self = conversations.first(message);
    int writer =
        quotedWords.writerOf(
            words, other -> conversations.of(other) == group && conversations.first(other) != self);
    return writer == QuotedWords.NONE ? null : ids.get(writer);
  }

  private static String folded(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  /** Tells the intake what holds for the file; to be called once, at the end. */
  void enterNotes() {
    note(
        Note.Kind.TREE,
        conversations.shared(),
        "ids are those of several messages and tell nothing");
    note(
        Note.Kind.TREE,
        gaps,
        "messages answer one that is not here; they are linked to the one it answered");
    note(Note.Kind.GUESS, zoneless, "dates without a zone were read as UTC");
    note(Note.Kind.GUESS, trimmed, "signatures and footers were left out of the writers' words");
  }

  private void note(Note.Kind kind, int count, String text) {
    if (count > 0) {
      intake.note(kind, "whole file", count, count + " " + text);
    }
  }

  /** Forgets the eldest, so that memory stays bounded. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 100_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST;
    }
  }
}
