package org.commentariat.stance.llm.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commentariat.stance.Abstention;
import org.commentariat.stance.Relation;
import org.commentariat.stance.llm.TramCodebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
  private static final String WORDS = "Lay the “rails”,\nnow. It’s time. Lay the rails!";
  private static final String GOOD =
      """
      {"evidence":[{"code":"for_trams","text":"Lay the \\"rails\\", now"}],
       "codes":{"for_trams":0.9123456789,"against_trams":0},
       "relation":{"agree":0.2,"disagree":0.7,"other":0.1},
       "irony":0.25,"cannot_judge":"no"}""";

  private final AnswerReader reader = new AnswerReader(TramCodebook.read());

  @Test
  void aGoodAnswerIsReadWithSixDecimals() throws Exception {
    Answer answer = reader.read(GOOD, WORDS);

    assertThat(answer.abstention()).isNull();
    assertThat(answer.probabilities())
        .containsEntry("for_trams", 0.912346)
        .containsEntry("against_trams", 0.0)
        .hasSize(2);
    assertThat(answer.relation().relation()).isEqualTo(Relation.DISAGREE);
    assertThat(answer.irony().probability()).isEqualTo(0.25);
    assertThat(answer.irony().flagged()).isFalse();
    assertThat(answer.lost()).isZero();
    Answer.Citation cited = answer.citations().get(0);
    assertThat(WORDS.substring(cited.start(), cited.end())).isEqualTo("Lay the “rails”,\nnow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "```json\n%s\n```",
        "Here is my answer:\n\n%s\n\nHope this helps!",
        "<think>They want {rails}. \"Quite.</think>\n%s",
      })
  void whatStandsAroundTheOneObjectDoesNotMatter(String wrapping) throws Exception {
    assertThat(reader.read(wrapping.formatted(GOOD), WORDS)).isEqualTo(reader.read(GOOD, WORDS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I cannot help with that.",
        "{\"evidence\":[",
        "null",
        "[]",
        "{}",
        "{not: json}",
        "{\"a\":1} {\"a\":2}",
      })
  void whatIsNotOneObjectOfTheFormIsRefused(String written) {
    assertThatThrownBy(() -> reader.read(written, WORDS)).isInstanceOf(InvalidAnswer.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.9123456789 | 7 | codes.for_trams",
        "0.9123456789 | -0.1 | codes.for_trams",
        "0.9123456789 | 1e999 | codes.for_trams",
        "0.9123456789 | \"0.9\" | codes.for_trams",
        "0.9123456789 | null | codes.for_trams",
        "\"against_trams\":0 | \"for_buses\":0 | against_trams, for_trams",
        "\"against_trams\":0 | \"against_trams\":0,\"for_buses\":0 | against_trams, for_trams",
        "\"against_trams\":0 | \"against_trams\":0,\"against_trams\":1 | not JSON",
        "\"disagree\":0.7 | \"disagree\":0.1 | add up to 1",
        "\"disagree\":0.7,  | \"dissent\":0.7, | agree, disagree, other",
        "\"irony\":0.25 | \"irony\":true | irony",
        "\"irony\":0.25, | \"x\":0.25, | irony",
        "\"no\" | \"perhaps\" | cannot_judge",
        "\"no\" | 0 | cannot_judge",
        "\"code\":\"for_trams\" | \"code\":\"for_buses\" | code of the codebook",
        "\"code\":\"for_trams\" | \"code\":1 | code of the codebook",
        "\"code\":\"for_trams\", | '' | code, text",
      })
  void oneThingWrongIsToldAndNothingIsGuessed(String good, String bad, String expected) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(() -> reader.read(GOOD.replace(good, bad), WORDS))
        .isInstanceOf(InvalidAnswer.class)
        .hasMessageContaining(expected);
  }

  @Test
  void aModelMayAbstain() throws Exception {
    assertThat(reader.read(GOOD.replace("\"no\"", "\"unsure\""), WORDS).abstention())
        .isEqualTo(Abstention.UNSURE);
    assertThat(reader.read(GOOD.replace("\"no\"", "\"language\""), WORDS).abstention())
        .isEqualTo(Abstention.UNSUPPORTED_LANGUAGE);
  }

  @Test
  void aRelationThatIsNotMoreLikelyThanNotIsUnsure() throws Exception {
    String even =
        GOOD.replace("\"agree\":0.2,\"disagree\":0.7", "\"agree\":0.45,\"disagree\":0.45");
    assertThat(reader.read(even, WORDS).relation().relation()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tear out the rails", "", "…", "lay the rails"})
  void aCitationThatTheCommentDoesNotHoldIsDroppedAndCounted(String cited) throws Exception {
    Answer answer = reader.read(GOOD.replace("Lay the \\\"rails\\\", now", cited), WORDS);

    assertThat(answer.citations()).isEmpty();
    assertThat(answer.lost()).isEqualTo(1);
    assertThat(answer.probabilities()).containsEntry("for_trams", 0.912346);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It's time | It’s time",
        "'\\\"It’s time…\\\"' | It’s time",
        "Lay the rails! | Lay the rails!",
        "time. Lay | time. Lay",
      })
  void copiesThatDifferInWhatOneDoesNotSeeAreFound(String cited, String found) throws Exception {
    Answer answer = reader.read(GOOD.replace("Lay the \\\"rails\\\", now", cited), WORDS);

    assertThat(answer.citations())
        .extracting(at -> WORDS.substring(at.start(), at.end()))
        .containsExactly(found);
  }
}
