package org.commentariat.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.commentariat.evaluation.Accuracy;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.evaluation.Intervals;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.training.Requirement.Refusal;
import org.commentariat.training.Trained.CodeHead;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final List<String> CODES = List.of("for_buses", "against_buses", "about_trams");
  private static final Evaluation.Subject SUBJECT =
      new Evaluation.Subject("invented", "heads", "Buses 1", List.of());

  private static Trained train(List<CodedComment> comments, int folds) {
    return new Training(
            InventedCodings::features,
            Requirement.USUAL,
            folds,
            new Intervals(new ClusterBootstrap(1, 200), 0.95),
            said -> {})
        .train(comments, CODES, SUBJECT);
  }

  @Test
  void whatIsInTheFeaturesIsLearned() {
    Trained trained = train(InventedCodings.of(30), 5);

    assertThat(trained.codes())
        .extracting(CodeHead::code)
        .containsExactly("for_buses", "against_buses");
    for (Accuracy.CodeAccuracy code : requireNonNull(trained.lesson()).evaluation().all().codes()) {
      // the word is in half of the comments and tells seven answers in eight: F1 can be .875
      assertThat(((PointEstimate) code.f1().value()).value()).isBetween(0.75, 0.95);
    }
    assertThat(requireNonNull(trained.lesson()).evaluation().comparisons()).hasSize(3);
  }

  @Test
  void aCodeWithTooFewCommentsGetsNoHead() {
    assertThat(train(InventedCodings.of(30), 5).refusals())
        .contains(
            new Refusal(
                "about_trams",
                "0 comments in 0 threads; a head needs at least 20 in 5: code 20 more, from more"
                    + " threads"));
  }

  @Test
  void withoutEnoughForAnyCodeNothingIsLearned() {
    Trained trained = train(InventedCodings.of(4), 5);

    assertThat(trained.codes()).isEmpty();
    assertThat(trained.lesson()).isNull();
    assertThat(trained.refusals()).extracting(Refusal::name).containsAll(CODES);
  }

  @Test
  void theOrderOfTheCommentsDoesNotMatter() {
    List<CodedComment> shuffled = new ArrayList<>(InventedCodings.of(20));
    Collections.shuffle(shuffled, new Random(5));

    assertThat(train(shuffled, 5)).isEqualTo(train(InventedCodings.of(20), 5));
  }

  @Test
  void fewThreadsAreLeftOutOneByOne() {
    Trained trained = train(InventedCodings.of(12), 50);

    assertThat(requireNonNull(trained.lesson()).folds()).isEqualTo(12);
    assertThat(requireNonNull(trained.lesson()).everyThread()).isTrue();
  }

  @Test
  void ironyIsLearnedWhereItCanBeTold() {
    Trained trained = train(InventedCodings.of(30), 5);

    assertThat(trained.irony()).isNotNull();
    assertThat(requireNonNull(trained.lesson()).evaluation().secondOutputs())
        .extracting(each -> each.name())
        .contains("irony");
  }

  @Test
  void relationsAreLeftOutWhenOneOfThemWasNeverCoded() {
    Trained trained = train(InventedCodings.of(30), 5);

    assertThat(trained.relation()).isEmpty();
    assertThat(trained.refusals()).extracting(Refusal::name).contains("relation other");
  }

  @Test
  void answersThatTheFeaturesDoNotTellAreNotPretended() {
    Random coin = new Random(2);
    List<CodedComment> comments = new ArrayList<>();
    for (CodedComment each : InventedCodings.of(30)) {
      comments.add(
          new CodedComment(
              each.id(),
              each.threadId(),
              each.source(),
              each.parentId(),
              each.setting(),
              each.quoted(),
              each.text(),
              each.codes(),
              null,
              coin.nextInt(4) == 0,
              null));
    }

    Trained trained = train(comments, 5);

    assertThat(trained.irony()).isNull();
    assertThat(trained.refusals())
        .filteredOn(refusal -> refusal.name().equals("irony"))
        .singleElement()
        .extracting(Refusal::reason)
        .asString()
        .startsWith("not told well enough");
  }
}
