package org.commentariat.stance.cue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Sentence;
import org.commentariat.codebook.Cue;
import org.commentariat.codebook.Cue.Effect;
import org.commentariat.codebook.Frame;
import org.commentariat.codebook.Phrase;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a codebook in annotated comments. May be used by several threads at once. */
public final class CueMatcher {
  private static final int NO = -1;

  private final List<Cue> cues;

  public CueMatcher(List<Cue> cues) {
    this.cues = List.copyOf(cues);
  }

  /** Every cue that counts, in the order of the words; in each place a cue is found once. */
  public List<Hit> hits(AnnotatedComment comment) {
    List<Hit> hits = new ArrayList<>();
    for (Sentence sentence : comment.sentences()) {
      SentenceTree tree = new SentenceTree(sentence);
      FrameMatcher frames = new FrameMatcher(tree);
      for (Cue cue : cues) {
        for (int at = 0; at < tree.size(); at++) {
          Stretch found = find(cue, tree, frames, at);
          if (found != null) {
            hit(cue, tree, found).ifPresent(hits::add);
            at = found.from() == at ? found.to() - 1 : at; // what overlaps is the same find
          }
        }
      }
    }
    hits.sort(
        Comparator.comparingInt(Hit::start)
            .thenComparingInt(Hit::end)
            .thenComparing(hit -> hit.cue().name()));
    return hits;
  }

  private static @Nullable Stretch find(Cue cue, SentenceTree tree, FrameMatcher frames, int at) {
    for (Phrase phrase : cue.phrases()) {
      int end = PhraseMatcher.end(phrase, tree, at);
      if (end != NO) {
        return new Stretch(at, end, tree.head(at, end));
      }
    }
    for (Frame frame : cue.frames()) {
      Stretch stretch = frames.at(frame, at);
      if (stretch != null) {
        return stretch;
      }
    }
    return null;
  }

  private static Optional<Hit> hit(Cue cue, SentenceTree tree, Stretch found) {
    Circumstances around = Circumstances.of(tree, found);
    Boolean negated = around.negated();
    boolean counts =
        allows(cue.attributed(), around.attributed())
            && allows(cue.asked(), around.asked())
            && allows(cue.supposed(), around.supposed())
            && (negated == null ? cue.negated() == Effect.COUNTS : allows(cue.negated(), negated));
    if (!counts) {
      return Optional.empty();
    }
    boolean flipped = cue.negated() == Effect.FLIPS && Boolean.TRUE.equals(negated);
    String code = flipped ? Objects.requireNonNull(cue.negatedCode()) : cue.code();
    int start = tree.token(found.from()).start();
    int end = tree.token(found.to() - 1).end();
    return Optional.of(new Hit(cue, code, start, end));
  }

  private static boolean allows(Effect effect, boolean present) {
    return switch (effect) {
      case COUNTS, FLIPS -> true;
      case CANCELS -> !present;
      case REQUIRED -> present;
    };
  }
}
