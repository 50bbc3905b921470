package org.commentariat.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SixDecimalsTest {

  @Test
  void everyNumberIsRoundedAsItsExactDecimalIs() {
    long seed = 20140731L;
    Random random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      double value =
          switch (i % 4) {
            case 0 -> random.nextDouble();
            case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(12) - 4);
            case 2 -> (2 * random.nextInt(2_000_000) + 1) / 2e6; // a half, as near as doubles come
            default -> Math.nextUp((2 * random.nextInt(2_000_000) + 1) / 2e6);
          };
      double exact = new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
      assertThat(SixDecimals.of(value)).as("seed %d, value %s", seed, value).isEqualTo(exact);
    }
  }

  @Test
  void thereIsNoNegativeZero() {
    assertThat(Double.doubleToLongBits(SixDecimals.of(-1e-9))).isZero();
  }
}
