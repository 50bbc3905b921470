package org.commentariat.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Tram, the BUS - and 3 trams! | the tram the BUS and trams",
        "Don't stop; don’t STOP. | don't stop don't STOP",
        "The town's trams, the drivers' break | the town trams the drivers break",
        "The US asks us, the U.S. and the U.S.A. too | the US asks us the US and the USA too",
        "e.g. a well-known no.1 | eg a well-known no",
        "ALL OF THE US | all of the us",
        "see https://trams.example/a-b and WWW.buses.example now | see and now",
        "ask @mei_lin or ada@trams.example , please | ask or please",
        "as Commenter 12 said, a Commenter 3's view | as said a s view",
        "4 2,000 50% 3rd | 3rd",
        "I think I know | i think i know",
      })
  void wordsAreFormsInSmallLetters(String text, String words) {
    assertThat(String.join(" ", WordForms.of(text))).isEqualTo(words);
  }

  @Test
  void otherScriptsHaveWordsAndEmojiAreNone() {
    assertThat(WordForms.of("трамвай 🚋🚋 Straße 👍🏽")).containsExactly("трамвай", "straße");
    assertThat(WordForms.of("שלום, עולם \u202e!")).containsExactly("שלום", "עולם");
    assertThat(WordForms.of("می\u200cروم کتاب")).containsExactly("می\u200cروم", "کتاب");
    assertThat(WordForms.of("電車が好き")).containsExactly("電", "車", "が", "好", "き");
    assertThat(WordForms.of("caf\u00e9 cafe\u0301 soft\u00adhyphen"))
        .containsExactly("café", "café", "softhyphen");
  }

  @Test
  void textsWithoutWordsHaveNone() {
    assertThat(WordForms.of("")).isEmpty();
    assertThat(WordForms.of("… 42 :-) \ud83d !!")).isEmpty();
    assertThat(WordForms.of("x".repeat(41))).isEmpty();
    assertThat(WordForms.of("x".repeat(40))).hasSize(1);
  }

  @Test
  void hostileTextIsReadInLinearTime() {
    for (String unit : new String[] {"a", "a.", "@", "a@", "a'", "www.", ".-", "Commenter "}) {
      Instant start = Instant.now();
      assertThatNoException().isThrownBy(() -> WordForms.of(unit.repeat(200_000 / unit.length())));
      assertThat(Duration.between(start, Instant.now())).as(unit).isLessThan(Duration.ofSeconds(5));
    }
  }
}
