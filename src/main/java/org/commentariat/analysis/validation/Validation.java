package org.commentariat.analysis.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commentariat.analysis.correction.HumanCoding;
import org.commentariat.analysis.correction.HumanLabel;
import org.commentariat.analysis.correction.LabelledComment;
import org.commentariat.coding.adjudication.Adjudication;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.table.ContingencyTable;
import org.commentariat.statistics.table.ContingencyTable.Cell;
import org.jspecify.annotations.Nullable;

/**
 * How good machine and people are. Precision and recall on the comments of the report stand with
 * each corrected share.
 *
 * @param elsewhere how well the classifier did on other comments; null where that is not known
 * @param coders how far coders agree; empty where no two coded one comment, or nothing is corrected
 * @param confusion comments by what people said (rows: the codes, then none) and by what the
 *     machine said (columns: the same, then abstained); a comment with two codes counts under both.
 *     Open disagreements are left out. Null unless shares are corrected
 */
public record Validation(
    @Nullable MeasuredAccuracy elsewhere,
    List<CoderAgreement> coders,
    @Nullable ContingencyTable confusion) {

  public Validation {
    coders = List.copyOf(coders);
  }

  /**
   * Looks at people and machine.
   *
   * @param comments all that have own words
   * @param coding what corrected the shares; null where nothing did
   * @param codes ids, in the order of the codebook
   * @param rows of the machine: the codes, none, abstained
   * @param level confidence level, inside (0, 1)
   */
  public static Validation of(
      @Nullable MeasuredAccuracy elsewhere,
      List<LabelledComment> comments,
      @Nullable HumanCoding coding,
      List<String> codes,
      List<String> rows,
      ClusterBootstrap bootstrap,
      double level) {
    Adjudication work = coding == null ? null : coding.adjudication();
    if (work == null) {
      return new Validation(elsewhere, List.of(), null);
    }
    return new Validation(
        elsewhere,
        CoderAgreement.of(work.codings(), bootstrap, level),
        confusion(comments, codes, rows));
  }

  /** How far coders agree on a code, or on {@code sentiment}, if two coded anything. */
  public Optional<CoderAgreement> coders(String variable) {
    return coders.stream().filter(each -> each.variable().equals(variable)).findFirst();
  }

  private static ContingencyTable confusion(
      List<LabelledComment> comments, List<String> codes, List<String> columns) {
    List<String> rows = new ArrayList<>(codes);
    rows.add(HumanLabel.NONE);
    List<Cell> cells = new ArrayList<>();
    for (LabelledComment comment : comments) {
      HumanLabel human = comment.human();
      if (human == null || !human.settled()) {
        continue;
      }
      for (String row : rows) {
        if (human.code(row).value() > 0) {
          comment.machine().forEach(column -> cells.add(new Cell(row, column)));
        }
      }
    }
    return ContingencyTable.counting(rows, columns, cells);
  }
}
