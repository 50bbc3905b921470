package org.commentariat.stance.llm.endpoint;

import java.nio.charset.StandardCharsets;
import org.commentariat.stance.llm.endpoint.RequestShape.Setting;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's chat completions as JSON. Thread-safe. */
final class ChatFormat {
  private static final int LONGEST_NAME = 200;

  private final JsonMapper json = JsonMapper.shared();

  /** A body that is no chat completion. */
  static final class BadBody extends Exception {
    private static final long serialVersionUID = 1L;

    BadBody(String message) {
      super(message);
    }
  }

  byte[] body(ChatRequest request, RequestShape shape) {
    ObjectNode body = json.createObjectNode();
    body.put("model", request.model());
    ArrayNode messages = body.putArray("messages");
    for (ChatRequest.Turn turn : request.turns()) {
      messages.addObject().put("role", turn.role()).put("content", turn.text());
    }
    body.put("stream", false);
    for (Setting setting : Setting.values()) {
      if (shape.has(setting)) {
        body.put(setting.key(), setting.value());
      }
    }
    switch (shape.format()) {
      case JSON_SCHEMA -> {
        ObjectNode format = body.putObject("response_format").put("type", "json_schema");
        ObjectNode schema = format.putObject("json_schema").put("name", "answer");
        schema.put("strict", true).set("schema", request.schema());
      }
      case JSON_OBJECT -> body.putObject("response_format").put("type", "json_object");
      case PLAIN -> {}
    }
    return json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a completion; of several choices the first.
   *
   * @throws BadBody when it is none
   */
  ChatReply reply(String body) throws BadBody {
    JsonNode root = tree(body);
    JsonNode message = root == null ? null : root.path("choices").path(0).path("message");
    if (root == null || message == null || !message.isObject()) {
      throw new BadBody(
          "expected a chat completion with choices, found "
              + (body.isBlank() ? "nothing" : "\"" + body + "\""));
    }
    String text = message.path("content").asString("");
    if (text.isEmpty()) {
      text = message.path("refusal").asString("");
    }
    JsonNode usage = root.path("usage");
    return new ChatReply(
        text,
        name(root.path("model").asString("")),
        tokens(usage.path("prompt_tokens")),
        tokens(usage.path("completion_tokens")));
  }

  /** What a server complains of: its error message, or else the whole body. */
  String complaint(String body) {
    JsonNode root = tree(body);
    JsonNode error = root == null ? null : root.path("error");
    if (error != null && error.isObject()) {
      return error.path("message").asString("") + " " + error.path("param").asString("");
    }
    return body;
  }

  private @Nullable JsonNode tree(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static @Nullable String name(String written) {
    String line = written.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    if (line.isEmpty()) {
      return null;
    }
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
  }

  private static long tokens(JsonNode count) {
    return count.isIntegralNumber() && count.canConvertToInt()
        ? Math.max(-1, count.intValue())
        : -1;
  }
}
