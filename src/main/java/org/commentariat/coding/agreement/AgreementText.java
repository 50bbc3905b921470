package org.commentariat.coding.agreement;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commentariat.coding.agreement.Agreement.CoderWork;
import org.commentariat.coding.agreement.MachineAgreement.CodeAgreement;
import org.commentariat.coding.agreement.VariableAgreement.PairOfCoders;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/** Agreement to read in a terminal. */
public final class AgreementText {
  private static final int LABEL = 34;

  /** Columns of a terminal that a table may take. */
  private static final int WIDEST = 100;

  private final StringBuilder text = new StringBuilder();

  private AgreementText() {}

  /** All of it, with a line feed at the end of every line. */
  public static String of(Agreement agreement) {
    AgreementText writer = new AgreementText();
    for (CoderWork coder : agreement.coders()) {
      writer.line("%s: %d of %d comments coded", coder.coder(), coder.coded(), coder.given());
    }
    writer.line(
        "intervals: %s %%, %d resamples of comments, seed %d",
        number(100 * agreement.level(), 1),
        agreement.bootstrap().replicates(),
        agreement.bootstrap().seed());
    agreement.variables().forEach(writer::append);
    agreement.machine().forEach(writer::append);
    return writer.text.toString();
  }

  private void append(VariableAgreement variable) {
    line("");
    line("%s", variable.name());
    line(
        "  %d comments coded by two or more, %d pairs of values",
        variable.units(), variable.pairs());
    variable
        .alphas()
        .forEach(
            (level, alpha) ->
                append("Krippendorff's alpha, " + level.name().toLowerCase(Locale.ROOT), alpha));
    for (PairOfCoders pair : variable.pairsOfCoders()) {
      line("  %s and %s", pair.first(), pair.second());
      append("  percent agreement", pair.percent());
      append("  Cohen's kappa", pair.cohensKappa());
      append("  Gwet's AC1", pair.gwetsAc1());
    }
    if (variable.units() > 0) {
      append(variable.coincidences());
    }
  }

  private void append(String label, Alpha alpha) {
    append(label, alpha.coefficient());
    if (alpha.belowTentative() instanceof PointEstimate) {
      line(
          "    P(alpha < %s) = %s, P(alpha < %s) = %s",
          number(Alpha.TENTATIVE, 3),
          number(alpha.belowTentative()),
          number(Alpha.RELIABLE, 3),
          number(alpha.belowReliable()));
    }
  }

  private void append(String label, Coefficient coefficient) {
    line("  %-" + LABEL + "s %s", label, number(coefficient));
  }

  private void append(Coincidences coincidences) {
    List<String> values = coincidences.values();
    int width = width(values);
    line("  coincidences");
    if (width * (values.size() + 1) > WIDEST) {
      // sets of codes have long names: a key, then the table by number
      List<String> numbers = IntStream.rangeClosed(1, values.size()).mapToObj(i -> i + "").toList();
      for (int i = 0; i < values.size(); i++) {
        line("    %s = %s", numbers.get(i), values.get(i));
      }
      values = numbers;
      width = width(values);
    }
    table(values, coincidences.counts(), "%" + width + "s");
  }

  private static int width(List<String> values) {
    return Math.max(8, values.stream().mapToInt(String::length).max().orElse(0) + 2);
  }

  private void table(List<String> values, List<List<Double>> counts, String cell) {
    line(
        "    " + cell + "%s",
        "",
        values.stream()
            .map(value -> String.format(Locale.ROOT, cell, value))
            .collect(Collectors.joining()));
    for (int i = 0; i < values.size(); i++) {
      line(
          "    " + cell + "%s",
          values.get(i),
          counts.get(i).stream()
              .map(count -> String.format(Locale.ROOT, cell, number(count, 2)))
              .collect(Collectors.joining()));
    }
  }

  private void append(MachineAgreement machine) {
    line("");
    line("the machine against %s", machine.coder());
    line(
        "  %d comments judged by both; the machine abstained in %d; %d without a judgment",
        machine.units(), machine.abstained(), machine.unjudged());
    for (CodeAgreement code : machine.codes()) {
      line("  %s", code.code());
      append("  precision", code.precision());
      append("  recall", code.recall());
      append("  F1", code.f1());
      append("  Krippendorff's alpha, nominal", code.alpha());
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  private static String number(Coefficient coefficient) {
    if (coefficient.value() instanceof Undefined undefined) {
      return "undefined, because " + undefined.reason();
    }
    String value = number(coefficient.value());
    if (coefficient.interval() instanceof Estimate estimate) {
      return value
          + " ["
          + number(estimate.interval().low(), 3)
          + ", "
          + number(estimate.interval().high(), 3)
          + "]";
    }
    String reason = coefficient.interval() instanceof Undefined undefined ? undefined.reason() : "";
    return value + " [undefined, because " + reason + "]";
  }

  private static String number(PointMeasure measure) {
    return measure instanceof PointEstimate estimate
        ? number(estimate.value(), 3)
        : "undefined, because " + ((Undefined) measure).reason();
  }

  /** With at most so many decimals. */
  private static String number(double value, int decimals) {
    String fixed = String.format(Locale.ROOT, "%." + decimals + "f", value);
    boolean whole = Math.rint(value) == value && decimals < 3;
    return whole ? String.format(Locale.ROOT, "%.0f", value) : fixed;
  }
}
