package org.commentariat.stance.cue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commentariat.codebook.Cue;
import org.commentariat.codebook.Frame;
import org.commentariat.codebook.Phrase;
import org.commentariat.codebook.Phrase.Step;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a cue can begin: a phrase of its own, or a verb of one of its frames.
 *
 * @param cue the cue
 * @param rank place of the cue in the codebook
 * @param frame the frame whose verb {@code phrase} is, or null when the phrase is all
 * @param phrase what has to begin at the place in question
 */
record Trigger(Cue cue, int rank, @Nullable Frame frame, Phrase phrase) {
  /** How many words may stand inside a verb of several words: "hand it over". */
  private static final int LOOSE = 4;

  static List<Trigger> of(Cue cue, int rank) {
    List<Trigger> triggers = new ArrayList<>();
    cue.phrases().forEach(phrase -> triggers.add(new Trigger(cue, rank, null, phrase)));
    for (Frame frame : cue.frames()) {
      frame.does().forEach(verb -> triggers.add(new Trigger(cue, rank, frame, loosened(verb))));
    }
    return triggers;
  }

  private static Phrase loosened(Phrase phrase) {
    List<Step> steps = new ArrayList<>();
    for (Step step : phrase.steps()) {
      int gap = steps.isEmpty() ? 0 : Math.max(step.gap(), LOOSE);
      steps.add(new Step(step.alternatives(), step.optional(), gap));
    }
    return new Phrase(steps);
  }

  /** The words that it can begin with. */
  Set<String> firstForms() {
    Set<String> forms = new LinkedHashSet<>();
    for (Step step : phrase.steps()) {
      forms.addAll(step.alternatives().keySet());
      if (!step.optional()) {
        break;
      }
    }
    return forms;
  }

  /** Where it stands when it begins at {@code at}, or null. */
  @Nullable Stretch find(SentenceTree tree, FrameMatcher frames, int at) {
    if (frame != null) {
      return frames.at(frame, phrase, at);
    }
    BitSet words = PhraseMatcher.match(phrase, tree, at);
    return words == null ? null : new Stretch(words, tree.head(words));
  }
}
