package org.commentariat.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Sentence;
import org.commentariat.annotation.Token;
import org.commentariat.codebook.Phrase;
import org.commentariat.stance.cue.PhraseMatcher;

/**
 * The short reply that says nothing of its own but takes a parent's side: "Exactly.", "+1, well
 * said". At most eight words, an endorsing phrase at the beginning, and nothing that takes it back.
 */
final class Endorsement {
  private static final int LONGEST = 8;
  private static final Set<String> TAKEN_BACK =
      Set.of(
          "not", "n't", "never", "but", "except", "although", "though", "however", "?", "unless");

  private final List<Phrase> phrases;

  Endorsement(List<Phrase> phrases) {
    this.phrases = List.copyOf(phrases);
  }

  /** The endorsing words, when the comment is a short endorsing reply. */
  Optional<Found> in(AnnotatedComment annotated) {
    List<Token> tokens =
        annotated.sentences().stream().flatMap(sentence -> sentence.tokens().stream()).toList();
    long words = tokens.stream().filter(token -> Legibility.isWord(token.text())).count();
    if (words > LONGEST
        || tokens.isEmpty()
        || tokens.stream().anyMatch(token -> TAKEN_BACK.contains(token.lemma()))) {
      return Optional.empty();
    }
    Sentence first = annotated.sentences().get(0);
    return PhraseMatcher.longestAtStart(phrases, first)
        .map(
            end -> {
              int from = tokens.get(0).start();
              int to = first.tokens().get(end - 1).end();
              String text = annotated.comment().ownWords().substring(from, to);
              return new Found(from, to, text);
            });
  }

  /**
   * The words that endorse.
   *
   * @param start index of their first character in the own words
   * @param end index after their last character
   * @param text the words
   */
  record Found(int start, int end, String text) {
    /** What they say for a code of the parent. */
    Evidence forCode(String code) {
      return new Evidence(
          code, start, end, text, Evidence.Kind.ENDORSEMENT, Evidence.Kind.ENDORSEMENT.key());
    }
  }
}
