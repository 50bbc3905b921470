package org.commentariat.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Invents commenters for whom the truth is known, to see how often an interval holds it. */
final class DrawnCommenters {

  private DrawnCommenters() {}

  /**
   * Draws commenters of whom a share hold a view; three of four comments show the view of their
   * commenter, the others that of anybody. Most write one or two comments, some many.
   *
   * @return for each commenter, the comments that show the view and all comments
   */
  static List<int[]> draw(int number, double share, UniformRandomProvider random) {
    List<int[]> commenters = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int[] comments = new int[2];
      boolean holder = random.nextDouble() < share;
      do {
        boolean shown = random.nextDouble() < 0.75 ? holder : random.nextDouble() < share;
        comments[0] += shown ? 1 : 0;
        comments[1]++;
      } while (random.nextDouble() < 0.6 && comments[1] < 30);
      commenters.add(comments);
    }
    return commenters;
  }
}
