package org.commentariat.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.annotation.Sentiment.Distribution;
import org.commentariat.annotation.Sentiment.Label;
import org.junit.jupiter.api.Test;

class CommentSentimentTest {
  private static final Sentiment GLAD = Sentiment.of(new Distribution(0, 0.1, 0.2, 0.5, 0.2));
  private static final Sentiment ANGRY = Sentiment.of(new Distribution(0.6, 0.3, 0.1, 0, 0));

  @Test
  void aLongSentenceWeighsMoreThanAShortOne() {
    Sentiment tone = CommentSentiment.of(List.of(sentence(3, GLAD), sentence(1, ANGRY)));

    // by hand: (3 * glad + 1 * angry) / 4
    assertThat(tone.distribution()).isEqualTo(new Distribution(0.15, 0.15, 0.175, 0.375, 0.15));
    assertThat(tone.label()).isEqualTo(Label.POSITIVE);
  }

  @Test
  void sentencesVoteByTheirLabelAndNotByHowSureItIs() {
    Sentiment barelyGlad = Sentiment.of(new Distribution(0.15, 0.2, 0.2, 0.25, 0.2));
    Sentiment tone = CommentSentiment.of(List.of(sentence(3, barelyGlad), sentence(2, ANGRY)));

    assertThat(tone.label()).isEqualTo(Label.POSITIVE);
    // by hand: (3 * barely glad + 2 * angry) / 5, which leans to the other side
    assertThat(tone.distribution()).isEqualTo(new Distribution(0.33, 0.24, 0.16, 0.15, 0.12));
  }

  @Test
  void aTieOfVotesIsNeutral() {
    assertThat(CommentSentiment.of(List.of(sentence(4, GLAD), sentence(4, ANGRY))).label())
        .isEqualTo(Label.NEUTRAL);
  }

  @Test
  void anUnparsedSentenceDoesNotWeigh() {
    Sentiment tone =
        CommentSentiment.of(List.of(sentence(500, Sentiment.NOT_PARSED), sentence(2, ANGRY)));

    assertThat(tone).isEqualTo(ANGRY);
  }

  @Test
  void withoutAParsedSentenceTheToneIsUnknownAndNotNeutral() {
    assertThat(CommentSentiment.of(List.of())).isEqualTo(Sentiment.NOT_PARSED);
    assertThat(CommentSentiment.of(List.of(sentence(9, Sentiment.NOT_PARSED))))
        .isEqualTo(Sentiment.NOT_PARSED);
  }

  private static Sentence sentence(int length, Sentiment sentiment) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      tokens.add(new Token(2 * i, 2 * i + 1, "a", "a", "DT"));
    }
    return new Sentence(0, 2 * length, tokens, List.of(), sentiment);
  }
}
