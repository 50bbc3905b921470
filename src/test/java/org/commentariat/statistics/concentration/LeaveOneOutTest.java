package org.commentariat.statistics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {

  private static double share(long[] totals) {
    return (double) totals[0] / totals[1];
  }

  @Test
  void aShareIsSeenWithoutEachAuthor() {
    LeaveOneOut shares =
        LeaveOneOut.of(
            Map.of("ann", new int[] {30, 30}, "ben", new int[] {1, 5}, "cid", new int[] {0, 5}),
            LeaveOneOutTest::share);
    assertThat(shares.whole()).isEqualTo(new PointEstimate(31 / 40.0, 3));
    assertThat(shares.without().keySet()).containsExactly("ann", "ben", "cid");
    assertThat(shares.without().get("ann")).isEqualTo(new PointEstimate(1 / 10.0, 2));
    assertThat(shares.without().get("ben")).isEqualTo(new PointEstimate(30 / 35.0, 2));
    assertThat(shares.mostInfluential()).contains("ann");
  }

  @Test
  void aShareOfTheOneLeftOutIsUndefined() {
    LeaveOneOut one = LeaveOneOut.of(Map.of("ann", new int[] {3, 4}), LeaveOneOutTest::share);
    assertThat(one.whole()).isEqualTo(new PointEstimate(0.75, 1));
    assertThat(one.without().get("ann")).isEqualTo(new Undefined("no cluster remains"));
    assertThat(one.mostInfluential()).isEmpty();
    LeaveOneOut empty =
        LeaveOneOut.of(
            Map.of("a", new int[] {1, 2}, "b", new int[] {0, 0}), LeaveOneOutTest::share);
    assertThat(empty.without().get("a"))
        .isEqualTo(new Undefined("the statistic is undefined for these data"));
    assertThat(LeaveOneOut.of(Map.of(), LeaveOneOutTest::share).whole())
        .isEqualTo(new Undefined("no cluster remains"));
  }

  @Test
  void totalsThatDoNotFitAreRefused() {
    assertThatThrownBy(
            () ->
                LeaveOneOut.of(
                    Map.of("a", new int[] {1, 2}, "b", new int[] {1}), LeaveOneOutTest::share))
        .hasMessageContaining("b adds to 1 totals of 2");
  }
}
