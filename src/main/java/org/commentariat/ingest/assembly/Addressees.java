package org.commentariat.ingest.assembly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.thread.ReplyLink;

/**
 * Whom replies address by name in a thread whose platform states two levels only, so that a reply
 * to a reply looks like a reply to the first comment.
 */
final class Addressees {

  /** How often a reply that opens with the name of an earlier writer answers that writer. */
  private static final double CONFIDENCE = 0.9;

  /** Signs of a reply in which the name is looked for. */
  private static final int LONGEST_NAME = 100;

  private Addressees() {}

  /**
   * For each comment the earlier one under the same parent whose writer it names first, behind an
   * {@code @}; {@link ThreadTree#ROOT} where it names none.
   */
  static int[] of(ThreadTree.Comments comments, ThreadTree tree) {
    int[] addressed = new int[comments.size()];
    Arrays.fill(addressed, ThreadTree.ROOT);
    Map<Integer, Map<String, Integer>> writers = new HashMap<>();
    for (int k = 0; k < addressed.length; k++) {
      if (!tree.isShown(k) || tree.parent(k) == ThreadTree.ROOT) {
        continue;
      }
      StatedComment comment = comments.get(k);
      Map<String, Integer> earlier = writers.computeIfAbsent(tree.parent(k), p -> new HashMap<>());
      addressed[k] = addressee(comment.ownWords(), earlier);
      String author = comment.author();
      if (author != null && !folded(author).isEmpty()) {
        earlier.put(folded(author), k);
      }
    }
    return addressed;
  }

  /** The link to the one addressed. */
  static ReplyLink link(String parent) {
    return new ReplyLink(parent, ReplyLink.Rule.MENTION, CONFIDENCE);
  }

  /** The latest comment by the writer whose whole name follows the {@code @}; the longest name. */
  private static int addressee(String words, Map<String, Integer> writers) {
    if (!words.startsWith("@")) {
      return ThreadTree.ROOT;
    }
    String opening = words.substring(1, Math.min(words.length(), LONGEST_NAME + 1));
    for (int end = opening.length(); end > 0; end--) {
      boolean whole = end == opening.length() || !Character.isLetterOrDigit(opening.charAt(end));
      Integer place = whole ? writers.get(folded(opening.substring(0, end))) : null;
      if (place != null) {
        return place;
      }
    }
    return ThreadTree.ROOT;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
