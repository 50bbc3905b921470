package org.commentariat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.evaluation.Breakdown.Group;
import org.commentariat.evaluation.Evaluation.Subject;
import org.commentariat.evaluation.Prediction.Basis;
import org.commentariat.stance.Relation;
import org.commentariat.statistics.PointEstimate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Subject SUBJECT = new Subject("invented", "nobody", "trams 1", List.of());

  private static Evaluation of(List<Case> cases) {
    return Evaluation.of(
        SUBJECT,
        InventedCases.CODES,
        cases,
        List.of(),
        List.of("A remark."),
        InventedCases.INTERVALS);
  }

  private static Case related(
      int i, @Nullable Relation coded, @Nullable Relation judged, boolean ironic, boolean flagged) {
    return new Case(
        InventedCases.comment("b:" + i, "t" + i, "", "Well said!", coded, ironic, null),
        new Prediction(new TreeSet<>(), new TreeMap<>(), Basis.JUDGED, judged, flagged));
  }

  @Test
  void commentsAreBrokenDownByLengthDepthAndSource() {
    List<Case> cases = new ArrayList<>(InventedCases.twelve());
    cases.add(
        new Case(
            InventedCases.comment("b:1", "t", "p", "tram ".repeat(20), Relation.AGREE, null, null),
            Prediction.of(InventedCases.codes("p"))));
    List<Breakdown> breakdowns = of(cases).breakdowns();
    assertThat(breakdowns)
        .extracting(Breakdown::by)
        .containsExactly("length of own words", "depth", "source");
    assertThat(breakdowns.get(0).groups())
        .extracting(Group::name)
        .containsExactly("0 to 19 words", "20 to 79 words");
    assertThat(breakdowns.get(1).groups())
        .extracting(group -> group.accuracy().comments())
        .containsExactly(12, 1);
    assertThat(breakdowns.get(2).groups()).extracting(Group::name).containsExactly("a", "b");
  }

  @Test
  void manySmallSourcesArePutTogether() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      cases.add(
          new Case(
              InventedCases.comment("s" + i / 2 + ":" + i, "t" + i, "", ""),
              Prediction.of(new TreeSet<>())));
    }
    assertThat(of(cases).breakdowns().get(2).groups())
        .hasSize(13)
        .extracting(Group::name)
        .contains("others");
  }

  @Test
  void relationAndIronyAreMeasuredWhereCodedAndTold() {
    List<Case> cases =
        List.of(
            related(1, Relation.AGREE, Relation.AGREE, true, true),
            related(2, Relation.AGREE, Relation.OTHER, false, true),
            related(3, Relation.DISAGREE, Relation.DISAGREE, false, false),
            related(4, Relation.OTHER, null, false, false),
            related(5, null, Relation.AGREE, false, false));
    List<SecondOutput> second = of(cases).secondOutputs();
    SecondOutput relation = second.get(0);
    assertThat(relation.accuracy().comments()).as("only where it was coded").isEqualTo(4);
    assertThat(relation.confusion().count("agree", "other")).isEqualTo(1);
    assertThat(relation.confusion().count("other", "not told")).isEqualTo(1);
    // sklearn.metrics.f1_score(["a","a","d","o"], ["a","o","d","-"], labels=["a","d","o"],
    // average="macro"): (2/3 + 1 + 0) / 3
    assertThat(((PointEstimate) relation.accuracy().macroF1().value()).value()).isEqualTo(0.555556);
    SecondOutput irony = second.get(1);
    assertThat(irony.accuracy().codes()).hasSize(1);
    // one of two flags is right, the one ironic comment is found
    assertThat(((PointEstimate) irony.accuracy().codes().get(0).precision().value()).value())
        .isEqualTo(0.5);
    assertThat(((PointEstimate) irony.accuracy().codes().get(0).recall().value()).value())
        .isEqualTo(1);
  }

  @Test
  void readersAreToldWhatIsMissing() {
    Case lone =
        new Case(
            InventedCases.comment("1", "t", "p", "Trams"), Prediction.of(InventedCases.codes("p")));
    assertThat(of(List.of(lone)).notes())
        .containsExactly(
            "A remark.",
            "No comment is coded to hold l, d: macro-F1 and mean alpha leave it out.",
            "All comments are of one thread, so nothing can be said of others: no intervals.",
            "No probabilities are told, so there is no calibration.",
            "Not measured, because it was not both coded and told: relation to the parent.",
            "Not measured, because it was not both coded and told: irony.");
  }

  @Test
  void setsOfCodesAreCrossed() {
    Evaluation evaluation = of(InventedCases.twelve());
    assertThat(evaluation.codeSets().count("l+p", "p")).isEqualTo(1);
    assertThat(evaluation.codeSets().total()).isEqualTo(12);
  }

  @Test
  void withoutCommentsThereIsNothingToMeasure() {
    assertThatThrownBy(() -> of(List.of())).hasMessageContaining("no comment");
    assertThatThrownBy(() -> Case.of(List.of(), List.of(Prediction.MISSING)))
        .hasMessageContaining("1 predictions for 0 comments");
  }
}
