package org.commentariat.training.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadFoldsTest {
  /** 60 comments of 23 threads. */
  private static final List<String> THREADS =
      IntStream.range(0, 60).mapToObj(i -> "thread " + i % 23).toList();

  @Test
  void noThreadIsInTwoFolds() {
    ThreadFolds folds = ThreadFolds.of(THREADS, 5);

    Set<Integer> seen = new HashSet<>();
    for (int fold = 0; fold < folds.count(); fold++) {
      Set<String> inside = threads(THREADS, folds.inside(fold));
      assertThat(inside).doesNotContainAnyElementsOf(threads(THREADS, folds.outside(fold)));
      assertThat(inside).hasSizeBetween(4, 5);
      Arrays.stream(folds.inside(fold)).forEach(seen::add);
    }
    assertThat(seen).hasSize(60);
  }

  @Test
  void theOrderOfCommentsDoesNotChangeTheFolds() {
    List<String> reversed = new ArrayList<>(THREADS);
    Collections.reverse(reversed);

    ThreadFolds folds = ThreadFolds.of(THREADS, 5);
    ThreadFolds again = ThreadFolds.of(reversed, 5);

    for (int fold = 0; fold < 5; fold++) {
      assertThat(threads(reversed, again.inside(fold)))
          .isEqualTo(threads(THREADS, folds.inside(fold)));
    }
  }

  @Test
  void fewThreadsAreAFoldEach() {
    assertThat(ThreadFolds.of(List.of("a", "b", "a", "c"), 5).count()).isEqualTo(3);
  }

  @Test
  void oneThreadCannotBeParted() {
    assertThatThrownBy(() -> ThreadFolds.of(List.of("a", "a"), 5))
        .hasMessage("one thread cannot be parted");
  }

  private static Set<String> threads(List<String> threads, int[] positions) {
    Set<String> found = new HashSet<>();
    Arrays.stream(positions).forEach(i -> found.add(threads.get(i)));
    return found;
  }
}
