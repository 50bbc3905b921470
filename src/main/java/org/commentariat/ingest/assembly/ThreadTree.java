package org.commentariat.ingest.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.ingest.source.StatedComment;
import org.jspecify.annotations.Nullable;

/**
 * The bare tree of one thread: who answers whom, without the words. What is stated is kept wherever
 * it makes a tree; what does not is repaired and listed.
 *
 * <ul>
 *   <li>The same id with the same author and words: listed twice, left out. With other words: kept
 *       under an id of its own, and answers go to the first.
 *   <li>A parent that is not there: a placeholder takes its place, one for all who answer it.
 *   <li>A comment that is not shown: a placeholder if a shown one answers it, left out otherwise.
 *   <li>A comment that answers itself, or a circle: the edge of the first of the circle is cut.
 *   <li>Where no answer to an answer is stated, one that begins with {@code @NAME} of an earlier
 *       answer to the same comment answers that one: platforms flatten threads.
 * </ul>
 *
 * Nothing here recurses: chains may be as long as the thread.
 */
final class ThreadTree {

  /** No parent. */
  static final int ROOT = -1;

  /** A repair, with the comment it concerns. */
  record Repair(int comment, String text) {}

  private final List<@Nullable String> ids = new ArrayList<>();
  private final List<@Nullable String> stated = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<Repair> repairs = new ArrayList<>();
  private final boolean[] shown;
  private final boolean[] twice;
  private final boolean[] kept;
  private final int[] hashes;
  private final long[] times;
  private final int[] parents;
  private final int[] addressed;

  /** What a thread is put together from; asked for one comment at a time, first to last. */
  interface Comments {
    int size();

    StatedComment get(int index);
  }

  /**
   * @param unapprovedToo whether what the site held back counts as shown
   */
  ThreadTree(Comments comments, boolean unapprovedToo) {
    int size = comments.size();
    shown = new boolean[size];
    twice = new boolean[size];
    kept = new boolean[size];
    hashes = new int[size];
    times = new long[size];
    parents = new int[size];
    Map<String, Integer> places = places(comments, unapprovedToo);
    findParents(places);
    cutCircles();
    keepWhatIsAnswered();
    addressed = isFlat() ? Addressees.of(comments, this) : new int[0];
    reportTimes();
  }

  /** Comments and, behind them, placeholders for parents that are not there. */
  int size() {
    return parents.length + missing.size();
  }

  /** Whether a comment stands in the tree, with its words or as a placeholder. */
  boolean isKept(int index) {
    return index >= parents.length || kept[index];
  }

  /** Whether the words of a comment are shown. */
  boolean isShown(int index) {
    return index < parents.length && shown[index] && !twice[index];
  }

  boolean isListedTwice(int index) {
    return index < parents.length && twice[index];
  }

  /** The id stated, made unique in the thread; null where none is stated. */
  @Nullable String id(int index) {
    return index < parents.length ? ids.get(index) : missing.get(index - parents.length);
  }

  /** The parent that the source states, repaired; {@link #ROOT} where there is none. */
  int parent(int index) {
    return index < parents.length ? parents[index] : ROOT;
  }

  /** An earlier answer to the same comment that is addressed by name; {@link #ROOT} if none. */
  int addressed(int index) {
    return index < addressed.length ? addressed[index] : ROOT;
  }

  List<Repair> repairs() {
    return repairs;
  }

  private Map<String, Integer> places(Comments comments, boolean unapprovedToo) {
    Map<String, Integer> places = new HashMap<>();
    for (int k = 0; k < parents.length; k++) {
      StatedComment comment = comments.get(k);
      shown[k] = isShown(comment.state(), unapprovedToo);
      hashes[k] =
          31 * (31 * hash(comment.author()) + comment.ownWords().hashCode())
              + comment.quotations().hashCode();
      times[k] = comment.time() == null ? Long.MIN_VALUE : comment.time().toEpochMilli();
      stated.add(comment.parent());
      String id = comment.id();
      Integer first = id == null ? null : places.putIfAbsent(id, k);
      if (first != null && hashes[first] == hashes[k] && shown[first] == shown[k]) {
        twice[k] = true;
      } else if (first != null) {
        String unused = id;
        for (int n = 2; places.putIfAbsent(unused, k) != null; n++) {
          unused = id + "~" + n;
        }
        repairs.add(
            new Repair(k, "the id " + id + " is taken by another comment; here it is " + unused));
        id = unused;
      }
      ids.add(id);
    }
    return places;
  }

  private static int hash(@Nullable String text) {
    return text == null ? 0 : text.hashCode();
  }

  private static boolean isShown(StatedComment.State state, boolean unapprovedToo) {
    return switch (state) {
      case PUBLISHED -> true;
      case UNAPPROVED, SPAM -> unapprovedToo;
      case DELETED, PINGBACK -> false;
    };
  }

  private void findParents(Map<String, Integer> places) {
    Map<String, Integer> absent = new HashMap<>();
    for (int k = 0; k < parents.length; k++) {
      String parent = stated.get(k);
      stated.set(k, null);
      Integer place = parent == null ? null : places.get(parent);
      if (parent == null || twice[k]) {
        parents[k] = ROOT;
      } else if (place == null && !shown[k]) {
        parents[k] = ROOT; // nothing hangs on it that is not there either
      } else if (place == null) {
        place = absent.get(parent);
        if (place == null) {
          place = parents.length + missing.size();
          absent.put(parent, place);
          missing.add(parent);
          repairs.add(
              new Repair(
                  k, "answers " + parent + ", which is not here; a placeholder takes its place"));
        }
        parents[k] = place;
      } else if (place == k) {
        parents[k] = ROOT;
        repairs.add(new Repair(k, "answers itself; the link was cut"));
      } else {
        parents[k] = place;
      }
    }
  }

  private void cutCircles() {
    int[] walk = new int[parents.length]; // 0 not walked, else the number of the walk
    for (int start = 0; start < parents.length; start++) {
      int at = start;
      while (at >= 0 && at < parents.length && walk[at] == 0) {
        walk[at] = start + 1;
        at = parents[at];
      }
      if (at >= 0 && at < parents.length && walk[at] == start + 1) {
        cut(at);
      }
    }
  }

  /** Cuts the edge of the first comment of a circle. */
  private void cut(int onCircle) {
    int first = onCircle;
    int length = 1;
    for (int at = parents[onCircle]; at != onCircle; at = parents[at]) {
      first = Math.min(first, at);
      length++;
    }
    repairs.add(
        new Repair(
            first, "is its own ancestor in a circle of " + length + " comments; its link was cut"));
    parents[first] = ROOT;
  }

  private void keepWhatIsAnswered() {
    for (int k = 0; k < parents.length; k++) {
      if (isShown(k)) {
        for (int at = k; at >= 0 && at < parents.length && !kept[at]; at = parents[at]) {
          kept[at] = true;
        }
      }
    }
  }

  /** Whether there are answers, and none to an answer. */
  private boolean isFlat() {
    boolean answers = false;
    for (int k = 0; k < parents.length; k++) {
      if (kept[k] && parents[k] != ROOT) {
        if (parent(parents[k]) != ROOT) {
          return false;
        }
        answers = true;
      }
    }
    return answers;
  }

  private void reportTimes() {
    for (int k = 0; k < parents.length; k++) {
      int parent = parents[k];
      if (isShown(k)
          && parent != ROOT
          && parent < parents.length
          && times[k] != Long.MIN_VALUE
          && times[k] < times[parent]) {
        repairs.add(
            new Repair(k, "is dated before the comment it answers; the link was left as stated"));
      }
    }
  }
}
