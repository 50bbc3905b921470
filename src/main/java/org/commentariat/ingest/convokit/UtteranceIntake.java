package org.commentariat.ingest.convokit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.StatedComment.State;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.ingest.table.Times;
import org.commentariat.thread.Article;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes comments of the utterances of one source. Utterances of corpora that this program wrote are
 * told by the fields {@code named} and {@code kind} of their {@code meta}. Not for several threads
 * at once.
 */
final class UtteranceIntake {

  /** In seconds from 1970, far inside what an instant can be. */
  private static final double LATEST = 1e15;

  private final Conversations conversations;
  private final Intake intake;
  private final Times times = new Times();
  private int noTimes;
  private @Nullable String firstNoTime;

  UtteranceIntake(Conversations conversations, Intake intake) {
    this.conversations = conversations;
    this.intake = intake;
  }

  /** States what one utterance says. */
  void state(JsonNode utterance, String place) {
    String id = text(utterance, "id");
    if (id == null) {
      intake.reject(place, "the id of an utterance was expected; there is none");
      return;
    }
    JsonNode meta = utterance.path("meta");
    boolean ours = meta.has("named") && meta.has("kind"); // a corpus of this program
    String conversation = first(text(utterance, "conversation_id"), text(utterance, "root"));
    String title =
        first(text(meta, "article"), first(text(meta, "title"), text(utterance, "title")));
    ThreadKey thread = thread(conversation, ours, title);
    String presence = text(meta, "placeholder");
    if ((ours && "article".equals(text(meta, "kind"))) || "missing".equals(presence)) {
      return; // the article itself, or the place of a comment that is not here
    }
    String words = text(utterance, "text");
    String parent = first(text(utterance, "reply_to"), text(utterance, "reply-to"));
    boolean answersArticle = ours && parent != null && parent.equals(conversation);
    JsonNode link = meta.path("link");
    intake.comment(
        StatedComment.at(thread, place)
            .id(ours ? CorpusWriter.commentId(id) : id)
            .parent(
                parent == null || answersArticle
                    ? null
                    : ours ? CorpusWriter.commentId(parent) : parent,
                rule(text(link, "rule")),
                confidence(link))
            .author(author(utterance, meta))
            .time(time(utterance.path("timestamp"), ours, place))
            .text(words(words == null ? "" : words, meta))
            .state(state(presence, words))
            .done());
  }

  private ThreadKey thread(@Nullable String conversation, boolean ours, @Nullable String title) {
    if (conversation == null || conversation.isBlank()) {
      return ThreadKey.only();
    }
    ThreadKey key =
        ThreadKey.named(
            ours && conversation.startsWith(CorpusWriter.ARTICLE)
                ? conversation.substring(CorpusWriter.ARTICLE.length())
                : conversation);
    Article known = conversations.article(conversation);
    if (known != null || title != null || ours) {
      intake.thread(key, known != null ? known : new Article(title, null));
    }
    return key;
  }

  private static @Nullable String author(JsonNode utterance, JsonNode meta) {
    JsonNode speaker = utterance.has("speaker") ? utterance.get("speaker") : utterance.path("user");
    if (meta.path("named").isBoolean() && !meta.path("named").booleanValue()) {
      return null;
    }
    return speaker.isObject() ? first(text(speaker, "id"), text(speaker, "name")) : scalar(speaker);
  }

  private @Nullable Instant time(JsonNode stated, boolean ours, String place) {
    if (stated.isNull() || stated.isMissingNode()) {
      return null;
    }
    if (ours && stated.isNumber() && Math.abs(stated.doubleValue()) <= LATEST) {
      BigDecimal seconds = stated.decimalValue();
      BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
      return Instant.ofEpochSecond(
          whole.longValue(), seconds.subtract(whole).movePointRight(9).longValue());
    }
    String text = scalar(stated);
    Times.Time time = text == null ? null : times.parse(text);
    if (time == null && text != null && !text.isBlank()) {
      noTimes++;
      firstNoTime = firstNoTime == null ? place : firstNoTime;
    }
    return time == null ? null : time.instant();
  }

  private static CommentText words(String text, JsonNode meta) {
    if (!meta.has("quoted")) {
      return CommentText.withQuotedLines(text.replaceAll("(?m)^[ \\t]*&gt;", ">"));
    }
    List<Quotation> quotations = new ArrayList<>();
    for (JsonNode quotation : meta.path("quotations")) {
      String words = text(quotation, "text");
      if (words != null) {
        quotations.add(new Quotation(words, text(quotation, "author"), text(quotation, "source")));
      }
    }
    String quoted = text(meta, "quoted");
    if (quotations.isEmpty() && quoted != null) {
      quotations.add(new Quotation(quoted, null, null));
    }
    return new CommentText(text, quotations);
  }

  private static State state(@Nullable String presence, @Nullable String text) {
    if (presence != null) {
      // What is withheld is never shown, whatever is asked for: its words are not here.
      return presence.equals("deleted") ? State.DELETED : State.PINGBACK;
    }
    return "[deleted]".equals(text) || "[removed]".equals(text) ? State.DELETED : State.PUBLISHED;
  }

  /** A share; what is none says nothing against what is stated. */
  private static double confidence(JsonNode link) {
    double confidence = link.path("confidence").asDouble(1);
    return confidence >= 0 && confidence <= 1 ? confidence : 1;
  }

  private static ReplyLink.Rule rule(@Nullable String key) {
    for (ReplyLink.Rule rule : ReplyLink.Rule.values()) {
      if (rule.key().equals(key)) {
        return rule;
      }
    }
    return ReplyLink.Rule.STATED_ID;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  private static @Nullable String text(JsonNode object, String field) {
    return scalar(object.path(field));
  }

  private static @Nullable String scalar(JsonNode value) {
    if (value.isNumber() && Double.isFinite(value.doubleValue())) {
      BigDecimal number = value.decimalValue();
      return number.stripTrailingZeros().scale() <= 0
          ? number.toBigInteger().toString()
          : number.toPlainString();
    }
    return value.isString() ? value.stringValue() : null;
  }

  /** Tells what was guessed; to be called once, at the end. */
  void enterNotes() {
    if (firstNoTime != null) {
      intake.note(
          Note.Kind.GUESS,
          firstNoTime,
          noTimes,
          noTimes + " timestamps are no times since 1970 or in ISO 8601, and were left out");
    }
  }
}
