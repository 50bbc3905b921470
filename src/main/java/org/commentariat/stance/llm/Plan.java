package org.commentariat.stance.llm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.stance.llm.answer.AnswerCache.Kept;
import org.commentariat.stance.llm.question.Question;

/**
 * What is to be asked, before anything is.
 *
 * @param questions about every comment, in the order of the input
 * @param keys of the questions, by comment; equal questions have equal keys; comments without a
 *     word have none
 * @param known answers that are kept from before, by key
 * @param open questions to be sent, each key once
 * @param tokensIn estimate of what the model will read, at {@link #CHARACTERS_A_TOKEN}
 * @param tokensOut estimate of what it will write
 */
public record Plan(
    List<Question> questions,
    Map<String, String> keys,
    Map<String, Kept> known,
    List<Question> open,
    long tokensIn,
    long tokensOut) {
  /** Of English text, for the vocabularies in use; other languages need more tokens. */
  public static final int CHARACTERS_A_TOKEN = 4;

  public Plan {
    questions = List.copyOf(questions);
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    open = List.copyOf(open);
  }

  /** Comments whose answer is known already. */
  public int fromCache() {
    return (int) keys.values().stream().filter(known::containsKey).count();
  }
}
