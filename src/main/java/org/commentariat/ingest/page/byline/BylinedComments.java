package org.commentariat.ingest.page.byline;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a page whose bylines were found.
 *
 * @param first index of the first line of the first comment, its byline included
 * @param end index of the line after the last comment
 * @param articleEnd index of the line after the article: {@code first}, or the heading over the
 *     comments
 * @param declared how many comments the page says it has, or null
 * @param pingbacks lines among them that only name another site
 * @param blocks the comments, in the order of the page
 */
public record BylinedComments(
    int first,
    int end,
    int articleEnd,
    @Nullable Integer declared,
    int pingbacks,
    List<Block> blocks) {

  public BylinedComments {
    blocks = List.copyOf(blocks);
  }

  /**
   * Finds the bylines of the comments on a page by their repetition. Takes time in proportion to
   * the length of the page.
   *
   * @param announcing indices of lines of the form {@code NAME said,} that are followed by words
   *     which stand before on the page
   * @return null where no lines are repeated as bylines of comments are
   */
  public static @Nullable BylinedComments in(List<String> lines, Set<Integer> announcing) {
    BylineScan scan = new BylineScan(lines, announcing);
    BylineChoice choice = BylineChoice.among(scan);
    return choice == null ? null : new BlockCutter(lines, scan, choice).comments();
  }
}
