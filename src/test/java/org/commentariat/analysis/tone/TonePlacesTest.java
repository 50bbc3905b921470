package org.commentariat.analysis.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.commentariat.annotation.Sentiment.Label.NEGATIVE;
import static org.commentariat.annotation.Sentiment.Label.NEUTRAL;
import static org.commentariat.annotation.Sentiment.Label.NOT_PARSED;
import static org.commentariat.annotation.Sentiment.Label.POSITIVE;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class TonePlacesTest {

  private static TonePlaces places(List<TonedComment> comments) {
    return TonePlaces.of(comments, null, 0.95);
  }

  @Test
  void depthsOfThreeAndMoreAreTogetherAndRepliesAreCountedTwice() {
    List<TonedComment> comments = new ArrayList<>();
    for (int depth : new int[] {0, 0, 1, 2, 2, 3, 4, 100_000}) {
      comments.add(new TonedComment("t", depth, "P" + comments.size(), NEUTRAL));
    }
    assertThat(places(comments).depths())
        .extracting(group -> group.group() + "=" + group.comments())
        .containsExactly("0=2", "replies=6", "1=1", "2=2", "3+=3");
  }

  @Test
  void sharesAreWithinEachArticleInTheOrderOfTheInput() {
    List<TonedComment> comments = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      comments.add(new TonedComment("second", 0, "P" + i, i < 5 ? NEGATIVE : POSITIVE));
    }
    comments.add(new TonedComment("first", 0, "P0", NEUTRAL));
    List<GroupTone> articles = places(comments).articles();
    assertThat(articles).extracting(GroupTone::group).containsExactly("second", "first");
    Estimate negative = (Estimate) articles.get(0).negative();
    assertThat(negative.value()).isEqualTo(0.25);
    // R: binom::binom.wilson(5, 20)
    assertThat(negative.interval().low()).isCloseTo(0.111862, within(1e-6));
    assertThat(((Estimate) articles.get(0).neutral()).value()).isEqualTo(0);
    assertThat(((Estimate) articles.get(0).positive()).value()).isEqualTo(0.75);
    assertThat(articles.get(1).negative())
        .isEqualTo(new Undefined("all 1 observations are in one cluster"));
  }

  @Test
  void commentsOfOnePersonWidenTheInterval() {
    List<TonedComment> loud = new ArrayList<>();
    List<TonedComment> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      loud.add(new TonedComment("t", 0, "P" + i / 10, i < 20 ? NEGATIVE : POSITIVE));
      many.add(new TonedComment("t", 0, "P" + i, i < 20 ? NEGATIVE : POSITIVE));
    }
    assertThat(width(loud)).isGreaterThan(1.5 * width(many));
  }

  private static double width(List<TonedComment> comments) {
    Estimate estimate = (Estimate) places(comments).depths().get(0).negative();
    return estimate.interval().high() - estimate.interval().low();
  }

  @Test
  void nothingGivesNothing() {
    assertThat(places(List.of())).isEqualTo(new TonePlaces(List.of(), List.of(), null));
    assertThatThrownBy(() -> new TonedComment("t", 0, "A", NOT_PARSED))
        .hasMessage("comment in t without a tone");
  }
}
