package org.commentariat.stance.llm.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commentariat.codebook.Codebook;
import org.commentariat.stance.Setting;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * From comments to questions, one a comment. Each question is made of that comment and of what its
 * reader sees around it; words around it that seem to be meant for a language model are left out,
 * so that what one commenter writes does not steer the judgment of another.
 */
public final class Questions {
  /** Longest own words, in UTF-16 units: some 3,000 tokens; longer ones lose their middle. */
  static final int LONGEST = 12_000;

  /** Of these, so many from the beginning. */
  static final int HEAD = 9_000;

  /** Longest excerpt of what stands around a comment. */
  static final int EXCERPT = 1_000;

  private static final String LEFT_OUT = " […] ";

  private final InstructionLike instructionLike;
  private final UnaryOperator<String> mask;
  private final boolean alone;

  /**
   * @param codebook the comments are judged by
   * @param mask makes names unreadable without changing the length of a text
   * @param alone whether to ask without any words of others: no parent, no quotation
   */
  public Questions(Codebook codebook, UnaryOperator<String> mask, boolean alone) {
    this.instructionLike = new InstructionLike(codebook);
    this.mask = mask;
    this.alone = alone;
  }

  /**
   * A question for each comment, in the order given.
   *
   * @param comments each id once
   * @param settings what else is known about a comment, by its id; an excerpt of the parent is used
   *     only when the parent is not among the comments
   */
  public List<Question> of(List<Comment> comments, Map<String, Setting> settings) {
    Map<String, Comment> byId = new HashMap<>();
    comments.forEach(comment -> byId.put(comment.id(), comment));
    return comments.stream()
        .map(
            comment -> {
              Setting setting = settings.getOrDefault(comment.id(), Setting.NONE);
              ReplyLink link = comment.replyLink();
              Comment parent = link == null ? null : byId.get(link.parent());
              String parentWords = parent == null ? setting.parentExcerpt() : parent.ownWords();
              return question(comment, setting.title(), parentWords);
            })
        .toList();
  }

  private Question question(Comment comment, @Nullable String title, @Nullable String parent) {
    String ownWords = mask.apply(comment.ownWords());
    ObjectNode message = JsonMapper.shared().createObjectNode();
    boolean withheld = withheld(message, "title", title);
    withheld |= !alone && withheld(message, "parent", parent);
    withheld |= !alone && withheld(message, "quoted", comment.quoted());
    boolean shortened = ownWords.length() > LONGEST;
    message.put("comment", wellFormed(shortened ? shortened(ownWords) : ownWords));
    return new Question(
        comment.id(),
        ownWords,
        withoutBrackets(message.toString()),
        message.has("parent"),
        instructionLike.in(comment.ownWords()),
        shortened,
        withheld);
  }

  /** Adds words of others to a message, or answers that they are better withheld. */
  private boolean withheld(ObjectNode message, String key, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return false;
    }
    if (instructionLike.in(text)) {
      return true;
    }
    message.put(key, wellFormed(excerpt(mask.apply(text))));
    return false;
  }

  private static String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + LEFT_OUT.stripTrailing();
  }

  private static String shortened(String text) {
    return text.substring(0, HEAD) + LEFT_OUT + text.substring(text.length() - (LONGEST - HEAD));
  }

  /** Halves of characters, which UTF-8 cannot hold, become U+FFFD. */
  private static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /**
   * Angle and square brackets as JSON escapes: the same text to a reader of JSON, but no mark such
   * as {@code <|im_end|>} or {@code [INST]} by which servers tell who speaks.
   */
  private static String withoutBrackets(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("[", "\\u005b")
        .replace("]", "\\u005d");
  }
}
