package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {

  @Test
  void theCommandExplainsItselfWithExamples() {
    Terminal help = Terminal.run("plan", "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("Examples:").contains("20 % of").doesNotContain("%n");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void aMarginTakesTheTextbookNumberAndSaysWhatIsAssumed() {
    // Cochran 1977: 1.96² / 4 / .05² = 384.1
    Terminal plan = Terminal.run("plan", "--margin", ".05");
    assertThat(plan.exit()).as(plan.err()).isZero();
    assertThat(plan.out())
        .startsWith("code 385 comments for a share ± 0.05\n")
        .contains(
            "  assumed expected share: 0.5\n",
            "  assumed comments to draw from: very many\n",
            "  by formula");
    // 384.1459 / (1 + 383.1459 / 400) = 196.2
    assertThat(Terminal.run("plan", "--margin", ".05", "--of", "400").out())
        .startsWith("code 197 comments");
  }

  @Test
  void aDifferenceTakesThePowerOfTheTest() {
    // the formula of DifferencePower in Python: 355.943 in each group
    assertThat(Terminal.run("plan", "--difference", ".1", "--share", ".3").out())
        .startsWith("code 712 comments for detecting a difference of 0.1, half in each group\n")
        .contains("assumed power: 0.8");
  }

  @Test
  void theWidthOfAnIntervalOfAlphaComesFromASimulation() {
    Terminal plan = Terminal.run("plan", "--alpha-width", ".3", "--share", ".4");
    assertThat(plan.exit()).as(plan.err()).isZero();
    assertThat(plan.out()).containsPattern("code \\d{2,3} comments for an interval of alpha");
    assertThat(Terminal.run("plan", "--alpha-width", ".3", "--share", ".4").out())
        .isEqualTo(plan.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan | expected --margin, --alpha-width or --difference",
        "plan --margin 5 | --margin 5.0: expected a number above 0 and below 1",
        "plan --difference .6 --share .5 | the higher share would be 1.1",
        "plan --alpha-width .2 --share 1 | --share 1.0: expected",
        "plan --margin .1 --of 0 | no items"
      })
  void aPlanThatMakesNoSenseIsAUsageError(String line, String reason) {
    Terminal run = Terminal.run(line.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(reason);
  }
}
