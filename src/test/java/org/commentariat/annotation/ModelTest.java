package org.commentariat.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelTest {

  @Test
  void onlyTheModelsOfTheLayersAskedForAreNeeded() {
    assertThat(Model.of(Set.of())).containsExactly(Model.TAGGER);
    assertThat(Model.of(Set.of(Layer.DEPENDENCIES)))
        .containsExactly(Model.TAGGER, Model.DEPENDENCIES);
    assertThat(Model.of(EnumSet.allOf(Layer.class))).containsExactly(Model.values());
  }

  @Test
  void aMissingModelIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Model.requirePresent("edu/stanford/nlp/models/no-such.gz"))
        .withMessageContaining("edu/stanford/nlp/models/no-such.gz is missing")
        .withMessageContaining("class path");
  }
}
