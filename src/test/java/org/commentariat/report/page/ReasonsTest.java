package org.commentariat.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  @Test
  void equalReasonsShareANumberAndStandOnceBelow() {
    Reasons reasons = new Reasons();
    assertThat(reasons.share(new Undefined("nobody wrote"))).isEqualTo("undefined¹");
    assertThat(reasons.coefficient(new Undefined("all are alike"))).isEqualTo("undefined²");
    assertThat(reasons.share(new Undefined("nobody wrote"))).isEqualTo("undefined¹");
    assertThat(reasons.lines())
        .containsExactly("¹ undefined, because nobody wrote", "² undefined, because all are alike");
  }

  @Test
  void whatIsDefinedStandsInTheCell() {
    Estimate estimate = new Estimate(0.5, new Interval(0.25, 0.75, 0.95), 12);
    Reasons reasons = new Reasons();
    assertThat(reasons.share(estimate)).isEqualTo("50.0% (25.0% to 75.0%)");
    assertThat(reasons.coefficient(estimate)).isEqualTo("0.50 (0.25 to 0.75)");
    assertThat(reasons.lines()).isEmpty();
  }

  @Test
  void theTenthReasonHasTwoDigits() {
    Reasons reasons = new Reasons();
    for (int i = 1; i < 10; i++) {
      reasons.sign(new Undefined("reason " + i));
    }
    assertThat(reasons.sign(new Undefined("reason 10"))).isEqualTo("¹⁰");
  }
}
