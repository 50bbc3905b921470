package org.commentariat.stance.llm.endpoint;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A conversation that a language model is to continue.
 *
 * @param model as the server calls it
 * @param turns what was said so far, the instructions first
 * @param schema JSON schema of the answer
 */
public record ChatRequest(String model, List<Turn> turns, JsonNode schema) {
  public ChatRequest {
    turns = List.copyOf(turns);
  }

  /**
   * What one side said.
   *
   * @param role {@code system}, {@code user} or {@code assistant}
   * @param text what it said
   */
  public record Turn(String role, String text) {}

  /** The same conversation, an answer and a rejoinder longer. */
  public ChatRequest continued(String answer, String rejoinder) {
    List<Turn> longer = new ArrayList<>(turns);
    longer.add(new Turn("assistant", answer));
    longer.add(new Turn("user", rejoinder));
    return new ChatRequest(model, longer, schema);
  }
}
