package org.commentariat.analysis.concentration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.commentariat.analysis.concentration.Activity.LorenzPoint;
import org.commentariat.analysis.concentration.CodeWeight.Influence;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(5, 400);

  private static Voice voice(String name, int holding, int comments) {
    List<Set<String>> held = new ArrayList<>(Collections.nCopies(holding, Set.of("a")));
    held.addAll(Collections.nCopies(comments - holding, Set.of("none")));
    return new Voice(name, true, held);
  }

  private static Concentration of(Voice... voices) {
    return Concentration.of(List.of(voices), List.of("a"), 0.95, BOOTSTRAP);
  }

  /** One writes 11 comments and holds the code in 10, nine write one each, two of them with it. */
  private static Concentration loud() {
    List<Voice> voices = new ArrayList<>(List.of(voice("Loud", 10, 11)));
    for (int i = 0; i < 9; i++) {
      voices.add(voice("P" + i, i < 2 ? 1 : 0, 1));
    }
    return of(voices.toArray(Voice[]::new));
  }

  @Test
  void activityIsDescribedOverPeople() {
    Activity activity = loud().activity();
    assertThat(activity.comments()).isEqualTo(20);
    assertThat(activity.commenters()).isEqualTo(10);
    assertThat(activity.most()).isEqualTo(11);
    assertThat(activity.median()).isEqualTo(new PointEstimate(1, 10));
    // numpy: x = [1]*9 + [11]; abs(subtract.outer(x, x)).mean() / (2 * mean(x))
    assertThat(((Estimate) activity.gini()).value()).isCloseTo(0.45, within(1e-9));
  }

  @Test
  void theTopIsRoundedUpToPeople() {
    Activity activity = loud().activity();
    assertThat(activity.tops()).extracting(Activity.Top::commenters).containsExactly(1, 1);
    assertThat(((Estimate) activity.topTenth()).value()).isEqualTo(0.55); // 11 of 20
  }

  @Test
  void theLorenzCurveAddsUpFromTheLeastActive() {
    List<LorenzPoint> curve = loud().activity().lorenz();
    assertThat(curve).hasSize(11);
    assertThat(curve.get(0)).isEqualTo(new LorenzPoint(0, 0));
    assertThat(curve.get(9)).isEqualTo(new LorenzPoint(0.9, 0.45));
    assertThat(curve.get(10)).isEqualTo(new LorenzPoint(1, 1));
  }

  @Test
  void theCurveOfManyPeopleHasAHundredSteps() {
    int[] counts = new int[12_345];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = 1 + i % 7;
    }
    List<LorenzPoint> curve = Activity.of(counts, 0.95, new ClusterBootstrap(1, 100)).lorenz();
    assertThat(curve).hasSize(101);
    assertThat(curve.get(100)).isEqualTo(new LorenzPoint(1, 1));
    for (int i = 1; i < curve.size(); i++) {
      assertThat(curve.get(i).comments()).isGreaterThanOrEqualTo(curve.get(i - 1).comments());
      assertThat(curve.get(i).comments()).isLessThanOrEqualTo(curve.get(i).commenters());
    }
  }

  @Test
  void theLoudestIsLeftOut() {
    CodeWeight code = loud().codes().get(0);
    Influence most = requireNonNull(code.most());
    assertThat(most.commenter()).isEqualTo("Loud");
    assertThat(most.comments()).isEqualTo(11);
    assertThat(most.holding()).isEqualTo(10);
    assertThat(((Estimate) most.without()).value()).isEqualTo(0.222222); // 2 of 9, not 12 of 20
    assertThat(code.lowest()).isEqualTo(new PointEstimate(0.222222, 9));
    assertThat(code.highest()).isEqualTo(new PointEstimate(0.631579, 9)); // 12 of 19
  }

  @Test
  void peopleOfOneMindAreAlike() {
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      voices.add(voice("P" + i, i % 2 == 0 ? 4 : 0, 4));
    }
    Concentration steady = of(voices.toArray(Voice[]::new));
    assertThat(steady.codes().get(0).alikeness()).isInstanceOf(Undefined.class); // never varies
    voices.set(0, voice("P0", 3, 4));
    voices.set(1, voice("P1", 1, 4));
    Estimate alike = (Estimate) of(voices.toArray(Voice[]::new)).codes().get(0).alikeness();
    // numpy: msb = 4 * a.mean(1).var(ddof=1) = 0.9827586, msw = a.var(1, ddof=1).mean() = 0.0166667
    assertThat(alike.value()).isEqualTo(0.935448); // (msb - msw) / (msb + 3 * msw)
  }

  @Test
  void unknownAuthorsAreNoCommenters() {
    Concentration concentration =
        of(
            voice("Ann", 1, 2),
            voice("Ben", 0, 1),
            new Voice("comment 9", false, List.of(Set.of("a"))));
    assertThat(concentration.byUnknown()).isEqualTo(1);
    assertThat(concentration.activity().commenters()).isEqualTo(2);
    assertThat(concentration.codes().get(0).highest()).isEqualTo(new PointEstimate(0.666667, 2));
  }

  @Test
  void whatNobodyHoldsIsMovedByNobody() {
    assertThat(of(voice("Ann", 0, 3), voice("Ben", 0, 1)).codes().get(0).most()).isNull();
  }

  @Test
  void withoutVoicesNothingIsDefined() {
    Concentration none = of();
    assertThat(none.activity().commenters()).isZero();
    assertThat(none.activity().lorenz()).isEmpty();
    assertThat(none.activity().gini()).isInstanceOf(Undefined.class);
    assertThat(none.codes().get(0).most()).isNull();
    Concentration one = of(voice("Ann", 1, 3));
    assertThat(one.activity().topTenth()).isInstanceOf(Undefined.class);
    assertThat(one.codes().get(0).lowest()).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> new Voice("Ann", true, List.of())).hasMessageContaining("Ann");
  }
}
