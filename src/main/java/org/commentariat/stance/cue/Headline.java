package org.commentariat.stance.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.commentariat.annotation.Sentence;
import org.commentariat.annotation.Sentiment;
import org.commentariat.annotation.Token;
import org.commentariat.codebook.Cue;
import org.commentariat.codebook.Phrase;
import org.jspecify.annotations.Nullable;

/** The headline that a comment stands under: its words as written, without annotation. */
final class Headline {
  /** The Penn Treebank's tag for a word of unknown kind. */
  private static final String UNKNOWN = "XX";

  private final @Nullable SentenceTree words;

  Headline(@Nullable String text) {
    List<Token> tokens = text == null ? List.of() : tokens(text);
    words =
        tokens.isEmpty()
            ? null
            : new SentenceTree(
                new Sentence(
                    0,
                    tokens.get(tokens.size() - 1).end(),
                    tokens,
                    List.of(),
                    Sentiment.NOT_PARSED));
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i > start) {
          String word = text.substring(start, i);
          tokens.add(new Token(start, i, word, word.toLowerCase(Locale.ROOT), UNKNOWN));
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  /** Whether the cue may count under this headline. */
  boolean suits(Cue cue) {
    SentenceTree title = words;
    return cue.headline().isEmpty()
        || (title != null && cue.headline().stream().anyMatch(phrase -> holds(title, phrase)));
  }

  private static boolean holds(SentenceTree title, Phrase phrase) {
    return IntStream.range(0, title.size())
        .anyMatch(at -> PhraseMatcher.match(phrase, title, at) != null);
  }
}
