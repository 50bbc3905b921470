package org.commentariat.coding.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.Coding;
import org.commentariat.coding.Codings;
import org.commentariat.statistics.agreement.KrippendorffAlpha;
import org.commentariat.statistics.agreement.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Something that coders said of comments, each in one of some values.
 *
 * @param name id of a code, {@link #CODES} or {@link #SENTIMENT}
 * @param values all of them, in their order where they have one
 * @param scale by position of a value in {@code values}
 * @param units by comment, what each coder said; coders in the order of the sample
 */
record Variable(
    String name,
    List<String> values,
    Set<KrippendorffAlpha> scale,
    SortedMap<String, Map<String, String>> units) {

  /** All codes of a comment together. */
  static final String CODES = "all codes together";

  static final String SENTIMENT = "sentiment";
  static final String ABSENT = "0";
  static final String PRESENT = "1";

  /** Every variable in which something was coded. */
  static List<Variable> of(Codings codings) {
    List<Variable> variables = new ArrayList<>();
    for (String code : codings.sample().codebook().codes()) {
      variables.add(
          new Variable(
              code,
              List.of(ABSENT, PRESENT),
              EnumSet.of(KrippendorffAlpha.NOMINAL),
              units(codings, coding -> coding.codes().contains(code) ? PRESENT : ABSENT)));
    }
    Set<String> sets = new TreeSet<>();
    codings.codings().forEach(coding -> sets.add(set(coding)));
    variables.add(
        new Variable(
            CODES,
            List.copyOf(sets),
            EnumSet.of(KrippendorffAlpha.NOMINAL),
            units(codings, Variable::set)));
    if (codings.codings().stream().anyMatch(coding -> coding.sentiment() != null)) {
      variables.add(
          new Variable(
              SENTIMENT,
              List.of(
                  CodedSentiment.NEGATIVE.key(),
                  CodedSentiment.NEUTRAL.key(),
                  CodedSentiment.POSITIVE.key()),
              EnumSet.allOf(KrippendorffAlpha.class),
              units(
                  codings,
                  coding -> coding.sentiment() == null ? null : coding.sentiment().key())));
    }
    return variables;
  }

  private static String set(Coding coding) {
    return coding.codes().isEmpty() ? "none" : String.join("+", coding.codes());
  }

  private static SortedMap<String, Map<String, String>> units(
      Codings codings, Function<Coding, @Nullable String> value) {
    SortedMap<String, Map<String, String>> units = new TreeMap<>();
    codings
        .byUnit()
        .forEach(
            (unit, all) -> {
              Map<String, String> said = new LinkedHashMap<>();
              for (Coding coding : all) {
                String each = value.apply(coding);
                if (each != null) {
                  said.put(coding.coder(), each);
                }
              }
              units.put(unit, said);
            });
    return units;
  }

  /** The values of comments that two coders or more gave one. */
  List<List<String>> compared() {
    return units.values().stream()
        .filter(said -> said.size() >= 2)
        .map(said -> List.copyOf(said.values()))
        .toList();
  }

  /** The same as numbers, by position in {@code values}. */
  List<Unit> comparedUnits() {
    return compared().stream().map(said -> Unit.of(said, values)).toList();
  }
}
