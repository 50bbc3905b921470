package org.commentariat.coding.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.coding.Coding;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Codings;
import org.commentariat.coding.MachineCodes;
import org.commentariat.coding.agreement.VariableAgreement.PairOfCoders;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.agreement.KrippendorffAlpha;
import org.commentariat.statistics.agreement.PairAgreement;
import org.commentariat.statistics.table.ContingencyTable;
import org.commentariat.statistics.table.ContingencyTable.Cell;
import org.jspecify.annotations.Nullable;

/**
 * How far coders agree, in every variable; and how far the machine agrees with each of them.
 *
 * <p>All is counted over the comments coded, each once: the strata that they were drawn from are no
 * matter here, save for the machine's precision and recall, which are estimates for all comments.
 *
 * @param coders what each one did, in the order of the sample
 * @param variables the codes in the order of the codebook, all codes together, sentiment
 * @param machine by coder; empty where no machine codes were given
 * @param level confidence level of every interval
 * @param bootstrap behind the intervals that have no formula
 */
public record Agreement(
    List<CoderWork> coders,
    List<VariableAgreement> variables,
    List<MachineAgreement> machine,
    double level,
    ClusterBootstrap bootstrap) {

  /** What a coder was given, and how much of it is coded. */
  public record CoderWork(String coder, int given, int coded) {}

  public Agreement {
    coders = List.copyOf(coders);
    variables = List.copyOf(variables);
    machine = List.copyOf(machine);
  }

  /**
   * Compares codings.
   *
   * @param settled what coders agreed on or decided, to compare the machine with; may be empty
   * @param machineCodes to compare coders with, or null
   * @param level confidence level, inside (0, 1)
   */
  public static Agreement of(
      Codings codings,
      List<Coding> settled,
      @Nullable MachineCodes machineCodes,
      ClusterBootstrap bootstrap,
      double level) {
    Bootstrapping intervals = new Bootstrapping(bootstrap, level);
    List<String> names = codings.sample().design().coders();
    List<CoderWork> coders =
        names.stream()
            .map(coder -> new CoderWork(coder, codings.given(coder), codings.by(coder).size()))
            .toList();
    List<VariableAgreement> variables =
        Variable.of(codings).stream().map(variable -> compare(variable, names, intervals)).toList();
    List<MachineAgreement> machine = new ArrayList<>();
    if (machineCodes != null) {
      CodingSample sample = codings.sample();
      for (String coder : names) {
        machine.add(MachineAgreement.of(sample, coder, codings.by(coder), machineCodes, intervals));
      }
      if (!settled.isEmpty()) {
        machine.add(
            MachineAgreement.of(
                sample, MachineAgreement.SETTLED, settled, machineCodes, intervals));
      }
    }
    return new Agreement(coders, variables, machine, level, bootstrap);
  }

  private static VariableAgreement compare(
      Variable variable, List<String> coders, Bootstrapping intervals) {
    List<List<String>> compared = variable.compared();
    SortedMap<KrippendorffAlpha, Alpha> alphas = new TreeMap<>();
    for (KrippendorffAlpha measure : variable.scale()) {
      alphas.put(
          measure,
          measure == KrippendorffAlpha.RATIO
              ? Alpha.undefined("tone has no point of zero from which to measure")
              : intervals.alpha(measure, variable.comparedUnits()));
    }
    List<PairOfCoders> pairs = new ArrayList<>();
    for (int i = 0; i < coders.size(); i++) {
      for (int j = i + 1; j < coders.size(); j++) {
        pairs.add(pair(variable, coders.get(i), coders.get(j), intervals));
      }
    }
    return new VariableAgreement(
        variable.name(),
        compared.size(),
        compared.stream().mapToInt(said -> said.size() * (said.size() - 1) / 2).sum(),
        Coincidences.of(variable.values(), compared),
        alphas,
        pairs);
  }

  private static PairOfCoders pair(
      Variable variable, String first, String second, Bootstrapping intervals) {
    List<Cell> cells = new ArrayList<>();
    for (Map<String, String> said : variable.units().values()) {
      String one = said.get(first);
      String other = said.get(second);
      if (one != null && other != null) {
        cells.add(new Cell(one, other));
      }
    }
    List<String> values = variable.values();
    return new PairOfCoders(
        first,
        second,
        ContingencyTable.counting(values, values, cells),
        intervals.pair(PairAgreement.PERCENT, cells, values),
        intervals.pair(PairAgreement.COHENS_KAPPA, cells, values),
        intervals.pair(PairAgreement.GWETS_AC1, cells, values));
  }
}
