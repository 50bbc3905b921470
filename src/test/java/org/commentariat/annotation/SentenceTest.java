package org.commentariat.annotation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static final List<Token> TWO_TOKENS =
      List.of(new Token(4, 9, "Birds", "bird", "NNS"), new Token(10, 14, "sing", "sing", "VBP"));

  @Test
  void anArcMustJoinTokensOfTheSentence() {
    assertThatCode(() -> sentence(4, 14, new Dependency(1, 0, "nsubj"))).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sentence(4, 14, new Dependency(2, 0, "nsubj")))
        .withMessageContaining("sentence of 2 tokens");
  }

  @Test
  void aTokenOutsideTheSentenceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> sentence(5, 14));
    assertThatIllegalArgumentException().isThrownBy(() -> sentence(4, 13));
  }

  @Test
  void aSentenceHasAToken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sentence(7, 9, List.of(), List.of(), Sentiment.NOT_PARSED))
        .withMessageContaining("at 7");
  }

  @Test
  void aTokenIsAsLongAsItsText() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Token(0, 4, "Birds", "bird", "NNS"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Token(-1, 0, "a", "a", "DT"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Token(3, 3, "", "", "DT"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Token(0, 1, "a", "a", " "));
  }

  @Test
  void anArcJoinsTwoTokensOrComesFromTheRoot() {
    assertThatCode(() -> new Dependency(-1, 0, "root")).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> new Dependency(-2, 0, "root"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Dependency(0, -1, "obj"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Dependency(3, 3, "obj"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Dependency(0, 1, ""));
  }

  private static Sentence sentence(int start, int end, Dependency... dependencies) {
    return new Sentence(start, end, TWO_TOKENS, List.of(dependencies), Sentiment.NOT_PARSED);
  }
}
