package org.commentariat.coding.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.provenance.Sha256;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * The comments that can be drawn: all that have words of their own. Placeholders, and comments that
 * are all quotation, are not among them.
 *
 * @param entries by id of the comment, so that the order in which files were read is no matter
 */
public record SamplingFrame(List<Entry> entries) {

  /** Longest context shown to a coder, in UTF-16 units. */
  private static final int LONGEST_CONTEXT = 600;

  /**
   * A comment with what a coder needs to understand it.
   *
   * @param article headline, or null where there is none
   * @param context the words of the comment that it answers, or else those that it quotes, cut
   *     where they are long; null where it does neither
   */
  public record Entry(Comment comment, @Nullable String article, @Nullable String context) {}

  public SamplingFrame {
    entries = List.copyOf(entries);
  }

  /** All comments of these threads that can be drawn. */
  public static SamplingFrame of(List<CommentThread> threads) {
    List<Entry> entries = new ArrayList<>();
    for (CommentThread thread : threads) {
      Map<String, Comment> byId = new HashMap<>();
      thread.comments().forEach(comment -> byId.put(comment.id(), comment));
      for (Comment comment : thread.comments()) {
        if (!comment.isPlaceholder() && !comment.ownWords().isBlank()) {
          ReplyLink link = comment.replyLink();
          Comment parent = link == null ? null : byId.get(link.parent());
          entries.add(new Entry(comment, thread.article().title(), context(comment, parent)));
        }
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.comment().id()));
    return new SamplingFrame(Collections.unmodifiableList(entries));
  }

  /**
   * SHA-256 over the ids, threads and own words of the comments, in lower-case hexadecimal. Other
   * words, one comment more or one less, and the hash is another; files may be renamed as long as
   * ids stay.
   */
  public String sha256() {
    StringBuilder all = new StringBuilder();
    for (Entry entry : entries) {
      Comment comment = entry.comment();
      for (String part : List.of(comment.id(), comment.threadId(), comment.ownWords())) {
        all.append(Sha256.of(part.getBytes(StandardCharsets.UTF_8))).append('\n');
      }
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String context(Comment comment, @Nullable Comment parent) {
    String words = parent == null || parent.ownWords().isBlank() ? null : parent.ownWords();
    if (words == null) {
      words = comment.quoted();
    }
    if (words == null && parent != null) {
      words = "(the comment that it answers is not here)";
    }
    return words == null ? null : cut(words, LONGEST_CONTEXT);
  }

  /** The beginning of a text, up to the end of a word where one ends in its second half. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest;
    while (end > longest / 2 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    if (end == longest / 2) {
      end = Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
    }
    return text.substring(0, end).stripTrailing() + " […]";
  }
}
