package org.commentariat.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AncestryTest {

  private final Ancestry ancestry = new Ancestry();

  @Test
  void theTopOfALongChainIsFoundFromBothEnds() {
    int length = 1_000_000;
    for (long id = 2; id <= length; id++) {
      ancestry.learn(id, id - 1, 0);
    }
    ancestry.learn(1, 0, 0);
    ancestry.settle();
    assertThat(ancestry.top(length)).isEqualTo(1);
    assertThat(ancestry.top(2)).isEqualTo(1);
    assertThat(ancestry.top(1)).isEqualTo(1);
    assertThat(ancestry.isArticle(1)).isTrue();
    assertThat(ancestry.isArticle(2)).isFalse();
  }

  @Test
  void allWhoAreInACircleOrBelowItHaveOneTop() {
    ancestry.learn(5, 7, 0);
    ancestry.learn(6, 5, 0);
    ancestry.learn(7, 6, 0);
    ancestry.learn(8, 7, 0);
    ancestry.settle();
    assertThat(ancestry.top(8)).isEqualTo(7);
    assertThat(ancestry.top(5)).isEqualTo(7);
    assertThat(ancestry.top(6)).isEqualTo(7);
    assertThat(ancestry.missingArticle()).isNegative();
  }

  @Test
  void anItemThatIsNotThereIsTheArticleOnlyIfNothingElseCanBe() {
    ancestry.learn(5, 4, 0);
    ancestry.learn(6, 4, 0);
    assertThat(ancestry.settle()).isZero();
    assertThat(ancestry.missingArticle()).isEqualTo(4);
    Ancestry other = new Ancestry();
    other.learn(5, 4, 0);
    other.learn(9, 8, 0);
    other.settle();
    assertThat(other.missingArticle()).isNegative();
    assertThat(other.top(9)).isEqualTo(8);
  }

  @Test
  void answersThatAreListedAndNotThereAreCountedOnce() {
    ancestry.learn(1, 0, 3);
    ancestry.learn(1, 0, 3);
    ancestry.learn(2, 1, 0);
    assertThat(ancestry.settle()).isEqualTo(2);
  }
}
