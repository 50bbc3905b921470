package org.commentariat.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.commentariat.annotation.Sentiment.Distribution;
import org.commentariat.annotation.Sentiment.Label;
import org.junit.jupiter.api.Test;

class SentimentTest {

  @Test
  void theMostProbableDegreeGivesTheTone() {
    assertThat(new Distribution(0.25, 0.3, 0.35, 0.1, 0).label()).isEqualTo(Label.NEUTRAL);
    assertThat(new Distribution(0.4, 0.2, 0.3, 0.1, 0).label()).isEqualTo(Label.NEGATIVE);
    assertThat(new Distribution(0.2, 0.4, 0.3, 0.1, 0).label()).isEqualTo(Label.NEGATIVE);
    assertThat(new Distribution(0, 0.1, 0.3, 0.4, 0.2).label()).isEqualTo(Label.POSITIVE);
    assertThat(new Distribution(0, 0.1, 0.3, 0.2, 0.4).label()).isEqualTo(Label.POSITIVE);
  }

  @Test
  void aTieIsNeutral() {
    assertThat(new Distribution(0.1, 0.3, 0.2, 0.3, 0.1).label()).isEqualTo(Label.NEUTRAL);
    assertThat(new Distribution(0.1, 0.4, 0.4, 0.1, 0).label()).isEqualTo(Label.NEUTRAL);
    assertThat(new Distribution(0.1, 0, 0.4, 0.1, 0.4).label()).isEqualTo(Label.NEUTRAL);
  }

  @Test
  void probabilitiesAreRoundedToSixDecimalsBeforeTheyAreCompared() {
    Distribution distribution = new Distribution(0.12345649, 0.1, 0.5, 0.1, 0.17654351);

    assertThat(distribution.veryNegative()).isEqualTo(0.123456);
    assertThat(distribution.veryPositive()).isEqualTo(0.176544);
    assertThat(new Distribution(0, 0.4500001, 0.45, 0.0999999, 0).label()).isEqualTo(Label.NEUTRAL);
  }

  @Test
  void whatIsNoDistributionIsRefusedWithTheValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Distribution(0.2, 0.2, 0.2, 0.2, 0.3))
        .withMessageContaining("add up to 1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Distribution(-0.2, 0.6, 0.2, 0.2, 0.2))
        .withMessageContaining("-0.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Distribution(Double.NaN, 0.4, 0.2, 0.2, 0.2))
        .withMessageContaining("NaN");
  }

  @Test
  void onlyAnUnparsedToneIsWithoutADistribution() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sentiment(Label.NEUTRAL, null))
        .withMessageContaining("NEUTRAL");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sentiment(Label.NOT_PARSED, new Distribution(0, 0, 1, 0, 0)));
  }
}
