package org.commentariat.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class TestListTest {
  private static final Undefined NONE = new Undefined("nobody holds it");

  /** The fifteen p-values of Benjamini and Hochberg 1995, section 4. */
  private static final double[] PUBLISHED = {
    .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
    .7590, 1
  };

  @Test
  void holmsValuesAreThoseOfRForThePublishedExample() {
    // R: p.adjust(p, "holm"), to six decimals
    assertThat(adjusted(Adjustment.HOLM))
        .containsExactly(
            .0015, .0056, .0247, .114, .2211, .278, .278, .278, .3213, 1.0, 1.0, 1.0, 1.0, 1.0,
            1.0);
  }

  @Test
  void theFourTestsThatBenjaminiAndHochbergRejectAreThose() {
    // R: p.adjust(p, "BH"), to six decimals
    assertThat(adjusted(Adjustment.BENJAMINI_HOCHBERG))
        .containsExactly(
            .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182,
            .714875, .753231, .813214, 1.0);
    assertThat(list(Adjustment.BENJAMINI_HOCHBERG).significant()).isEqualTo(4); // as in the paper
    assertThat(list(Adjustment.HOLM).significant()).isEqualTo(3);
  }

  @Test
  void whatIsUndefinedIsListedAndDoesNotCount() {
    TestList list =
        TestList.of(
            Adjustment.HOLM,
            List.of(hypothesis("a", NONE), hypothesis("b", result(0.02)), hypothesis("c", NONE)),
            List.of());
    assertThat(list.tests()).isEqualTo(1);
    assertThat(list.undefined()).isEqualTo(2);
    assertThat(list.entries()).hasSize(3);
    assertThat(list.adjusted("b")).isEqualTo(0.02); // one test: nothing to adjust for
    assertThat(list.adjusted("a")).isNull();
    assertThat(list.adjusted("no such test")).isNull();
  }

  @Test
  void testsOfAllFamiliesAreAdjustedTogether() {
    TestList list =
        TestList.of(
            Adjustment.HOLM,
            List.of(hypothesis("tone:a", result(0.02)), hypothesis("groups:a", result(0.03))),
            List.of());
    assertThat(list.adjusted("tone:a")).isEqualTo(0.04);
    assertThat(list.adjusted("groups:a")).isEqualTo(0.04);
  }

  @Test
  void oneIdIsOneTest() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TestList.of(
                    Adjustment.HOLM,
                    List.of(hypothesis("tone:a", NONE), hypothesis("tone:a", result(0.5))),
                    List.of()))
        .withMessageContaining("tone:a");
  }

  @Test
  void aFamilyCannotHaveMoreFindingsThanTests() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SeparateFamily("Words", 3, 4, Adjustment.HOLM))
        .withMessageContaining("4 of 3");
  }

  private static List<Double> adjusted(Adjustment adjustment) {
    List<Double> values = new ArrayList<>();
    for (TestList.Entry entry : list(adjustment).entries()) {
      Double p = entry.adjusted();
      values.add(p == null ? Double.NaN : p);
    }
    return values;
  }

  private static TestList list(Adjustment adjustment) {
    List<Hypothesis> hypotheses = new ArrayList<>();
    for (double p : PUBLISHED) {
      hypotheses.add(hypothesis("test " + p, result(p)));
    }
    return TestList.of(adjustment, hypotheses, List.of());
  }

  private static Hypothesis hypothesis(String id, TestOutcome outcome) {
    return new Hypothesis("Family", id, "There is nothing.", "difference", NONE, outcome);
  }

  private static TestResult result(double p) {
    return new TestResult(Method.PEARSON_CHI_SQUARE, 1.0, 1.0, p, null, 100);
  }
}
