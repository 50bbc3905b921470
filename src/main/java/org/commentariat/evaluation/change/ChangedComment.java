package org.commentariat.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.stance.Evidence;
import org.commentariat.stance.Judgment;
import org.jspecify.annotations.Nullable;

/**
 * A comment whose codes are others than before.
 *
 * @param id of the comment
 * @param author a pseudonym
 * @param before its codes, {@code none} or {@code abstained}
 * @param after the same by the new codebook
 * @param moves the codes that came or went, or whose probability changed
 */
public record ChangedComment(
    String id, String author, String before, String after, List<Move> moves) {

  /**
   * What happened to one code.
   *
   * @param code its name
   * @param probabilityBefore null where the code was not there
   * @param probabilityAfter null where it is no longer there
   * @param gained names of what is evidence for it now and was not before
   * @param lost names of what was evidence for it and is not now
   */
  public record Move(
      String code,
      @Nullable Double probabilityBefore,
      @Nullable Double probabilityAfter,
      SortedSet<String> gained,
      SortedSet<String> lost) {}

  public ChangedComment {
    moves = List.copyOf(moves);
  }

  /** Whether the codes differ, names of codes aside. */
  static boolean isChanged(JudgedTwice comment, List<CodePair> pairs) {
    Judgment before = comment.before();
    Judgment after = comment.after();
    return before.abstained() != after.abstained()
        || pairs.stream()
            .anyMatch(pair -> holds(before, pair.before()) != holds(after, pair.after()));
  }

  static ChangedComment of(JudgedTwice comment, List<CodePair> pairs) {
    List<Move> moves = new ArrayList<>();
    for (CodePair pair : pairs) {
      Double before = probability(comment.before(), pair.before());
      Double after = probability(comment.after(), pair.after());
      SortedSet<String> gained = sources(comment.after(), pair.after());
      SortedSet<String> lost = sources(comment.before(), pair.before());
      SortedSet<String> both = new TreeSet<>(gained);
      both.retainAll(lost);
      gained.removeAll(both);
      lost.removeAll(both);
      boolean moved = before == null || !before.equals(after);
      boolean held = holds(comment.before(), pair.before()) || holds(comment.after(), pair.after());
      boolean lone = before == null || after == null;
      if (lone ? held : moved) {
        moves.add(new Move(pair.name(), before, after, gained, lost));
      }
    }
    return new ChangedComment(
        comment.id(),
        comment.shown(),
        JudgedTwice.codes(comment.before()),
        JudgedTwice.codes(comment.after()),
        moves);
  }

  static boolean holds(Judgment judgment, @Nullable String code) {
    return code != null && judgment.codes().contains(code);
  }

  private static @Nullable Double probability(Judgment judgment, @Nullable String code) {
    return code == null ? null : judgment.probabilities().get(code);
  }

  private static SortedSet<String> sources(Judgment judgment, @Nullable String code) {
    SortedSet<String> sources = new TreeSet<>();
    for (Evidence evidence : judgment.evidence()) {
      if (evidence.code().equals(code)) {
        sources.add(evidence.source());
      }
    }
    return sources;
  }
}
