package org.commentariat.ingest.json;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongLongHashMap;
import com.carrotsearch.hppc.cursors.LongCursor;
import com.carrotsearch.hppc.cursors.LongLongCursor;

/**
 * Who stands above whom among numbered items that name their parent, but not the article at the
 * top. First all items are {@linkplain #learn learnt}, then asked for. Memory: 32 to 64 bytes an
 * item. Not for several threads at once.
 */
final class Ancestry {

  private static final long ARTICLE = 0;
  private static final long NOT_THERE = -1;
  private static final long UNDERWAY = -2;

  private final LongLongHashMap parents = new LongLongHashMap();
  private final LongLongHashMap tops = new LongLongHashMap();
  private final LongArrayList path = new LongArrayList();
  private boolean anyArticle;
  private long listed;
  private long missingArticle = NOT_THERE;

  /**
   * Takes in an item; of several with one number the first counts.
   *
   * @param id larger than 0
   * @param parent 0 or less for an article
   * @param answers how many answers it lists
   */
  void learn(long id, long parent, int answers) {
    if (!parents.containsKey(id)) {
      anyArticle |= parent <= 0;
      parents.put(id, parent <= 0 ? ARTICLE : parent);
      listed += answers;
    }
  }

  /**
   * How many answers are listed by items, and are not there themselves; to be called when all items
   * are learnt. Where there is no article and the outermost items all answer the same, that is
   * taken for the article.
   */
  long settle() {
    LongHashSet missing = new LongHashSet();
    long present = 0;
    for (LongLongCursor item : parents) {
      if (item.value != ARTICLE && !parents.containsKey(item.value)) {
        missing.add(item.value);
      } else if (item.value != ARTICLE) {
        present++;
      }
    }
    if (!anyArticle && missing.size() == 1) {
      for (LongCursor only : missing) {
        missingArticle = only.value;
      }
    }
    return Math.max(0, listed - present);
  }

  /** The item that was taken for the article though it is not there; negative if none was. */
  long missingArticle() {
    return missingArticle;
  }

  boolean isArticle(long id) {
    return id == missingArticle || parents.getOrDefault(id, NOT_THERE) == ARTICLE;
  }

  /** The topmost item above one, there or not; of a circle the first that is reached. */
  long top(long id) {
    long at = id;
    long top = tops.getOrDefault(at, NOT_THERE);
    while (top == NOT_THERE) {
      long parent = parents.getOrDefault(at, NOT_THERE);
      if (parent <= 0) {
        top = at;
      } else {
        tops.put(at, UNDERWAY);
        path.add(at);
        at = parent;
        top = tops.getOrDefault(at, NOT_THERE);
      }
    }
    top = top == UNDERWAY ? at : top;
    for (LongCursor passed : path) {
      tops.put(passed.value, top);
    }
    path.clear();
    return top;
  }
}
