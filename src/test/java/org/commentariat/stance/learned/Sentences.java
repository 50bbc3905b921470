package org.commentariat.stance.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Sentence;
import org.commentariat.annotation.Sentiment;
import org.commentariat.annotation.Token;
import org.commentariat.thread.Comment;

/** Comments of several sentences, their words parted by spaces. */
final class Sentences {
  private Sentences() {}

  static AnnotatedComment of(String... texts) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (String text : texts) {
      List<Token> tokens = new ArrayList<>();
      int start = from;
      for (String word : text.split(" ", -1)) {
        int end = start + word.length();
        tokens.add(new Token(start, end, word, word.toLowerCase(Locale.ROOT), "NN"));
        start = end + 1;
      }
      sentences.add(
          new Sentence(from, from + text.length(), tokens, List.of(), Sentiment.NOT_PARSED));
      from += text.length() + 1;
    }
    Comment comment = new Comment("c", "t1", null, null, String.join(" ", texts), List.of(), null);
    return new AnnotatedComment(comment, sentences, Sentiment.NOT_PARSED);
  }
}
