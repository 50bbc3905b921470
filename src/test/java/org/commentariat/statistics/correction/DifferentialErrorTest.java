package org.commentariat.statistics.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DifferentialErrorTest {

  @ParameterizedTest
  @CsvFileSource(resources = "welch.csv", numLinesToSkip = 1, maxCharsPerColumn = -1)
  void independentItemsHaveTheTestOfR(String row, double statistic, double p) {
    Map<String, List<Item>> groups = new LinkedHashMap<>(); // references.R: welch, oneway.test
    for (String item : row.split(" ", -1)) {
      String[] parts = item.split("/", -1);
      List<Item> group = groups.computeIfAbsent(parts[0], name -> new ArrayList<>());
      HumanCode human = new HumanCode(Double.parseDouble(parts[2]), 1);
      group.add(new Item(parts[0] + group.size(), Double.parseDouble(parts[1]), human));
    }
    TestResult test = (TestResult) DifferentialError.BIAS.test(List.copyOf(groups.values()), 0);
    assertThat(test.statistic()).isCloseTo(statistic, within(1e-9 * statistic));
    assertThat(test.p()).isCloseTo(p, within(1e-9 * p));
  }

  @Test
  void aMachineThatErrsAlikeIsFoundOutInFiveOfAHundredCases() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(11L);
    Map<DifferentialError, Integer> rejected = new EnumMap<>(DifferentialError.class);
    for (int run = 0; run < 2000; run++) {
      List<List<Item>> groups =
          List.of(
              DrawnItems.draw(30, 0.4, 0.5, random),
              DrawnItems.draw(30, 0.4, 0.5, random),
              DrawnItems.draw(30, 0.4, 0.5, random));
      for (DifferentialError error : DifferentialError.values()) {
        rejected.merge(error, ((TestResult) error.test(groups)).p() < 0.05 ? 1 : 0, Integer::sum);
      }
    }
    assertThat(rejected).hasSize(3);
    for (int each : rejected.values()) {
      assertThat(each / 2000.0).isBetween(0.036, 0.064); // .05 and three standard errors
    }
  }

  @Test
  void errorsOfOneKindAreFoundWhereTheyAre() {
    List<Item> careful = DrawnItems.read("a/1/1/1 a/0/0/1 b/1/1/1 b/0/0/1 c/1/1/1 d/0/0/1 d/1/1/1");
    List<Item> claiming =
        DrawnItems.read("e/1/1/1 e/1/0/1 f/1/1/1 f/1/0/1 g/1/0/1 h/1/0/1 h/1/1/1");
    List<List<Item>> groups = List.of(careful, claiming);
    assertThat(((TestResult) DifferentialError.SPECIFICITY.test(groups)).p()).isLessThan(0.01);
    assertThat(((TestResult) DifferentialError.SENSITIVITY.test(groups)).p()).isGreaterThan(0.9);
    assertThat(((TestResult) DifferentialError.BIAS.test(groups)).n()).isEqualTo(14);
  }

  @Test
  void groupsWithoutSuchCodingsAreNotCompared() {
    List<Item> none = DrawnItems.read("a/1/0/1 b/0/0/1 c/0/./1");
    List<Item> some = DrawnItems.read("a/1/1/1 b/0/1/1 c/0/0/1");
    assertThat(DifferentialError.SENSITIVITY.test(List.of(none, some)))
        .isEqualTo(new Undefined("each group needs such codings in at least two clusters"));
    assertThat(DifferentialError.SPECIFICITY.test(List.of(none, some)))
        .isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> DifferentialError.BIAS.test(List.of(some)))
        .hasMessageContaining("at least two groups");
  }
}
