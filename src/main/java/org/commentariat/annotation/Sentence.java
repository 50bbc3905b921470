package org.commentariat.annotation;

import java.util.List;

/**
 * A sentence of a comment's own words.
 *
 * @param start index of its first character in the own words (UTF-16 units, from 0)
 * @param end index after its last character
 * @param tokens at least one, in order, all between {@code start} and {@code end}
 * @param dependencies one arc for each token, in the order of the tokens; empty when the sentence
 *     was not parsed or {@link Layer#DEPENDENCIES} was not asked for
 * @param sentiment of this sentence alone
 */
public record Sentence(
    int start, int end, List<Token> tokens, List<Dependency> dependencies, Sentiment sentiment) {
  public Sentence {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("sentence without a token at " + start);
    }
    tokens = List.copyOf(tokens);
    dependencies = List.copyOf(dependencies);
    for (Token token : tokens) {
      if (token.start() < start || token.end() > end) {
        throw new IllegalArgumentException(
            token + " outside the sentence from " + start + " to " + end);
      }
    }
    for (Dependency dependency : dependencies) {
      if (Math.max(dependency.governor(), dependency.dependent()) >= tokens.size()) {
        throw new IllegalArgumentException(
            dependency + " in a sentence of " + tokens.size() + " tokens");
      }
    }
  }
}
