package org.commentariat.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.Feature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.InventedCases;
import org.commentariat.evaluation.Prediction;
import org.junit.jupiter.api.Test;

class BaselineTest {

  @Test
  void theFoldOfAThreadIsThatOfPython() {
    // python3: int(hashlib.sha256(s.encode()).hexdigest(), 16) % 5
    assertThat(Folds.of("a")).isEqualTo(4);
    assertThat(Folds.of("thread-1")).isEqualTo(1);
    assertThat(Folds.of("4:\u00fc")).isEqualTo(3);
  }

  @Test
  void wordsWeighAsInScikitLearn() {
    TfIdf words =
        new TfIdf(List.of("the court ordered the mail", "The court, the court!", "read my mail"));
    // sklearn 1.2.1 TfidfVectorizer(ngram_range=(1,2), min_df=2, sublinear_tf=True), terms in
    // order: court, mail, the, the court
    assertThat(words.size()).isEqualTo(4);
    assertThat(words.weights("the court ordered the mail"))
        .extracting(Feature::getValue)
        .usingElementComparator(BaselineTest::nearly)
        .containsExactly(0.412859, 0.412859, 0.69903, 0.412859);
    assertThat(words.weights("nothing known")).isEmpty();
  }

  private static int nearly(double one, double other) {
    return Math.abs(one - other) < 1e-6 ? 0 : Double.compare(one, other);
  }

  /** 100 comments of 50 threads, in which a word tells the code. */
  private static List<CodedComment> telling() {
    List<CodedComment> comments = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      boolean holds = i % 3 == 0;
      comments.add(
          InventedCases.comment(
              "c" + i,
              "t" + i / 2,
              holds ? "p" : "",
              holds ? "More trams for line " + i : "No opinion on line " + i));
    }
    return comments;
  }

  @Test
  void logisticRegressionFindsTheTellingWord() {
    List<Prediction> predictions = new LinearText(List.of("p")).judge(telling());
    List<CodedComment> comments = telling();
    for (int i = 0; i < comments.size(); i++) {
      assertThat(predictions.get(i).codes()).isEqualTo(comments.get(i).codes());
    }
  }

  @Test
  void logisticRegressionLearnsNothingFromACommentsOwnThread() {
    // the word that tells the code is another one in each thread
    List<CodedComment> comments = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      boolean holds = i % 2 == 0;
      comments.add(
          InventedCases.comment(
              "c" + i,
              "t" + i / 10,
              holds ? "p" : "",
              (holds ? "yes" : "no") + "w".repeat(1 + i / 10)));
    }
    List<Prediction> predictions = new LinearText(List.of("p")).judge(comments);
    assertThat(predictions.stream().map(Prediction::codes).distinct())
        .as("all comments look alike to it")
        .hasSizeLessThanOrEqualTo(2);
    for (int i = 0; i < 100; i += 2) {
      assertThat(predictions.get(i).codes()).isEqualTo(predictions.get(i + 1).codes());
    }
  }

  @Test
  void oneThreadOrOneAnswerTeachesNothing() {
    List<CodedComment> alone =
        List.of(
            InventedCases.comment("1", "t", "p", "Trams trams"),
            InventedCases.comment("2", "t", "", "Cars cars"));
    assertThat(new LinearText(List.of("p", "l")).judge(alone))
        .allMatch(prediction -> prediction.codes().isEmpty());
    assertThat(new ToneMapping(List.of("p"), Map.of("1", CodedSentiment.NEGATIVE)).judge(alone))
        .allMatch(prediction -> prediction.codes().isEmpty());
  }

  @Test
  void theThresholdIsTheOneWithTheBestF1() {
    double[] probabilities = {.9, .8, .8, .4, .1};
    // from .8: precision 2/3, recall 1
    assertThat(
            LinearText.bestThreshold(
                probabilities,
                new boolean[] {true, true, false, false, false},
                new int[] {0, 1, 2, 3, 4}))
        .isEqualTo(.8, within(0.0));
    assertThat(LinearText.bestThreshold(probabilities, new boolean[5], new int[] {0, 1, 2, 3, 4}))
        .as("no comment holds it")
        .isGreaterThan(1);
  }

  @Test
  void theToneMappingComesFromOtherThreads() {
    // in thread "a" (fold 4) positive comments hold p; in all others negative ones hold l
    List<CodedComment> comments = new ArrayList<>();
    Map<String, CodedSentiment> tones = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      boolean inA = i < 10;
      comments.add(InventedCases.comment("c" + i, inA ? "a" : "t" + i, inA ? "p" : "l", ""));
      tones.put("c" + i, inA ? CodedSentiment.POSITIVE : CodedSentiment.NEGATIVE);
    }
    List<Prediction> predictions = new ToneMapping(List.of("p", "l"), tones).judge(comments);
    for (int i = 0; i < 10; i++) {
      assertThat(predictions.get(i).codes()).as("p is seen in no other thread").isEmpty();
    }
    assertThat(predictions.get(39).codes()).containsExactly("l");
  }

  @Test
  void negativeToneGivesEveryCodeAndConstantsTheSame() {
    List<CodedComment> comments = List.of(InventedCases.comment("1", "t", "p", "Bah"));
    Map<String, CodedSentiment> tones = Map.of("1", CodedSentiment.NEGATIVE);
    assertThat(new NegativeTone(InventedCases.CODES, tones).judge(comments).get(0).codes())
        .containsExactly("d", "l", "p");
    assertThat(new NegativeTone(InventedCases.CODES, Map.of()).judge(comments).get(0).codes())
        .isEmpty();
    assertThat(new Constant(new TreeSet<>(List.of("l"))).judge(comments).get(0).codes())
        .containsExactly("l");
  }
}
