package org.commentariat.coding.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commentariat.coding.Coding;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.MachineCodes;
import org.commentariat.coding.MachineCodes.Verdict;
import org.commentariat.coding.SampledComment;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.agreement.KrippendorffAlpha;
import org.commentariat.statistics.agreement.Unit;
import org.commentariat.statistics.table.ContingencyTable;
import org.commentariat.statistics.table.ContingencyTable.Cell;

/**
 * How far the machine agrees with one coder, or with what was settled among them. Precision, recall
 * and F1 weigh each comment by one over the probability that it was drawn, so that they hold for
 * all comments that the sample was drawn from, whatever the strata (Horvitz and Thompson 1952,
 * doi:10.1080/01621459.1952.10483446).
 *
 * @param coder who is taken to be right; {@value #SETTLED} for all coders together
 * @param units comments that both judged
 * @param abstained of these, where the machine abstained; it then gave no code
 * @param unjudged comments of the coder of which the machine says nothing
 * @param codes in the order of the codebook
 */
public record MachineAgreement(
    String coder, int units, int abstained, int unjudged, List<CodeAgreement> codes) {

  /** Stands for what coders agreed on or decided. */
  public static final String SETTLED = "settled codes";

  /**
   * One code.
   *
   * @param table the coder's no and yes (0, 1) by the machine's
   * @param precision of comments with the machine's code, the share with the coder's
   * @param recall of comments with the coder's code, the share with the machine's
   * @param f1 harmonic mean of the two
   * @param alpha nominal, of the comments coded, unweighted
   */
  public record CodeAgreement(
      String code,
      ContingencyTable table,
      Coefficient precision,
      Coefficient recall,
      Coefficient f1,
      Alpha alpha) {}

  /** A comment with its weight. */
  private record Pair(double weight, boolean coder, boolean machine) {}

  public MachineAgreement {
    codes = List.copyOf(codes);
  }

  static MachineAgreement of(
      CodingSample sample,
      String coder,
      List<Coding> codings,
      MachineCodes machine,
      Bootstrapping intervals) {
    Map<String, SampledComment> comments =
        sample.comments().stream()
            .collect(Collectors.toMap(SampledComment::unit, comment -> comment));
    List<Both> both = new ArrayList<>();
    int unjudged = 0;
    for (Coding coding : codings) {
      SampledComment comment = comments.get(coding.unit());
      Verdict verdict = comment == null ? null : machine.byComment().get(comment.commentId());
      if (comment == null || verdict == null) {
        unjudged++;
      } else {
        both.add(new Both(1 / comment.inclusionProbability(), coding, verdict));
      }
    }
    return new MachineAgreement(
        coder,
        both.size(),
        (int) both.stream().filter(each -> each.verdict().abstained()).count(),
        unjudged,
        sample.codebook().codes().stream().map(code -> compare(code, both, intervals)).toList());
  }

  private record Both(double weight, Coding coding, Verdict verdict) {
    Pair on(String code) {
      return new Pair(weight, coding.codes().contains(code), verdict.codes().contains(code));
    }
  }

  private static CodeAgreement compare(String code, List<Both> both, Bootstrapping intervals) {
    List<Pair> pairs = both.stream().map(each -> each.on(code)).toList();
    List<String> values = List.of(Variable.ABSENT, Variable.PRESENT);
    List<Cell> cells =
        pairs.stream().map(pair -> new Cell(value(pair.coder()), value(pair.machine()))).toList();
    List<Unit> units =
        cells.stream().map(cell -> Unit.of(List.of(cell.row(), cell.column()), values)).toList();
    Predicate<Pair> right = pair -> pair.coder() && pair.machine();
    return new CodeAgreement(
        code,
        ContingencyTable.counting(values, values, cells),
        intervals.share(
            pairs,
            right,
            Pair::machine,
            Pair::weight,
            "the machine gave the code to no comment that was coded"),
        intervals.share(
            pairs, right, Pair::coder, Pair::weight, "the coder gave the code to no comment"),
        intervals.of(
            pairs,
            some -> 2 * sum(some, right) / (sum(some, Pair::coder) + sum(some, Pair::machine)),
            "neither gave the code to any comment"),
        intervals.alpha(KrippendorffAlpha.NOMINAL, units));
  }

  private static String value(boolean present) {
    return present ? Variable.PRESENT : Variable.ABSENT;
  }

  private static double sum(List<Pair> pairs, Predicate<Pair> which) {
    return pairs.stream().filter(which).mapToDouble(Pair::weight).sum();
  }
}
