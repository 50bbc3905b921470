package org.commentariat.evaluation.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.codebook.Codebook;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.table.ContingencyTable;

/**
 * What a change of codebook does to the comments of a corpus. Every rendering is made from this one
 * value.
 *
 * @param before the old codebook, and what judged by it
 * @param after the new one
 * @param codes what became of each code
 * @param comments number of comments with own words, which all shares are of
 * @param changed comments whose codes differ, names of codes aside, in the order of the input
 * @param table old sets of codes by new ones; empty rows and columns left out
 * @param shares of each code, then of {@code none}, then of {@code abstained}
 * @param notes what a reader has to know of who judged
 * @param bootstrap behind the intervals of change
 * @param level confidence level of every interval
 */
public record CodebookChange(
    Side before,
    Side after,
    List<CodePair> codes,
    int comments,
    List<ChangedComment> changed,
    ContingencyTable table,
    List<ShareChange> shares,
    List<String> notes,
    ClusterBootstrap bootstrap,
    double level) {

  /**
   * A codebook, and what judged by it.
   *
   * @param judge in words
   * @param models SHA-256 of each model that the judge loaded, by name
   */
  public record Side(Codebook codebook, String judge, SortedMap<String, String> models) {
    public Side {
      models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    }
  }

  public CodebookChange {
    codes = List.copyOf(codes);
    changed = List.copyOf(changed);
    shares = List.copyOf(shares);
    notes = List.copyOf(notes);
  }

  /**
   * Compares the judgments by two codebooks.
   *
   * @param comments those with own words, in the order of the input
   * @param notes what a reader has to know of who judged
   */
  public static CodebookChange of(
      Side before,
      Side after,
      List<JudgedTwice> comments,
      List<String> notes,
      ClusterBootstrap bootstrap,
      double level) {
    List<CodePair> pairs = CodePair.of(before.codebook(), after.codebook());
    return new CodebookChange(
        before,
        after,
        pairs,
        comments.size(),
        comments.stream()
            .filter(comment -> ChangedComment.isChanged(comment, pairs))
            .map(comment -> ChangedComment.of(comment, pairs))
            .toList(),
        table(comments),
        shares(comments, pairs, bootstrap, level),
        notes,
        bootstrap,
        level);
  }

  private static ContingencyTable table(List<JudgedTwice> comments) {
    List<ContingencyTable.Cell> cells = new ArrayList<>();
    for (JudgedTwice comment : comments) {
      cells.add(
          new ContingencyTable.Cell(
              JudgedTwice.codes(comment.before()), JudgedTwice.codes(comment.after())));
    }
    return ContingencyTable.counting(
        cells.stream().map(ContingencyTable.Cell::row).distinct().sorted().toList(),
        cells.stream().map(ContingencyTable.Cell::column).distinct().sorted().toList(),
        cells);
  }

  private static List<ShareChange> shares(
      List<JudgedTwice> comments, List<CodePair> pairs, ClusterBootstrap bootstrap, double level) {
    List<ShareChange> shares = new ArrayList<>();
    for (CodePair pair : pairs) {
      shares.add(
          ShareChange.of(
              pair.name(),
              comments,
              comment -> ChangedComment.holds(comment.before(), pair.before()),
              comment -> ChangedComment.holds(comment.after(), pair.after()),
              bootstrap,
              level));
    }
    for (String name : List.of("none", "abstained")) {
      shares.add(
          ShareChange.of(
              name,
              comments,
              comment -> JudgedTwice.codes(comment.before()).equals(name),
              comment -> JudgedTwice.codes(comment.after()).equals(name),
              bootstrap,
              level));
    }
    return shares;
  }
}
