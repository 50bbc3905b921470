package org.commentariat.annotation;

import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import java.util.Properties;

/**
 * Splits own words into tokens and sentences. Thread-safe.
 *
 * <p>CoreNLP's lexer takes quadratic time over a run without a space, e.g. a minute for 50,000
 * characters of {@code a/a/a/}. A run longer than {@value #LONGEST_READ} characters is no language;
 * it becomes one token unread, a row of x standing in for it so that all indexes stay true.
 */
final class WordSplitter {
  static final int LONGEST_READ = 500;

  private final TokenizerAnnotator tokenizer;

  WordSplitter(Properties settings) {
    tokenizer = new TokenizerAnnotator(false, settings);
  }

  /** A document with tokens and sentences; each token's word is a normal form of what it spans. */
  Annotation split(String ownWords) {
    Annotation document = new Annotation(withoutLongRuns(ownWords));
    tokenizer.annotate(document);
    for (CoreLabel token : document.get(TokensAnnotation.class)) {
      if (token.endPosition() - token.beginPosition() > LONGEST_READ) {
        token.setWord(ownWords.substring(token.beginPosition(), token.endPosition()));
      }
    }
    return document;
  }

  /** Puts x for every character of a long run; the length stays. */
  static String withoutLongRuns(String text) {
    StringBuilder readable = new StringBuilder(text);
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || isSpace(text.charAt(end))) {
        if (end - start > LONGEST_READ) {
          readable.replace(start, end, "x".repeat(end - start));
        }
        start = end + 1;
      }
    }
    return readable.toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
