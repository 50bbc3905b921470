package org.commentariat.stance.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Dependency;
import org.commentariat.annotation.Sentence;
import org.commentariat.annotation.Sentiment;
import org.commentariat.annotation.Token;
import org.commentariat.thread.Comment;

/** Annotation written by hand: one word a line as {@code word lemma tag governor relation}. */
public final class Parsed {

  private Parsed() {}

  /** A comment of one sentence; governors count words from 1, as in CoNLL-U, 0 is the root. */
  public static AnnotatedComment comment(String lines) {
    return comment("c1", lines);
  }

  public static AnnotatedComment comment(String id, String lines) {
    List<Token> tokens = new ArrayList<>();
    List<Dependency> arcs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines.strip().lines().toList()) {
      List<String> fields = List.of(line.strip().split(" +", -1));
      int start = text.isEmpty() ? 0 : text.length() + 1;
      text.append(text.isEmpty() ? "" : " ").append(fields.get(0));
      tokens.add(new Token(start, text.length(), fields.get(0), fields.get(1), fields.get(2)));
      if (fields.size() > 3) {
        int governor = Integer.parseInt(fields.get(3)) - 1;
        arcs.add(new Dependency(governor, tokens.size() - 1, fields.get(4)));
      }
    }
    Sentence sentence = new Sentence(0, text.length(), tokens, arcs, Sentiment.NOT_PARSED);
    return annotated(id, text.toString(), List.of(sentence));
  }

  /** A comment whose words are their own lemmas, as nouns, without dependencies. */
  public static AnnotatedComment words(String id, String text) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        String lemma = word.toLowerCase(Locale.ROOT);
        String tag = Set.of(".", "?", "!", ",").contains(word) ? "." : "NN";
        tokens.add(new Token(start, start + word.length(), word, lemma, tag));
      }
      start += word.length() + 1;
    }
    return annotated(
        id,
        text,
        tokens.isEmpty()
            ? List.of()
            : List.of(new Sentence(0, text.length(), tokens, List.of(), Sentiment.NOT_PARSED)));
  }

  private static AnnotatedComment annotated(String id, String text, List<Sentence> sentences) {
    Comment comment = new Comment(id, "t1", null, null, text, List.of(), null);
    return new AnnotatedComment(comment, sentences, Sentiment.NOT_PARSED);
  }
}
