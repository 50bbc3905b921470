package org.commentariat.ingest.convokit;

import java.time.Instant;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comment as a JSON object with the fields of a ConvoKit utterance, and in {@code meta} what
 * ConvoKit has no field for. {@link ConvoKitReader} reads it back without loss.
 */
public final class UtteranceJson {

  private UtteranceJson() {}

  /**
   * The object. A placeholder says in {@code meta.placeholder} what became of the comment whose
   * place it keeps; other comments have no such field.
   *
   * @param source the input file
   * @param title headline of the article, or null where there is none
   */
  public static ObjectNode of(Comment comment, String source, @Nullable String title) {
    ObjectNode utterance = JsonNodeFactory.instance.objectNode();
    utterance.put("id", comment.id());
    utterance.put("conversation_id", comment.threadId());
    ReplyLink link = comment.replyLink();
    utterance.put("reply_to", link == null ? null : link.parent());
    utterance.put("speaker", comment.author());
    Instant time = comment.time();
    utterance.put("timestamp", time == null ? null : time.toString());
    utterance.put("text", comment.ownWords());
    ObjectNode meta = utterance.putObject("meta");
    meta.put("source", source);
    meta.put("quoted", comment.quoted());
    if (!comment.quotations().isEmpty()) {
      for (Quotation quotation : comment.quotations()) {
        meta.withArray("quotations")
            .addObject()
            .put("text", quotation.text())
            .put("author", quotation.author())
            .put("source", quotation.source());
      }
    }
    if (link == null) {
      meta.putNull("link");
    } else {
      meta.putObject("link").put("rule", link.rule().key()).put("confidence", link.confidence());
    }
    meta.put("article", title);
    if (comment.isPlaceholder()) {
      meta.put("placeholder", comment.presence().key());
    }
    return utterance;
  }
}
