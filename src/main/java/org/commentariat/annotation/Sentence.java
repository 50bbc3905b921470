package org.commentariat.annotation;

import java.util.List;

/**
 * A sentence of a comment's own words.
 *
 * @param start index of its first character in the own words
 * @param end index after its last character
 * @param tokens at least one, in order
 * @param dependencies one arc for each token that the parser attached; empty when the sentence was
 *     not parsed
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
  }
}
