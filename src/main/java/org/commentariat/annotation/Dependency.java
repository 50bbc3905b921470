package org.commentariat.annotation;

/**
 * A basic Universal Dependencies arc of a sentence.
 *
 * @param governor index of the governing token in the sentence, from 0; -1 for the root arc
 * @param dependent index of the dependent token, from 0
 * @param relation e.g. {@code nsubj}, {@code obj}, {@code nsubj:pass}, {@code root}
 */
public record Dependency(int governor, int dependent, String relation) {
  public Dependency {
    if (governor < -1 || dependent < 0 || governor == dependent) {
      throw new IllegalArgumentException(
          "dependency " + relation + " from token " + governor + " to token " + dependent);
    }
    if (relation.isBlank()) {
      throw new IllegalArgumentException(
          "dependency without a relation from token " + governor + " to token " + dependent);
    }
  }
}
