package org.commentariat.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundaryModelTest {

  private static final BoundaryModel MODEL = BoundaryModel.fitted();

  private static double logit(String before, String after) {
    return MODEL.logit(BoundaryFeatures.ofTexts(before, after));
  }

  @Test
  void aQuotationThatBeginsAtAParagraphSpeaksForANewComment() {
    Map<String, Double> features =
        new HashMap<>(BoundaryFeatures.ofTexts("The roof leaks.", "The tram is late."));
    double without = MODEL.logit(features);
    features.put("after is quoted", 1.0);
    features.put("after is quoted from its start", 1.0);

    assertThat(MODEL.logit(features)).isGreaterThan(without + 1);
  }

  @Test
  void aColonSpeaksForGoingOn() {
    assertThat(logit("The roof has two faults:", "It leaks in winter."))
        .isLessThan(logit("The roof has two faults.", "It leaks in winter."));
  }

  @Test
  void aListThatGoesOnIsOneComment() {
    Map<String, Double> features =
        BoundaryFeatures.ofTexts("1. The roof leaks.\n2. The door jams.", "3. The tram is late.");

    assertThat(features).containsEntry("numbering goes on", 1.0);
    assertThat(features).doesNotContainKey("numbering begins");
  }

  @Test
  void aSignatureSpeaksForANewComment() {
    assertThat(BoundaryFeatures.ofTexts("The roof leaks.\nGreta", "Then mend it."))
        .containsEntry("before ends with a signature", 1.0);
  }

  @Test
  void wordsInCommonAreCountedAsAShareOfTheLongWords() {
    // after: "leaks", "again", "winter" have five letters or more; "leaks" and "winter" stand
    // before
    assertThat(BoundaryFeatures.ofTexts("It leaks in winter.", "Leaks again, winter or not"))
        .containsEntry("shared words", 2.0 / 3);
  }

  @Test
  void aFeatureWithoutAWeightDoesNotCount() {
    assertThat(new BoundaryModel(Map.of("bias", 0.5)).logit(Map.of("bias", 1.0, "unheard of", 9.0)))
        .isEqualTo(0.5);
  }
}
