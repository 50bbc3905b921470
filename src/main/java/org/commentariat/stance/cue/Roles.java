package org.commentariat.stance.cue;

import java.util.ArrayList;
import java.util.List;

/**
 * Who does something and what it is done to, read off the dependencies of a predicate: the passive,
 * control ("wants to read"), shared subjects ("complies and hands over"), relative clauses and
 * participles ("data held by the firm") are undone.
 */
final class Roles {
  private static final int HOPS = 6;
  private static final List<String> SUBJECT = List.of("nsubj", "csubj");
  private static final List<String> OTHER =
      List.of("obl", "nmod", "iobj", "xcomp", "ccomp", "advcl", "acl");
  private static final List<String> INHERITS = List.of("xcomp", "conj");

  private final SentenceTree tree;

  Roles(SentenceTree tree) {
    this.tree = tree;
  }

  /** Heads of the words for the doer of {@code predicate}. */
  List<Integer> who(int predicate) {
    List<Integer> found = new ArrayList<>();
    if (isPassive(predicate)) {
      for (int dependent : tree.dependents(predicate)) {
        if (tree.is(dependent, "obl") && hasCase(dependent, "by")) {
          addWithConjuncts(dependent, found);
        }
      }
    } else {
      subjects(predicate, 0, found);
    }
    return found;
  }

  /** Heads of the words for what {@code predicate} is done to. */
  List<Integer> what(int predicate) {
    List<Integer> found = new ArrayList<>();
    if (isPassive(predicate)) {
      subjects(predicate, 0, found);
      if (tree.is(predicate, "acl")) {
        addWithConjuncts(tree.governor(predicate), found);
      }
    }
    for (int dependent : tree.dependents(predicate)) {
      if (tree.is(dependent, "obj")) {
        addWithConjuncts(dependent, found);
      }
    }
    if (found.isEmpty() && isNoun(predicate)) {
      tree.dependents(predicate).stream()
          .filter(dependent -> tree.is(dependent, "nmod") && hasCase(dependent, "of"))
          .forEach(dependent -> addWithConjuncts(dependent, found));
    }
    return found;
  }

  /** Heads of all other complements of {@code predicate}. */
  List<Integer> about(int predicate) {
    List<Integer> found = new ArrayList<>();
    for (int dependent : tree.dependents(predicate)) {
      if (tree.isAny(dependent, OTHER)) {
        addWithConjuncts(dependent, found);
      }
    }
    return found;
  }

  private void subjects(int predicate, int hops, List<Integer> found) {
    for (int dependent : tree.dependents(predicate)) {
      if (tree.isAny(dependent, SUBJECT)) {
        addWithConjuncts(
            isRelativePronoun(dependent) ? tree.governor(predicate) : dependent, found);
      }
    }
    int governor = tree.governor(predicate);
    if (!found.isEmpty() || governor < 0 || hops == HOPS) {
      return;
    }
    if (tree.isAny(predicate, INHERITS)) {
      subjects(governor, hops + 1, found);
    } else if (tree.is(predicate, "acl") && !isPassive(predicate)) {
      addWithConjuncts(governor, found);
    }
  }

  private boolean isRelativePronoun(int i) {
    int predicate = tree.governor(i);
    return tree.token(i).partOfSpeech().startsWith("W")
        && tree.is(predicate, "acl")
        && tree.governor(predicate) >= 0;
  }

  private boolean isPassive(int predicate) {
    boolean participle = tree.token(predicate).partOfSpeech().equals("VBN");
    return tree.has(predicate, "nsubj:pass")
        || tree.has(predicate, "aux:pass")
        || (participle && tree.is(predicate, "acl") && !tree.has(predicate, "nsubj"));
  }

  private boolean isNoun(int i) {
    return tree.token(i).partOfSpeech().startsWith("N");
  }

  private boolean hasCase(int i, String preposition) {
    return tree.is(i, "obl:agent")
        || tree.dependents(i).stream()
            .anyMatch(d -> tree.is(d, "case") && tree.lemma(d).equals(preposition));
  }

  private void addWithConjuncts(int head, List<Integer> found) {
    if (head < 0 || found.contains(head)) {
      return;
    }
    found.add(head);
    for (int dependent : tree.dependents(head)) {
      if (tree.is(dependent, "conj") && !tree.has(dependent, "nsubj")) {
        addWithConjuncts(dependent, found);
      }
    }
  }
}
