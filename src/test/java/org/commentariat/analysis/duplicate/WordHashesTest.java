package org.commentariat.analysis.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.thread.Comment;
import org.junit.jupiter.api.Test;

class WordHashesTest {

  private static WordHashes words(String text) {
    return WordHashes.of(new Comment("c", "t", null, null, text, List.of(), null));
  }

  @Test
  void wordsAreRunsOfLettersAndDigits() {
    assertThat(words("It's 7 o'clock, Zoë…").size()).isEqualTo(6);
    assertThat(words(" ?! ").size()).isZero();
  }

  @Test
  void anIdeographIsAWordOfItsOwn() {
    assertThat(words("電車 tram 電").size()).isEqualTo(4);
  }

  @Test
  void theOrderOfWordsCounts() {
    assertThat(words("one two").all()).isNotEqualTo(words("two one").all());
    assertThat(words("one two").all()).isEqualTo(words("One, TWO.").all());
  }

  @Test
  void similarityIsWhatBothHaveAmongWhatEitherHas() {
    // shingles abc bcd cde and bcd cde def: 2 of 4
    double similarity =
        WordHashes.similarity(words("a b c d e").shingles(), words("b c d e f").shingles());
    assertThat(similarity).isEqualTo(0.5);
  }

  @Test
  void aRepeatedShingleCountsOnce() {
    assertThat(words("a b c a b c a b c").shingles()).hasSize(3);
    assertThat(words("a b").shingles()).isEmpty();
  }
}
