package org.commentariat.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.stance.Evidence;

/**
 * A piece of a comment's own words that is evidence as a whole or not at all.
 *
 * @param text the words
 * @param weight what they count for
 * @param ending the evidence of that weight that ends with this piece, where it is named
 */
public record Passage(String text, Weight weight, List<CommentFinding.Mark> ending) {
  /** Longer comments are cut on the page; the table of comments has them whole. */
  static final int LONGEST = 1_500;

  /** What words count for. */
  public enum Weight {
    /** Evidence for a code that applies: a cue, or an endorsement. */
    DECISIVE,
    /** Part of a sentence that carries a code that applies, and no more than that. */
    CARRYING,
    /** Evidence for a code, but too little for the code to apply. */
    CONSIDERED,
    /** No evidence. */
    NONE
  }

  /**
   * The words of a comment in pieces.
   *
   * @param passages in order; together they are the words shown
   * @param cut number of characters left out at the end
   */
  public record Words(List<Passage> passages, int cut) {
    public Words {
      passages = List.copyOf(passages);
    }
  }

  public Passage {
    ending = List.copyOf(ending);
  }

  /** Those of a comment. */
  public static Words of(CommentFinding comment) {
    String words = comment.ownWords();
    int end = Math.min(words.length(), LONGEST);
    if (end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    SortedSet<Integer> borders = new TreeSet<>(List.of(0, end));
    for (CommentFinding.Mark mark : comment.evidence()) {
      borders.add(Math.min(mark.start(), end));
      borders.add(Math.min(mark.end(), end));
    }
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    for (int to : borders) {
      if (to > from) {
        passages.add(passage(comment, from, to, to == end));
        from = to;
      }
    }
    return new Words(passages, words.length() - end);
  }

  private static Passage passage(CommentFinding comment, int from, int to, boolean last) {
    List<CommentFinding.Mark> covering =
        comment.evidence().stream().filter(m -> m.start() <= from && m.end() >= to).toList();
    List<CommentFinding.Mark> decisive =
        covering.stream().filter(m -> comment.codes().contains(m.code())).toList();
    List<CommentFinding.Mark> shown = decisive.isEmpty() ? covering : decisive;
    return new Passage(
        comment.ownWords().substring(from, to),
        weight(covering, decisive),
        shown.stream().filter(mark -> last || mark.end() == to).toList());
  }

  private static Weight weight(
      List<CommentFinding.Mark> covering, List<CommentFinding.Mark> decisive) {
    if (decisive.isEmpty()) {
      return covering.isEmpty() ? Weight.NONE : Weight.CONSIDERED;
    }
    return decisive.stream().allMatch(mark -> mark.kind() == Evidence.Kind.SENTENCE)
        ? Weight.CARRYING
        : Weight.DECISIVE;
  }
}
