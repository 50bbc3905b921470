package org.commentariat.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.commentariat.ingest.convokit.UtteranceJson;
import org.commentariat.stance.Setting;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Comments as JSON Lines with the fields of a ConvoKit utterance. Thread-safe.
 *
 * @see <a href="https://doi.org/10.18653/v1/2020.sigdial-1.8">Chang et al. 2020, ConvoKit</a>
 */
final class UtteranceFormat {
  private final JsonMapper json = JsonMapper.shared();

  /** A comment with what the input said about its surroundings. */
  record Utterance(Comment comment, Setting setting) {}

  /** A line that is no comment. */
  static final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    BadLine(String message) {
      super(message);
    }
  }

  /**
   * One line, without the line feed.
   *
   * @param source the input file
   * @param title headline of the article, or null where there is none
   */
  String write(Comment comment, String source, @Nullable String title) {
    return json.writeValueAsString(UtteranceJson.of(comment, source, title));
  }

  /**
   * Reads one line. Only {@code id} and {@code text} are required; of a placeholder, only the id
   * and what it says of itself are read.
   *
   * @throws BadLine saying what was expected and what was found
   */
  Utterance read(byte[] line) throws BadLine {
    JsonNode node;
    try {
      node = json.readTree(line);
    } catch (JacksonException e) {
      throw new BadLine("not JSON: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      throw new BadLine("expected a JSON object such as {\"id\": \"1\", \"text\": \"…\"}");
    }
    String id = required(node, "id");
    if (id.isBlank()) {
      throw new BadLine("\"id\" is blank");
    }
    JsonNode meta = node.path("meta");
    String placeholder = optional(meta, "placeholder");
    if (placeholder != null) {
      return new Utterance(Comment.placeholder(id, "-", null, presence(placeholder)), Setting.NONE);
    }
    String text = required(node, "text");
    String parent = optional(node, "reply_to");
    if (parent != null && (parent.isBlank() || parent.equals(id))) {
      throw new BadLine(
          "\"reply_to\" of "
              + id
              + " is "
              + (parent.isBlank() ? "blank" : "the comment itself")
              + "; use null when it answers nobody");
    }
    String quoted = first(optional(meta, "quoted"), optional(node, "quoted"));
    String title = first(optional(meta, "title"), optional(meta, "article"));
    String excerpt = first(optional(meta, "parent_excerpt"), optional(node, "parent_excerpt"));
    String conversation = optional(node, "conversation_id");
    Comment comment =
        new Comment(
            id,
            conversation == null || conversation.isBlank() ? "-" : conversation,
            blankToNull(optional(node, "speaker")),
            timestamp(node),
            text,
            quoted == null ? List.of() : List.of(new Quotation(quoted, null, null)),
            parent == null ? null : new ReplyLink(parent, ReplyLink.Rule.STATED_ID, 1));
    return new Utterance(
        comment, new Setting(first(title, optional(node, "title")), blankToNull(excerpt)));
  }

  private static Comment.Presence presence(String key) throws BadLine {
    for (Comment.Presence presence : Comment.Presence.values()) {
      if (presence != Comment.Presence.WRITTEN && presence.key().equals(key)) {
        return presence;
      }
    }
    throw new BadLine(
        "\"placeholder\" should be deleted, withheld or missing, found \"" + key + "\"");
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  private static String required(JsonNode node, String field) throws BadLine {
    String value = optional(node, field);
    if (value == null) {
      throw new BadLine("\"" + field + "\" is missing");
    }
    return value;
  }

  private static @Nullable String optional(JsonNode node, String field) throws BadLine {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isNumber() && !field.equals("text")) {
      return value.asString(); // ids and times are often written as numbers
    }
    if (!value.isString()) {
      throw new BadLine(
          "\""
              + field
              + "\" should be a string, found "
              + value.getNodeType().name().toLowerCase(Locale.ROOT));
    }
    return value.stringValue();
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** ISO 8601 or seconds since 1970; anything else is no time, which no judgment depends on. */
  private static @Nullable Instant timestamp(JsonNode node) throws BadLine {
    String value = optional(node, "timestamp");
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return value.chars().allMatch(Character::isDigit)
          ? Instant.ofEpochSecond(Long.parseLong(value))
          : Instant.parse(value);
    } catch (DateTimeParseException | NumberFormatException e) {
      return null;
    }
  }
}
