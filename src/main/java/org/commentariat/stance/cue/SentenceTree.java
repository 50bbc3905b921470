package org.commentariat.stance.cue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.commentariat.annotation.Dependency;
import org.commentariat.annotation.Sentence;
import org.commentariat.annotation.Token;

/**
 * A sentence with its dependencies the way a cue asks for them: up to the governor, down to the
 * dependents. Broken input (two governors, a cycle) loses arcs, never fails.
 */
final class SentenceTree {
  private static final int NONE = -1;

  private final Sentence sentence;
  private final int[] governor;
  private final String[] relation;
  private final List<List<Integer>> dependents = new ArrayList<>();
  private final String[] forms;
  private final String[] lemmas;
  private final boolean parsed;
  private final boolean negating;

  SentenceTree(Sentence sentence) {
    this.sentence = sentence;
    int n = sentence.tokens().size();
    governor = new int[n];
    relation = new String[n];
    Arrays.fill(governor, NONE);
    Arrays.fill(relation, "");
    forms = new String[n];
    lemmas = new String[n];
    for (int i = 0; i < n; i++) {
      forms[i] = plain(sentence.tokens().get(i).text());
      lemmas[i] = plain(sentence.tokens().get(i).lemma());
      dependents.add(new ArrayList<>());
    }
    for (Dependency arc : sentence.dependencies()) {
      attach(arc);
    }
    for (int i = 0; i < n; i++) {
      if (governor[i] != NONE) {
        dependents.get(governor[i]).add(i);
      }
    }
    parsed = !sentence.dependencies().isEmpty();
    negating = Arrays.stream(lemmas).anyMatch(English.NEGATIONS::contains);
  }

  private void attach(Dependency arc) {
    int dependent = arc.dependent();
    if (!relation[dependent].isEmpty()) {
      return;
    }
    relation[dependent] = arc.relation();
    for (int above = arc.governor(); above >= 0; above = governor[above]) {
      if (above == dependent) {
        return; // it would be its own ancestor
      }
    }
    governor[dependent] = Math.max(arc.governor(), NONE);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  boolean parsed() {
    return parsed;
  }

  /** Whether it holds a negating word anywhere. */
  boolean negating() {
    return negating;
  }

  int size() {
    return forms.length;
  }

  Token token(int i) {
    return sentence.tokens().get(i);
  }

  /** The dictionary form, in lower case. */
  String lemma(int i) {
    return lemmas[i];
  }

  /** The word as written, in lower case. */
  String form(int i) {
    return forms[i];
  }

  /** The index of the governor, or -1 for a root or a word that the parser left alone. */
  int governor(int i) {
    return governor[i];
  }

  /** Whether the arc to {@code i} has this relation or a subtype of it. */
  boolean is(int i, String name) {
    return relation[i].startsWith(name)
        && (relation[i].length() == name.length() || relation[i].charAt(name.length()) == ':');
  }

  boolean isAny(int i, List<String> names) {
    return names.stream().anyMatch(name -> is(i, name));
  }

  List<Integer> dependents(int i) {
    return dependents.get(i);
  }

  /** The first dependent with this relation, or -1. */
  int dependent(int i, String name) {
    for (int dependent : dependents.get(i)) {
      if (is(dependent, name)) {
        return dependent;
      }
    }
    return NONE;
  }

  /** Whether a dependent of {@code i} has this relation. */
  boolean has(int i, String name) {
    return dependent(i, name) != NONE;
  }

  /** The word of several that the others hang on: the first whose governor is none of them. */
  int head(BitSet words) {
    return words.stream()
        .filter(i -> !token(i).partOfSpeech().equals("IN"))
        .filter(i -> governor[i] == NONE || !words.get(governor[i]))
        .findFirst()
        .orElse(words.nextSetBit(0));
  }
}
