package org.commentariat.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomTablesTest {

  @ParameterizedTest
  @CsvSource({"20, 7, 9", "20, 18, 15", "6, 3, 3", "500, 250, 40", "9, 9, 4", "5, 2, 0"})
  void aCellFollowsTheHypergeometricDistribution(int pool, int marked, int sample) {
    double[] logFactorials =
        IntStream.rangeClosed(0, pool).mapToDouble(CombinatoricsUtils::factorialLog).toArray();
    RandomTables tables =
        new RandomTables(
            new int[0], new int[0], logFactorials, RandomSource.XO_SHI_RO_256_PP.create(17L));
    HypergeometricDistribution expected = HypergeometricDistribution.of(pool, marked, sample);
    int least = expected.getSupportLowerBound();
    long[] drawn = new long[expected.getSupportUpperBound() - least + 1];
    for (int i = 0; i < 50_000; i++) {
      drawn[tables.hypergeometric(pool, marked, sample) - least]++;
    }
    int[] usual =
        IntStream.range(0, drawn.length)
            .filter(i -> 50_000 * expected.probability(least + i) >= 5)
            .toArray();
    if (usual.length == 1) {
      assertThat(drawn[usual[0]]).isEqualTo(50_000);
    } else {
      double p =
          ChiSquareTest.withDefaults()
              .test(
                  IntStream.of(usual).mapToDouble(i -> expected.probability(least + i)).toArray(),
                  IntStream.of(usual).mapToLong(i -> drawn[i]).toArray())
              .getPValue();
      assertThat(p).isGreaterThan(1e-4);
    }
  }
}
