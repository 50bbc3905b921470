package org.commentariat.stance.cue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commentariat.annotation.Sentence;
import org.commentariat.codebook.Phrase;
import org.commentariat.codebook.Phrase.Step;
import org.commentariat.codebook.Phrase.Word;
import org.jspecify.annotations.Nullable;

/** Lays phrases over the words of a sentence. */
public final class PhraseMatcher {
  private PhraseMatcher() {}

  /** How many tokens at the start of the sentence the longest of the phrases covers, at least 1. */
  public static Optional<Integer> longestAtStart(List<Phrase> phrases, Sentence sentence) {
    SentenceTree tree = new SentenceTree(sentence);
    return phrases.stream()
        .map(phrase -> match(phrase, tree, 0))
        .filter(Objects::nonNull)
        .map(BitSet::length)
        .max(Integer::compare);
  }

  /** The words that the phrase matches when it begins at {@code from}, or null. */
  static @Nullable BitSet match(Phrase phrase, SentenceTree sentence, int from) {
    return match(phrase.steps(), 0, sentence, from, 0);
  }

  /**
   * Matches the steps from {@code next} on.
   *
   * @param slack how many words may be passed over in addition to the gap of the step, because
   *     optional steps with gaps before it stayed empty
   */
  private static @Nullable BitSet match(
      List<Step> steps, int next, SentenceTree sentence, int from, int slack) {
    if (next == steps.size()) {
      return new BitSet();
    }
    Step step = steps.get(next);
    int gap = step.gap() + slack;
    for (int start = from; start <= from + gap && start < sentence.size(); start++) {
      for (List<Word> words : candidates(step, sentence, start)) {
        int end = start + words.size();
        BitSet rest =
            matches(words, sentence, start) ? match(steps, next + 1, sentence, end, 0) : null;
        if (rest != null) {
          rest.set(start, end);
          return rest;
        }
      }
    }
    return step.optional() ? match(steps, next + 1, sentence, from, gap) : null;
  }

  private static List<List<Word>> candidates(Step step, SentenceTree sentence, int at) {
    Map<String, List<List<Word>>> alternatives = step.alternatives();
    List<List<Word>> byForm = alternatives.getOrDefault(sentence.form(at), List.of());
    if (sentence.lemma(at).equals(sentence.form(at))) {
      return byForm;
    }
    List<List<Word>> byLemma = alternatives.getOrDefault(sentence.lemma(at), List.of());
    if (byForm.isEmpty() || byLemma.isEmpty()) {
      return byForm.isEmpty() ? byLemma : byForm;
    }
    return Stream.concat(byForm.stream(), byLemma.stream()).toList();
  }

  private static boolean matches(List<Word> words, SentenceTree sentence, int from) {
    if (from + words.size() > sentence.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!matches(words.get(i), sentence, from + i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Word word, SentenceTree sentence, int at) {
    return (word.form().equals(sentence.lemma(at)) || word.form().equals(sentence.form(at)))
        && word.kind().includes(sentence.token(at).partOfSpeech());
  }
}
