package org.commentariat.coding.agreement;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.agreement.KrippendorffAlpha;
import org.commentariat.statistics.table.ContingencyTable;

/**
 * How far coders agree in one variable.
 *
 * @param name id of a code, {@code all codes together} or {@code sentiment}
 * @param units comments that two coders or more gave a value
 * @param pairs of two coders of a comment, over all of these comments
 * @param coincidences which values met
 * @param alphas by level of measurement, over all coders
 * @param pairsOfCoders every two coders
 */
public record VariableAgreement(
    String name,
    int units,
    int pairs,
    Coincidences coincidences,
    SortedMap<KrippendorffAlpha, Alpha> alphas,
    List<PairOfCoders> pairsOfCoders) {

  /**
   * Two coders.
   *
   * @param table the first one's values by the second one's, where both gave one
   */
  public record PairOfCoders(
      String first,
      String second,
      ContingencyTable table,
      Coefficient percent,
      Coefficient cohensKappa,
      Coefficient gwetsAc1) {}

  public VariableAgreement {
    alphas = Collections.unmodifiableSortedMap(new TreeMap<>(alphas));
    pairsOfCoders = List.copyOf(pairsOfCoders);
  }

  /** The alpha to judge by: ordinal where values have an order, else nominal. */
  public Alpha mainAlpha() {
    Alpha ordinal = alphas.get(KrippendorffAlpha.ORDINAL);
    return ordinal == null ? alphas.getOrDefault(KrippendorffAlpha.NOMINAL, NONE) : ordinal;
  }

  /** Whether a threshold is for it: the codes are judged one by one, not together once more. */
  public boolean isJudged() {
    return !name.equals(Variable.CODES);
  }

  private static final Alpha NONE = Alpha.undefined("it was not computed");
}
