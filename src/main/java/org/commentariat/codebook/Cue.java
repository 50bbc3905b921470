package org.commentariat.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is evidence for a code, and what becomes of it where the words around it turn it.
 *
 * @param name unique in the codebook; printed with the evidence
 * @param code id of the code it speaks for
 * @param strength how telling the codebook's author holds it to be
 * @param weight log odds that it adds, finite; below 0 it speaks against the code
 * @param phrases word sequences, any of which is the cue
 * @param frames who does what to whom, any of which is the cue; not empty where {@code phrases} is
 * @param headline the cue counts only under a headline that holds one of these; empty where the
 *     headline does not matter
 * @param negated under a negation
 * @param negatedCode the code that it speaks for under a negation, or null where it turns to none
 * @param attributed in what is reported as the words or thoughts of others
 * @param asked in a question
 * @param supposed in an if-clause
 */
public record Cue(
    String name,
    String code,
    Strength strength,
    double weight,
    List<Phrase> phrases,
    List<Frame> frames,
    List<Phrase> headline,
    Effect negated,
    @Nullable String negatedCode,
    Effect attributed,
    Effect asked,
    Effect supposed) {

  public Cue {
    if (!Double.isFinite(weight)) {
      throw new IllegalArgumentException(name + ": weight is not a finite number: " + weight);
    }
    phrases = List.copyOf(phrases);
    frames = List.copyOf(frames);
    headline = List.copyOf(headline);
    if (phrases.isEmpty() && frames.isEmpty()) {
      throw new IllegalArgumentException(name + ": neither a phrase nor a frame");
    }
    if ((negated == Effect.FLIPS) != (negatedCode != null)) {
      throw new IllegalArgumentException(
          name + ": negation " + negated + " with code " + negatedCode);
    }
    if (attributed == Effect.FLIPS || asked == Effect.FLIPS || supposed == Effect.FLIPS) {
      throw new IllegalArgumentException(name + ": only a negation can turn a cue to another code");
    }
  }

  /** How telling a cue is, in its author's judgment; the weight may come from data. */
  public enum Strength {
    /** Suffices alone. */
    STRONG,
    /** Counts as evidence. */
    MEDIUM,
    /** Tells the topic rather than the stance: it counts only beside another cue for its code. */
    WEAK
  }

  /** What a circumstance does to a cue that stands in it. */
  public enum Effect {
    /** Nothing: the cue counts with it and without it. */
    COUNTS,
    /** The cue does not count. */
    CANCELS,
    /** The cue counts only there. */
    REQUIRED,
    /** The cue speaks for another code. */
    FLIPS
  }
}
