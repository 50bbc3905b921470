package org.commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rooms are 15 less 3 special tokens for a pair, 15 less 2 for one text. */
class TokenBudgetTest {
  private static final int CLS = 101;
  private static final int SEP = 102;

  private final TokenBudget budget = new TokenBudget(15);

  @Test
  void whatFitsIsKeptWhole() {
    TokenBudget.Input input = budget.pair(List.of(1, 2), List.of(3, 4, 5), CLS, SEP);
    assertThat(input.ids()).containsExactly(CLS, 1, 2, SEP, 3, 4, 5, SEP);
    assertThat(input.types()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
  }

  @Test
  void aLongContextGetsAllThatTheWordsLeave() {
    TokenBudget.Input input = budget.pair(numbers(1, 50), List.of(91, 92), CLS, SEP);
    assertThat(input.ids()).containsExactly(CLS, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, SEP, 91, 92, SEP);
  }

  @Test
  void ofTwoLongTextsTheContextGetsAThirdAndTheWordsKeepHeadAndTail() {
    TokenBudget.Input input = budget.pair(numbers(1, 50), numbers(201, 300), CLS, SEP);
    assertThat(input.ids())
        .containsExactly(CLS, 1, 2, 3, 4, SEP, 201, 202, 203, 204, 205, 206, 299, 300, SEP);
    assertThat(input.types()).hasSize(15).endsWith(1).startsWith(0);
  }

  @Test
  void aLongSingleTextKeepsHeadAndTail() {
    assertThat(budget.single(numbers(1, 40), CLS, SEP).ids())
        .containsExactly(CLS, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 38, 39, 40, SEP);
    assertThat(budget.single(List.of(), CLS, SEP).ids()).containsExactly(CLS, SEP);
  }

  @Test
  void noInputIsEverLongerThanTheModelCanTake() {
    for (int first = 0; first < 40; first++) {
      for (int second = 0; second < 40; second++) {
        TokenBudget.Input input =
            budget.pair(Collections.nCopies(first, 1), Collections.nCopies(second, 2), CLS, SEP);
        assertThat(input.ids()).hasSize(Math.min(15, first + second + 3));
        assertThat(input.types()).hasSameSizeAs(input.ids());
      }
    }
  }

  @Test
  void aRoomThatHoldsNoPairIsRefused() {
    assertThatThrownBy(() -> new TokenBudget(7)).hasMessageContaining("7 tokens");
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }
}
