package org.commentariat.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.jspecify.annotations.Nullable;

/**
 * A code in the old codebook and the same code in the new one.
 *
 * @param before its old id, or null when it was added
 * @param after its new id, or null when it was removed
 */
public record CodePair(@Nullable String before, @Nullable String after) {

  /** What became of a code. */
  public enum Fate {
    KEPT,
    RENAMED,
    ADDED,
    REMOVED;

    /** As output calls it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CodePair {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a code in neither codebook");
    }
  }

  /** What became of it. */
  public Fate fate() {
    if (before == null) {
      return Fate.ADDED;
    }
    if (after == null) {
      return Fate.REMOVED;
    }
    return before.equals(after) ? Fate.KEPT : Fate.RENAMED;
  }

  /** The id, or both with an arrow between. */
  public String name() {
    return switch (fate()) {
      case KEPT, REMOVED -> String.valueOf(before);
      case ADDED -> String.valueOf(after);
      case RENAMED -> before + " → " + after;
    };
  }

  /**
   * The codes of two codebooks. A code has a new name when its definition, or else its label, is
   * that of exactly one code which the other codebook lacks.
   *
   * @return in the order of the new codebook, then the removed ones
   */
  public static List<CodePair> of(Codebook before, Codebook after) {
    List<Code> gone = before.codes().stream().filter(c -> after.code(c.id()).isEmpty()).toList();
    List<Code> come = after.codes().stream().filter(c -> before.code(c.id()).isEmpty()).toList();
    List<CodePair> pairs = new ArrayList<>();
    for (Code code : after.codes()) {
      if (before.code(code.id()).isPresent()) {
        pairs.add(new CodePair(code.id(), code.id()));
      } else {
        Code old = onlyLike(code, gone);
        if (old == null || !code.equals(onlyLike(old, come))) {
          pairs.add(new CodePair(null, code.id()));
        } else {
          pairs.add(new CodePair(old.id(), code.id()));
        }
      }
    }
    for (Code code : gone) {
      if (pairs.stream().noneMatch(pair -> code.id().equals(pair.before()))) {
        pairs.add(new CodePair(code.id(), null));
      }
    }
    return List.copyOf(pairs);
  }

  private static @Nullable Code onlyLike(Code code, List<Code> others) {
    List<Code> same =
        others.stream().filter(other -> alike(code.definition(), other.definition())).toList();
    if (same.isEmpty()) {
      same = others.stream().filter(other -> alike(code.label(), other.label())).toList();
    }
    return same.size() == 1 ? same.get(0) : null;
  }

  private static boolean alike(String one, String other) {
    return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
  }
}
