package org.commentariat.ingest.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.commentariat.ingest.source.StatedComment.State;
import org.jspecify.annotations.Nullable;

/** What exports call the states of comments. */
final class States {

  private static final Map<String, State> WORDS = new HashMap<>();

  static {
    enter(
        State.PUBLISHED,
        "approved approve published visible online active ok public normal open accepted 1 true written");
    enter(State.DELETED, "deleted removed trash trashed post-trashed gone");
    enter(
        State.UNAPPROVED,
        "pending hold held queued unapproved rejected reject blocked hidden waiting heldforreview moderated 0 false");
    enter(State.SPAM, "spam likelyspam junk");
    // The last two are placeholders of this program: never shown, whatever is asked for.
    enter(State.PINGBACK, "pingback trackback withheld missing");
  }

  private States() {}

  private static void enter(State state, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.put(word, state);
    }
  }

  /** The state that a word tells, or null where the word is not known. */
  static @Nullable State ofWord(String word) {
    return WORDS.get(word.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.0$", ""));
  }

  /** Yes or no, or null where it is neither. */
  static @Nullable Boolean flag(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "1", "1.0", "true", "t", "yes", "y" -> true;
      case "0", "0.0", "false", "f", "no", "n", "" -> false;
      default -> null;
    };
  }

  /** Whether a site wrote this in the place of the words. */
  static boolean isDeleted(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "[deleted]", "[removed]", "[ removed by reddit ]", "[removed by reddit]" -> true;
      default -> false;
    };
  }
}
