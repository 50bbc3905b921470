package org.commentariat.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordSplitterTest {
  private static final String LONGEST = "a/".repeat(WordSplitter.LONGEST_READ / 2);

  @Test
  void aRunOfTheLongestReadableLengthIsRead() {
    assertThat(WordSplitter.withoutLongRuns("see " + LONGEST)).isEqualTo("see " + LONGEST);
  }

  @Test
  void aLongerRunIsReplacedLengthForLength() {
    String run = LONGEST + "a";

    assertThat(WordSplitter.withoutLongRuns("see " + run + " b/c"))
        .isEqualTo("see " + "x".repeat(run.length()) + " b/c");
    assertThat(WordSplitter.withoutLongRuns(run)).isEqualTo("x".repeat(run.length()));
  }

  @Test
  void spacesOfAllKindsEndARun() {
    for (String space : new String[] {" ", "\n", "\r\n", "\t", "\u00a0", "\u2028", "\u3000"}) {
      String text = LONGEST + space + LONGEST;
      assertThat(WordSplitter.withoutLongRuns(text)).isEqualTo(text);
    }
  }

  @Test
  void nothingStaysNothing() {
    assertThat(WordSplitter.withoutLongRuns("")).isEmpty();
  }
}
