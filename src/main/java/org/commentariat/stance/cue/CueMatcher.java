package org.commentariat.stance.cue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Sentence;
import org.commentariat.codebook.Cue;
import org.commentariat.codebook.Cue.Effect;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a codebook in annotated comments. May be used by several threads at once. */
public final class CueMatcher {
  private static final Comparator<Hit> BY_PLACE =
      Comparator.comparingInt(Hit::start)
          .thenComparingInt(Hit::end)
          .thenComparing(hit -> hit.cue().name());

  private final Map<String, List<Trigger>> byFirstForm = new HashMap<>();

  public CueMatcher(List<Cue> cues) {
    for (int rank = 0; rank < cues.size(); rank++) {
      for (Trigger trigger : Trigger.of(cues.get(rank), rank)) {
        for (String form : trigger.firstForms()) {
          byFirstForm.computeIfAbsent(form, absent -> new ArrayList<>()).add(trigger);
        }
      }
    }
  }

  /**
   * Every cue that counts, in the order of the words; what overlaps an earlier find of the same cue
   * is the same find.
   *
   * @param headline of the thread, or null where there is none
   */
  public List<Hit> hits(AnnotatedComment comment, @Nullable String headline) {
    Headline above = new Headline(headline);
    List<Hit> hits = new ArrayList<>();
    for (Sentence sentence : comment.sentences()) {
      addHits(new SentenceTree(sentence), above, hits);
    }
    hits.sort(BY_PLACE);
    return hits;
  }

  private void addHits(SentenceTree tree, Headline headline, List<Hit> hits) {
    FrameMatcher frames = new FrameMatcher(tree);
    Map<Integer, Integer> coveredUpTo = new HashMap<>(); // by rank: to hash a cue takes long
    for (int at = 0; at < tree.size(); at++) {
      for (Trigger trigger : triggers(tree, at)) {
        Cue cue = trigger.cue();
        if (coveredUpTo.getOrDefault(trigger.rank(), 0) <= at) {
          Stretch found = trigger.find(tree, frames, at);
          if (found != null && headline.suits(cue)) {
            coveredUpTo.put(trigger.rank(), found.to());
            hit(cue, tree, found).ifPresent(hits::add);
          }
        }
      }
    }
  }

  /** What can begin at a word, in the order of the codebook. */
  private List<Trigger> triggers(SentenceTree tree, int at) {
    List<Trigger> byForm = byFirstForm.getOrDefault(tree.form(at), List.of());
    List<Trigger> byLemma = byFirstForm.getOrDefault(tree.lemma(at), List.of());
    if (byLemma.isEmpty() || tree.lemma(at).equals(tree.form(at))) {
      return byForm;
    }
    Set<Trigger> once = Collections.newSetFromMap(new IdentityHashMap<>());
    return Stream.concat(byForm.stream(), byLemma.stream())
        .filter(once::add)
        .sorted(Comparator.comparingInt(Trigger::rank))
        .toList();
  }

  private static Optional<Hit> hit(Cue cue, SentenceTree tree, Stretch found) {
    Circumstances around = Circumstances.of(tree, found);
    Boolean negated = around.negated();
    boolean counts =
        allows(cue.attributed(), around.attributed())
            && allows(cue.asked(), around.asked())
            && allows(cue.supposed(), around.supposed())
            && (negated == null ? cue.negated() == Effect.COUNTS : allows(cue.negated(), negated));
    boolean flipped = cue.negated() == Effect.FLIPS && Boolean.TRUE.equals(negated);
    if (!counts || (flipped && around.forbidden())) {
      return Optional.empty();
    }
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
