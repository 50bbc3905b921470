package org.commentariat.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives parts of speech to the tokens of a sentence. Thread-safe. */
final class WordTagger {
  private final MaxentTagger tagger;
  private final int longestInContext;

  /**
   * @param longestInContext longest sentence that is tagged in context, in tokens
   */
  WordTagger(MaxentTagger tagger, int longestInContext) {
    this.tagger = tagger;
    this.longestInContext = longestInContext;
  }

  /**
   * Sets the tag of each token. The tagger weighs all tags of three unknown words in a row against
   * each other, 2.6 ms a word: minutes for a wall of signs. In a sentence too long to be tagged in
   * context every word gets the tag that it has alone.
   */
  void tag(List<CoreLabel> sentence) {
    if (sentence.size() <= longestInContext) {
      tagger.tagCoreLabels(sentence);
      return;
    }
    Map<String, String> tags = new HashMap<>();
    for (CoreLabel token : sentence) {
      token.setTag(tags.computeIfAbsent(token.word(), word -> tagAlone(token)));
    }
  }

  private String tagAlone(CoreLabel token) {
    tagger.tagCoreLabels(List.of(token));
    return token.tag();
  }
}
