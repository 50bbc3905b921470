package org.commentariat.stance.llm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.stance.llm.answer.Answer;
import org.commentariat.stance.llm.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking.
 *
 * @param questions by comment, in the order of the input
 * @param answers by comment
 * @param unanswered why there is no answer, by comment, in the order of the input; comments without
 *     a word are neither here nor there
 * @param provenance of the answers
 * @param tokensIn tokens read, as the server counts them
 * @param tokensOut tokens written, as the server counts them
 * @param uncounted answers of which the server did not tell the tokens
 * @param stopped why asking ended early, or null when it did not
 * @param notKept why answers could not be kept for the next run, or null when they could
 */
public record Transcript(
    Map<String, Question> questions,
    Map<String, Answer> answers,
    Map<String, String> unanswered,
    LlmProvenance provenance,
    long tokensIn,
    long tokensOut,
    int uncounted,
    @Nullable String stopped,
    @Nullable String notKept) {

  public Transcript {
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    unanswered = Collections.unmodifiableMap(new LinkedHashMap<>(unanswered));
  }

  /** Comments whose words seem to be meant for a language model. */
  public List<String> instructing() {
    return questions.values().stream()
        .filter(Question::instructing)
        .map(Question::commentId)
        .toList();
  }
}
