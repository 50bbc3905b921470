package org.commentariat.stance.llm;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.CodeBounds;
import org.commentariat.stance.Context;
import org.commentariat.stance.Evidence;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.StanceClassifier;
import org.commentariat.stance.llm.answer.Answer;
import org.commentariat.stance.llm.question.Question;

/**
 * Judges as a language model answered: a code applies from a probability of one half on. A comment
 * without an answer is not judged, and has no probabilities.
 *
 * <p>Asks nobody: all was asked before. May be used by several threads at once.
 */
public final class LlmClassifier implements StanceClassifier {
  private static final double APPLIES_FROM = 0.5;

  private final Transcript transcript;

  /**
   * @param transcript with every comment that will be judged
   */
  public LlmClassifier(Transcript transcript) {
    this.transcript = transcript;
  }

  /**
   * Judges a comment by what was answered about it.
   *
   * @throws IllegalArgumentException when nothing was asked about this comment
   */
  @Override
  public Judgment classify(AnnotatedComment annotated, Context context) {
    String id = annotated.comment().id();
    Question question = transcript.questions().get(id);
    if (question == null) {
      throw new IllegalArgumentException("nothing was asked about comment " + id);
    }
    Answer answer = transcript.answers().get(id);
    if (answer == null) {
      Abstention why = question.hasWords() ? Abstention.NO_ANSWER : Abstention.NO_WORDS;
      return new Judgment(id, new TreeMap<>(), new TreeSet<>(), why, List.of(), null, null);
    }
    return new Judgment(
        id,
        answer.probabilities(),
        answer.abstention() == null ? codes(answer.probabilities()) : new TreeSet<>(),
        answer.abstention(),
        evidence(answer, annotated.comment().ownWords()),
        question.answers() ? answer.relation() : null,
        answer.irony());
  }

  @Override
  public Optional<CodeBounds> bounds() {
    SortedMap<String, Double> bounds = new TreeMap<>();
    for (Answer answer : transcript.answers().values()) {
      answer.probabilities().keySet().forEach(code -> bounds.put(code, APPLIES_FROM));
    }
    return bounds.isEmpty()
        ? Optional.empty()
        : Optional.of(new CodeBounds(bounds, List.of(), CodeBounds.Clash.STRONGER_APPLIES));
  }

  private static SortedSet<String> codes(SortedMap<String, Double> probabilities) {
    SortedSet<String> codes = new TreeSet<>();
    probabilities.forEach(
        (code, p) -> {
          if (p >= APPLIES_FROM) {
            codes.add(code);
          }
        });
    return codes;
  }

  private static List<Evidence> evidence(Answer answer, String ownWords) {
    return answer.citations().stream()
        .map(cited -> Evidence.cited(cited.code(), cited.start(), cited.end(), ownWords))
        .toList();
  }
}
