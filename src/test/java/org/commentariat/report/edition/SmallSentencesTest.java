package org.commentariat.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallSentencesTest {
  private static final SmallSentences SENTENCES = new SmallSentences(Set.of("Rare"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The loudest wrote 2 comments.",
        "It is held by 3 of 40 comments, 7.5% (2.6% to 19.9%).",
        "It is held by 38 of 40 comments.",
        "Commenter 17 moves it most.",
        "Most hold no code; “Trams” (3) is rare.",
        "Of “Rare” nothing can be said.",
        "They wrote 1,204 comments, 4 known commenters wrote them."
      })
  void whatTellsOfFewGoes(String sentence) {
    assertThat(SENTENCES.kept(sentence)).isEqualTo(new SmallSentences.Kept("", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40 comments by 24 people.",
        "They wrote 1,204 comments.",
        "20 of 40 comments, 50.0% (35.2% to 64.8%).",
        "Words of at least 5 occurrences and by at least 3 people are compared.",
        "Monroe, Colaresi and Quinn 2008."
      })
  void whatTellsOfManyStays(String sentence) {
    assertThat(SENTENCES.kept(sentence)).isEqualTo(new SmallSentences.Kept(sentence, 0));
  }

  @Test
  void theOtherSentencesOfAParagraphStay() {
    assertThat(SENTENCES.kept("There are 40 comments. The loudest wrote 3 comments. It is so."))
        .isEqualTo(new SmallSentences.Kept("There are 40 comments. It is so.", 1));
  }
}
