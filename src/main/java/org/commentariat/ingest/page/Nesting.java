package org.commentariat.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.commentariat.ingest.page.byline.Block;

/** Replies shown by the white space before their bylines. */
final class Nesting {

  private Nesting() {}

  /**
   * For each comment the index of the nearest one before that stands farther left, or −1.
   *
   * <p>White space counts as nesting only where the first comment stands farthest left and no
   * comment goes in by more than one level at once.
   */
  static List<Integer> of(List<Block> blocks) {
    List<Integer> levels =
        new ArrayList<>(new TreeSet<>(blocks.stream().map(Block::indent).toList()));
    List<Integer> parents = new ArrayList<>();
    boolean regular = levels.size() > 1 && blocks.get(0).indent() == levels.get(0);
    Deque<Integer> path = new ArrayDeque<>();
    for (int k = 0; k < blocks.size(); k++) {
      int level = levels.indexOf(blocks.get(k).indent());
      regular &= k == 0 || level <= levels.indexOf(blocks.get(k - 1).indent()) + 1;
      while (!path.isEmpty() && blocks.get(path.peek()).indent() >= blocks.get(k).indent()) {
        path.pop();
      }
      parents.add(path.isEmpty() ? -1 : path.peek());
      path.push(k);
    }
    if (!regular) {
      parents.replaceAll(parent -> -1);
    }
    return parents;
  }
}
