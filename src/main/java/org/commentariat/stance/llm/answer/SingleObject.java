package org.commentariat.stance.llm.answer;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON object in what a language model wrote. Models that cannot be held to a format wrap
 * it in a code fence, greet first, or think aloud between {@code <think>} marks.
 */
final class SingleObject {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final String THOUGHT = "</think>";

  private SingleObject() {}

  /**
   * Finds it.
   *
   * @throws InvalidAnswer when there is none or more than one
   */
  static JsonNode in(String written) throws InvalidAnswer {
    List<String> candidates = candidates(written.substring(thoughtEnd(written)));
    if (candidates.size() != 1) {
      throw new InvalidAnswer(
          "expected one JSON object, found "
              + (candidates.isEmpty() ? "none that is complete" : candidates.size()));
    }
    try {
      return STRICT.readTree(candidates.get(0));
    } catch (JacksonException e) {
      throw new InvalidAnswer("expected one JSON object, found something that is not JSON");
    }
  }

  private static int thoughtEnd(String written) {
    int at = written.lastIndexOf(THOUGHT);
    return written.stripLeading().startsWith("<think>") && at >= 0 ? at + THOUGHT.length() : 0;
  }

  /** What stands between an opening brace and the one that closes it, outermost only. */
  private static List<String> candidates(String text) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = depth > 0; // outside of an object it is an ordinary quotation mark
      } else if (c == '{') {
        start = depth == 0 ? i : start;
        depth++;
      } else if (c == '}' && depth > 0 && --depth == 0) {
        found.add(text.substring(start, i + 1));
      }
    }
    return found;
  }
}
