package org.commentariat.coding.agreement;

import java.util.List;
import java.util.Locale;
import org.commentariat.coding.agreement.Agreement.CoderWork;
import org.commentariat.coding.agreement.MachineAgreement.CodeAgreement;
import org.commentariat.coding.agreement.VariableAgreement.PairOfCoders;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.table.ContingencyTable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Agreement as JSON; the keys stand in {@code docs/reference/coding.md}. */
public final class AgreementJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private AgreementJson() {}

  /** All of it, with a line feed at the end. */
  public static String of(Agreement agreement) {
    ObjectNode root = JSON.createObjectNode();
    root.put("level", agreement.level());
    root.put("resamples", agreement.bootstrap().replicates());
    root.put("seed", agreement.bootstrap().seed());
    ArrayNode coders = root.putArray("coders");
    for (CoderWork coder : agreement.coders()) {
      coders
          .addObject()
          .put("coder", coder.coder())
          .put("given", coder.given())
          .put("coded", coder.coded());
    }
    ArrayNode variables = root.putArray("variables");
    agreement.variables().forEach(variable -> write(variable, variables.addObject()));
    ArrayNode machine = root.putArray("machine");
    agreement.machine().forEach(each -> write(each, machine.addObject()));
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static void write(VariableAgreement variable, ObjectNode node) {
    node.put("variable", variable.name()).put("units", variable.units());
    node.put("pairs", variable.pairs());
    ObjectNode alphas = node.putObject("alpha");
    variable
        .alphas()
        .forEach(
            (level, alpha) ->
                write(alpha, alphas.putObject(level.name().toLowerCase(Locale.ROOT))));
    ArrayNode pairs = node.putArray("pairs_of_coders");
    for (PairOfCoders pair : variable.pairsOfCoders()) {
      ObjectNode each = pairs.addObject();
      each.putArray("coders").add(pair.first()).add(pair.second());
      write(pair.table(), each.putObject("table"));
      write(pair.percent(), each.putObject("percent"));
      write(pair.cohensKappa(), each.putObject("cohens_kappa"));
      write(pair.gwetsAc1(), each.putObject("gwets_ac1"));
    }
    ObjectNode coincidences = node.putObject("coincidences");
    names(variable.coincidences().values(), coincidences.putArray("values"));
    ArrayNode counts = coincidences.putArray("counts");
    variable.coincidences().counts().forEach(row -> row.forEach(counts.addArray()::add));
  }

  private static void write(MachineAgreement machine, ObjectNode node) {
    node.put("coder", machine.coder()).put("units", machine.units());
    node.put("abstained", machine.abstained()).put("unjudged", machine.unjudged());
    ArrayNode codes = node.putArray("codes");
    for (CodeAgreement code : machine.codes()) {
      ObjectNode each = codes.addObject();
      each.put("code", code.code());
      write(code.table(), each.putObject("table"));
      write(code.precision(), each.putObject("precision"));
      write(code.recall(), each.putObject("recall"));
      write(code.f1(), each.putObject("f1"));
      write(code.alpha(), each.putObject("alpha"));
    }
  }

  private static void write(ContingencyTable table, ObjectNode node) {
    names(table.rows(), node.putArray("rows"));
    names(table.columns(), node.putArray("columns"));
    ArrayNode counts = node.putArray("counts");
    table.counts().forEach(row -> row.forEach(counts.addArray()::add));
  }

  private static void names(List<String> names, ArrayNode node) {
    names.forEach(node::add);
  }

  private static void write(Alpha alpha, ObjectNode node) {
    write(alpha.coefficient(), node);
    write(alpha.belowTentative(), node.putObject("p_below_0.667"));
    write(alpha.belowReliable(), node.putObject("p_below_0.800"));
  }

  private static void write(PointMeasure measure, ObjectNode node) {
    if (measure instanceof PointEstimate estimate) {
      node.put("value", estimate.value()).put("n", estimate.n());
    } else if (measure instanceof Undefined undefined) {
      node.put("undefined", undefined.reason());
    }
  }

  private static void write(Coefficient coefficient, ObjectNode node) {
    write(coefficient.value(), node);
    if (coefficient.value() instanceof Undefined) {
      return;
    }
    ObjectNode interval = node.putObject("interval");
    if (coefficient.interval() instanceof Estimate estimate) {
      interval
          .put("low", estimate.interval().low())
          .put("high", estimate.interval().high())
          .put("level", estimate.interval().level());
    } else if (coefficient.interval() instanceof Undefined undefined) {
      interval.put("undefined", undefined.reason());
    }
  }
}
