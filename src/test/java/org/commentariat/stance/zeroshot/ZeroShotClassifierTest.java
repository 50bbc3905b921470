package org.commentariat.stance.zeroshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Sentence;
import org.commentariat.annotation.Sentiment;
import org.commentariat.annotation.Token;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.codebook.file.InvalidCodebook;
import org.commentariat.encoder.Encoding;
import org.commentariat.encoder.TextEncoder;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.Context;
import org.commentariat.stance.Judgment;
import org.commentariat.thread.Comment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ZeroShotClassifierTest {
  private static final String BUSES =
      """
      name: Buses
      version: "1"
      question: What does the commenter think of buses in town?
      unit: one comment
      codes:
        - id: praise
          label: Praise of buses
          definition: Says that buses are clean, quick, cheap or pleasant.
          examples:
            applies:
              - text: The new buses are clean and quick.
            does_not_apply:
              - text: My car is clean.
        - id: complaint
          label: Complaint about delays
          definition: Says that buses come late, or not at all, or are crowded.
          excludes:
            - Roads that are crowded with cars.
          examples:
            applies:
              - text: Late again, forty minutes late, and crowded.
      """;

  /** A number for each word it knows: how often it stands in the text. */
  private static final class CountingEncoder implements TextEncoder {
    private static final List<String> WORDS =
        List.of("bus", "clean", "quick", "cheap", "late", "crowded", "car", "delay");

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public String sha256() {
      return "0".repeat(64);
    }

    @Override
    public int dimensions() {
      return WORDS.size() + 1;
    }

    @Override
    public int logits() {
      return 0;
    }

    @Override
    public Encoding encode(String first, @Nullable String second) {
      List<Double> counts = new ArrayList<>();
      for (String word : WORDS) {
        counts.add(
            (double)
                Arrays.stream(first.toLowerCase(Locale.ROOT).split("\\W+"))
                    .filter(each -> each.startsWith(word))
                    .count());
      }
      counts.add(0.1);
      return new Encoding(counts, List.of());
    }

    @Override
    public void close() {}
  }

  private static Judgment judge(String text) throws IOException, InvalidCodebook {
    return judge(text, BUSES);
  }

  private static Judgment judge(String text, String yaml) throws IOException, InvalidCodebook {
    Codebook codebook =
        CodebookReader.read(
            "buses.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        tokens.add(new Token(at, at + word.length(), word, word, "NN"));
      }
      at += word.length() + 1;
    }
    List<Sentence> sentences =
        tokens.isEmpty()
            ? List.of()
            : List.of(
                new Sentence(
                    0, text.length(), tokens, Collections.emptyList(), Sentiment.NOT_PARSED));
    Comment comment = new Comment("c", "t", null, null, text, List.of(), null);
    return new ZeroShotClassifier(codebook, new CountingEncoder())
        .classify(new AnnotatedComment(comment, sentences, Sentiment.NOT_PARSED), Context.NONE);
  }

  @Test
  void aCommentGetsTheCodeWhoseWordsItIsLike() throws Exception {
    assertThat(judge("so clean and so quick").codes()).containsExactly("praise");
    assertThat(judge("late and crowded").codes()).containsExactly("complaint");
  }

  @Test
  void whatIsLikeNoCodeGetsNone() throws Exception {
    Judgment judgment = judge("my car is here");

    assertThat(judgment.codes()).isEmpty();
    assertThat(judgment.abstained()).isFalse();
    assertThat(judgment.probabilities().keySet()).containsExactly("complaint", "praise");
  }

  @Test
  void examplesDrawTheirLikeTowardsACodeOrAwayFromIt() throws Exception {
    String car = "another car and a car";

    String rainy = BUSES.replace("My car is clean.", "Rain.");
    assertThat(probability(car, "praise", BUSES)).isLessThan(probability(car, "praise", rainy));

    String likened = BUSES.replace("Late again, forty minutes late, and crowded.", "Car and car.");
    assertThat(probability(car, "complaint", likened))
        .isGreaterThan(probability(car, "complaint", BUSES));
  }

  private static double probability(String text, String code, String yaml)
      throws IOException, InvalidCodebook {
    return judge(text, yaml).probabilities().getOrDefault(code, Double.NaN);
  }

  @Test
  void withoutWordsItAbstains() throws Exception {
    Judgment judgment = judge("");

    assertThat(judgment.abstention()).isEqualTo(Abstention.NO_WORDS);
    assertThat(judgment.probabilities()).isEmpty();
  }

  @Test
  void anotherLanguageIsNotJudged() throws Exception {
    assertThat(judge("Der Bus kommt jeden Tag zu spät und ist voll").abstention())
        .isEqualTo(Abstention.UNSUPPORTED_LANGUAGE);
  }
}
