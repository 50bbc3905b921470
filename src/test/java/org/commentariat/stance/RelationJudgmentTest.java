package org.commentariat.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RelationJudgmentTest {
  @Test
  void threeThirdsOfSixDecimalsAreOneWhole() {
    SortedMap<Relation, Double> thirds = probabilities(0.333333, 0.333333, 0.333333);
    assertThat(new RelationJudgment(thirds, null).probabilities()).isEqualTo(thirds);
  }

  @Test
  void probabilitiesThatDoNotAddUpAreRefused() {
    assertThatThrownBy(() -> new RelationJudgment(probabilities(0.5, 0.5, 0.5), null))
        .hasMessageContaining("add up to 1");
    assertThatThrownBy(() -> new RelationJudgment(probabilities(1.5, -0.5, 0), null))
        .hasMessageContaining("add up to 1");
    assertThatThrownBy(() -> new RelationJudgment(new TreeMap<>(Map.of(Relation.AGREE, 1.0)), null))
        .hasMessageContaining("each relation");
  }

  @Test
  void aRelationThatIsNotTheMostLikelyIsRefused() {
    assertThatThrownBy(() -> new RelationJudgment(probabilities(0.5, 0.3, 0.2), Relation.OTHER))
        .hasMessageContaining("not the most likely");
  }

  @Test
  void anIronyOutsideZeroToOneIsRefused() {
    assertThatThrownBy(() -> new IronyJudgment(Double.NaN, false)).hasMessageContaining("NaN");
  }

  private static SortedMap<Relation, Double> probabilities(double agree, double dis, double other) {
    return new TreeMap<>(
        Map.of(Relation.AGREE, agree, Relation.DISAGREE, dis, Relation.OTHER, other));
  }
}
