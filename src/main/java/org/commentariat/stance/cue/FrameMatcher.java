package org.commentariat.stance.cue;

import java.util.BitSet;
import java.util.List;
import org.commentariat.codebook.Frame;
import org.commentariat.codebook.Phrase;
import org.jspecify.annotations.Nullable;

/** Finds frames at a predicate. */
final class FrameMatcher {
  private static final List<String> CLAUSES =
      List.of("acl", "advcl", "ccomp", "parataxis", "nsubj", "csubj", "punct");
  private static final List<String> MODIFIERS =
      List.of("aux", "advmod", "mark", "discourse", "cop");

  private final SentenceTree tree;
  private final Roles roles;

  FrameMatcher(SentenceTree tree) {
    this.tree = tree;
    this.roles = new Roles(tree);
  }

  /**
   * Where the frame stands when {@code predicate} is its verb, or null.
   *
   * @param does one of the frame's verbs
   */
  @Nullable Stretch at(Frame frame, Phrase does, int predicate) {
    BitSet verb = PhraseMatcher.match(does, tree, predicate);
    if (verb == null) {
      return null;
    }
    Stretch found = new Stretch(verb, predicate);
    found = extend(found, frame.with(), modifiers(predicate), false);
    found = found == null ? null : extend(found, frame.who(), roles.who(predicate), true);
    found = found == null ? null : extend(found, frame.what(), roles.what(predicate), true);
    return found == null ? null : extend(found, frame.about(), roles.about(predicate), true);
  }

  private List<Integer> modifiers(int predicate) {
    return tree.dependents(predicate).stream().filter(d -> tree.isAny(d, MODIFIERS)).toList();
  }

  private @Nullable Stretch extend(
      Stretch found, List<Phrase> phrases, List<Integer> heads, boolean below) {
    if (phrases.isEmpty()) {
      return found;
    }
    for (int head : heads) {
      BitSet filler = filler(phrases, head, below);
      if (filler != null) {
        return found.with(filler);
      }
    }
    return null;
  }

  /** A phrase that begins at a word of the noun phrase of {@code head}, its clauses left out. */
  private @Nullable BitSet filler(List<Phrase> phrases, int head, boolean below) {
    for (Phrase phrase : phrases) {
      BitSet words = PhraseMatcher.match(phrase, tree, head);
      if (words != null) {
        return words;
      }
    }
    if (below) {
      for (int dependent : tree.dependents(head)) {
        boolean inside =
            !tree.isAny(dependent, CLAUSES)
                && !tree.is(dependent, "conj")
                && !isUnattachedClause(dependent);
        BitSet deeper = inside ? filler(phrases, dependent, true) : null;
        if (deeper != null) {
          return deeper;
        }
      }
    }
    return null;
  }

  /** A verb that the parser could not place: a clause of its own. */
  private boolean isUnattachedClause(int i) {
    return tree.is(i, "dep") && tree.token(i).partOfSpeech().startsWith("V");
  }
}
