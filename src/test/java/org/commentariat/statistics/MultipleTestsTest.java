package org.commentariat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MultipleTestsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "adjusted.csv", numLinesToSkip = 1) // references.R: p.adjust
  void theAdjustedValuesAreThoseOfR(String p, String holm, String benjaminiHochberg) {
    assertAdjusted(MultipleTests.holm(byName(p)), byName(holm));
    assertAdjusted(MultipleTests.benjaminiHochberg(byName(p)), byName(benjaminiHochberg));
  }

  @Test
  void everyValueKeepsItsName() {
    assertThat(MultipleTests.holm(Map.of("b", 0.01, "a", 0.03, "c", 0.5)))
        .containsExactly(Map.entry("a", 0.06), Map.entry("b", 0.03), Map.entry("c", 0.5));
  }

  @Test
  void noTestsNeedNoAdjustment() {
    assertThat(MultipleTests.holm(Map.of())).isEmpty();
    assertThat(MultipleTests.benjaminiHochberg(Map.of())).isEmpty();
  }

  @Test
  void whatIsNoPValueIsRefusedByName() {
    assertThatThrownBy(() -> MultipleTests.holm(Map.of("tone", 1.2)))
        .hasMessageContaining("tone outside [0, 1]: 1.2");
    assertThatThrownBy(() -> MultipleTests.benjaminiHochberg(Map.of("tone", Double.NaN)))
        .hasMessageContaining("NaN");
  }

  private static void assertAdjusted(Map<String, Double> actual, Map<String, Double> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, value) -> assertThat(actual.get(name)).isCloseTo(value, within(1e-12)));
  }

  /** Names in another order than the values, so that sorting by name would show. */
  private static Map<String, Double> byName(String values) {
    Map<String, Double> named = new TreeMap<>();
    Arrays.stream(values.split(" "))
        .forEach(value -> named.put("test " + (99 - named.size()), Double.valueOf(value)));
    return named;
  }
}
