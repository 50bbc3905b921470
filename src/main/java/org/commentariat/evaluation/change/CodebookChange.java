package org.commentariat.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.codebook.Codebook;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.table.ContingencyTable;

/**
 * What a change of codebook does to the comments of a corpus. Every rendering is made from this one
 * value.
 *
 * @param before name, version and fingerprint of the old codebook
 * @param after of the new one
 * @param codes what became of each code
 * @param comments number of comments with own words, which all shares are of
 * @param changed comments whose codes differ, names of codes aside, in the order of the input
 * @param table old sets of codes by new ones; empty rows and columns left out
 * @param shares of each code, then of {@code none}, then of {@code abstained}
 * @param bootstrap behind the intervals of change
 * @param level confidence level of every interval
 */
public record CodebookChange(
    Version before,
    Version after,
    List<CodePair> codes,
    int comments,
    List<ChangedComment> changed,
    ContingencyTable table,
    List<ShareChange> shares,
    ClusterBootstrap bootstrap,
    double level) {

  /** A codebook, to be known again. */
  public record Version(String name, String version, String fingerprint) {
    static Version of(Codebook codebook) {
      return new Version(codebook.name(), codebook.version(), codebook.fingerprint());
    }
  }

  public CodebookChange {
    codes = List.copyOf(codes);
    changed = List.copyOf(changed);
    shares = List.copyOf(shares);
  }

  /**
   * Compares the judgments by two codebooks.
   *
   * @param comments those with own words, in the order of the input
   */
  public static CodebookChange of(
      Codebook before,
      Codebook after,
      List<JudgedTwice> comments,
      ClusterBootstrap bootstrap,
      double level) {
    List<CodePair> pairs = CodePair.of(before, after);
    return new CodebookChange(
        Version.of(before),
        Version.of(after),
        pairs,
        comments.size(),
        comments.stream()
            .filter(comment -> ChangedComment.isChanged(comment, pairs))
            .map(comment -> ChangedComment.of(comment, pairs))
            .toList(),
        table(comments),
        shares(comments, pairs, bootstrap, level),
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
