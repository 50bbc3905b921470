package org.commentariat.stance.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.codebook.Codebook;
import org.commentariat.encoder.InvalidModel;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.Context;
import org.commentariat.stance.Evidence;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.stance.cue.Codebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedClassifierTest {
  private static final Encoders READING =
      new Encoders(new CountingEncoder(), new CountingEncoder());

  private static final Codebook CODEBOOK =
      Codebooks.withCues("- {name: fair fee, code: pro, weight: 2.5, phrase: \"fair {fee}\"}");

  @Test
  void theProbabilityIsTheLogisticFunctionOfTheCalibratedScore() throws InvalidModel {
    Judgment judgment = judge("a fair price");

    // R: round(plogis(4 - 2), 6); round(plogis(-2), 6)
    assertThat(judgment.probabilities())
        .containsEntry("pro", 0.880797)
        .containsEntry("con", 0.119203);
    assertThat(judgment.codes()).containsExactly("pro");
    assertThat(judgment.abstention()).isNull();
  }

  @Test
  void aCalibrationMovesTheProbability() {
    Head head =
        new Head(new LinearScore(List.of(4.0), -2), new Head.Calibration(0.5, -0.25), 0.5, 0.5);
    // R: round(plogis(0.5 * (4 * 1 - 2) - 0.25), 6)
    assertThat(head.probability(new double[] {1})).isEqualTo(0.679179);
  }

  @Test
  void theSentenceThatCarriesACodeIsTheEvidenceBesideTheCues() throws InvalidModel {
    AnnotatedComment comment = Sentences.of("Good morning all .", "A fair fee .", "See you .");

    assertThat(classifier(true).classify(comment, Context.NONE).evidence())
        .containsExactly(
            Evidence.sentence("pro", 19, 31, comment.comment().ownWords()),
            new Evidence("pro", 21, 29, "fair fee", Evidence.Kind.CUE, "fair fee"));
    assertThat(classifier(false).classify(comment, Context.NONE).evidence())
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.CUE);
  }

  @Test
  void aReplyStandsInARelationToItsParentAndOthersInNone() throws InvalidModel {
    AnnotatedComment reply = Sentences.of("how greedy");
    Context answering = new Context(null, null, "A fair fee.", null);

    Judgment judgment = classifier(false).classify(reply, answering);
    // R: round(exp(c(0, 2, 1)) / sum(exp(c(0, 2, 1))), 6)
    TreeMap<Relation, Double> expected =
        new TreeMap<>(
            Map.of(
                Relation.AGREE, 0.090031, Relation.DISAGREE, 0.665241, Relation.OTHER, 0.244728));
    assertThat(judgment.relation()).isEqualTo(new RelationJudgment(expected, Relation.DISAGREE));
    assertThat(classifier(false).classify(reply, Context.NONE).relation()).isNull();
  }

  @Test
  void ironyIsFlaggedFromItsBoundOn() throws InvalidModel {
    // R: round(plogis(4 - 2), 6)
    assertThat(judge("lol sure").irony()).isEqualTo(new IronyJudgment(0.880797, true));
    assertThat(judge("sure").irony()).isEqualTo(new IronyJudgment(0.119203, false));
  }

  @Test
  void aShortEndorsementTakesTheCodesOfItsParentAndALaughDoesNot() throws InvalidModel {
    Judgment parent = judge("a fair price");
    Context answering = new Context(null, null, "a fair price", parent);

    Judgment endorsing = classifier(true).classify(Sentences.of("Exactly ."), answering);
    assertThat(endorsing.codes()).containsExactly("pro");
    assertThat(endorsing.probabilities()).containsEntry("pro", 0.880797);
    assertThat(endorsing.evidence())
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.ENDORSEMENT);
    assertThat(classifier(true).classify(Sentences.of("lol"), answering).codes()).isEmpty();
  }

  @Test
  void anEndorsementOfWhatWasNotJudgedIsAnAbstention() throws InvalidModel {
    Judgment parent =
        new Judgment(
            "p",
            new TreeMap<>(Map.of("pro", 0.0, "con", 0.0)),
            new TreeSet<>(),
            Abstention.NO_WORDS,
            List.of(),
            null,
            null);
    Context answering = new Context(null, null, "…", parent);
    assertThat(classifier(false).classify(Sentences.of("Exactly ."), answering).abstention())
        .isEqualTo(Abstention.UNKNOWN_PARENT);
  }

  @Test
  void closeToABoundItAbstains() throws InvalidModel {
    TreeMap<String, Head> codes = new TreeMap<>(Models.of(CODEBOOK).codes());
    codes.put(
        "pro",
        new Head(
            new LinearScore(List.of(4.0, 0.0, 0.0, 0.0), -2),
            new Head.Calibration(1, 0),
            0.6,
            0.9));
    StanceModel model = Models.with(CODEBOOK, codes, null, null);
    LearnedClassifier classifier = new LearnedClassifier(CODEBOOK, model, READING, false);

    Judgment judgment = classifier.classify(Sentences.of("a fair price"), Context.NONE);
    assertThat(judgment.abstention()).isEqualTo(Abstention.UNSURE);
    assertThat(judgment.codes()).isEmpty();
    assertThat(judgment.irony()).isNull();
  }

  @Test
  void ofTwoOpposingCodesTheOneFurtherAboveItsBoundAppliesUnlessBothAreLikely()
      throws InvalidModel {
    // R: round(plogis(c(-1, 1)), 6) is .268941 and .731059
    assertThat(codes(-1, 0.2, -1, 0.1)).containsExactly("con");
    assertThat(codes(-1, 0.1, -1, 0.2)).containsExactly("pro");
    assertThat(codes(1, 0.7, -1, 0.1)).containsExactly("con");
    assertThat(codes(1, 0.1, 1, 0.6)).containsExactly("con", "pro");
  }

  private static Iterable<String> codes(
      double proOdds, double proBound, double conOdds, double conBound) throws InvalidModel {
    TreeMap<String, Head> heads = new TreeMap<>();
    heads.put("pro", always(proOdds, proBound));
    heads.put("con", always(conOdds, conBound));
    return new LearnedClassifier(CODEBOOK, Models.with(CODEBOOK, heads, null, null), READING, false)
        .classify(Sentences.of("a price"), Context.NONE)
        .codes();
  }

  private static Head always(double odds, double bound) {
    LinearScore score = new LinearScore(List.of(0.0, 0.0, 0.0, 0.0), odds);
    return new Head(score, new Head.Calibration(1, 0), bound, bound);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀 🎉 👍", "? ! .", "…"})
  void whatHasNoWordIsNotJudged(String text) throws InvalidModel {
    Judgment judgment = judge(text);
    assertThat(judgment.abstention()).isEqualTo(Abstention.NO_WORDS);
    assertThat(judgment.probabilities()).containsEntry("pro", 0.0).containsEntry("con", 0.0);
  }

  @Test
  void anotherLanguageIsNotJudged() throws InvalidModel {
    assertThat(judge("Das ist eine sehr teure fair Gebühr für uns alle hier").abstention())
        .isEqualTo(Abstention.UNSUPPORTED_LANGUAGE);
    assertThat(judge("これは市電です").abstention()).isEqualTo(Abstention.UNSUPPORTED_LANGUAGE);
  }

  @Test
  void blocksOfFeaturesStandOneAfterTheOther() {
    Features features = new Features(List.of(FeatureBlock.values()), CODEBOOK, READING);
    Judgment parent =
        new Judgment(
            "p",
            new TreeMap<>(Map.of("pro", 0.75, "con", 0.25)),
            new TreeSet<>(),
            null,
            List.of(),
            null,
            null);
    AnnotatedComment comment = Sentences.of("a fair fee");
    double[] numbers =
        features.of(comment, "a fair fee", new Context("Fees", null, "greedy", parent));

    // cues: -2 + 2.5, from a probability of six decimals; no cue for the other, R: qlogis(1e-6)
    assertThat(numbers).hasSize(features.width());
    numbers[10] = Math.rint(numbers[10] * 1e4) / 1e4;
    numbers[11] = Math.rint(numbers[11] * 1e4) / 1e4;
    assertThat(numbers).containsExactly(1, 0, 0, 1, 10, 20, 1, 0, 0, 0, 0.5, -13.8155, 0.75, 0.25);
  }

  @Test
  void aModelOfAnotherCodebookIsRefusedAndOneOfAnotherVersionIsUsedWithAWarning()
      throws InvalidModel {
    StanceModel model = Models.of(CODEBOOK);
    Codebook same = Codebooks.withCues("- {name: x, code: pro, weight: 1, phrase: \"x\"}");
    assertThat(new LearnedClassifier(same, model, READING, false).warning())
        .get()
        .asString()
        .contains("same codes but is not the same file");
    assertThat(new LearnedClassifier(CODEBOOK, model, READING, false).warning()).isEmpty();

    TreeMap<String, Head> codes = new TreeMap<>(model.codes());
    codes.remove("con");
    StanceModel other = Models.with(CODEBOOK, codes, null, null);
    assertThatThrownBy(() -> new LearnedClassifier(CODEBOOK, other, READING, false))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("learned for the codes [pro]")
        .hasMessageContaining("has [con, pro]");
  }

  @Test
  void aModelOfAnotherEncoderOrWithTooFewWeightsIsRefused() {
    StanceModel model = Models.of(CODEBOOK);
    StanceModel foreign =
        new StanceModel(
            model.codebook(),
            new StanceModel.EncoderVersion("other", "cd".repeat(32)),
            null,
            model.features(),
            model.codes(),
            model.notLearned(),
            null,
            null,
            model.provenance());
    assertThatThrownBy(() -> new LearnedClassifier(CODEBOOK, foreign, READING, false))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("another encoder, \"other\"");
    StanceModel twofold =
        new StanceModel(
            model.codebook(),
            model.encoder(),
            new StanceModel.EncoderVersion("other", "cd".repeat(32)),
            List.of(FeatureBlock.OWN_WORDS),
            model.codes(),
            model.notLearned(),
            null,
            null,
            model.provenance());
    assertThatThrownBy(() -> new LearnedClassifier(CODEBOOK, twofold, READING, false))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("another encoder, \"other\"");
    Encoders one = Encoders.of(new CountingEncoder());
    assertThatThrownBy(() -> new LearnedClassifier(CODEBOOK, twofold, one, false))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("a second encoder, \"other\"");
    StanceModel narrow =
        new StanceModel(
            model.codebook(),
            model.encoder(),
            null,
            List.of(FeatureBlock.EMBEDDING, FeatureBlock.CUES),
            model.codes(),
            model.notLearned(),
            null,
            null,
            model.provenance());
    assertThatThrownBy(() -> new LearnedClassifier(CODEBOOK, narrow, READING, false))
        .hasMessageContaining("have 4 weights for 6 features");
  }

  private static Judgment judge(String text) throws InvalidModel {
    return classifier(false).classify(Sentences.of(text), Context.NONE);
  }

  private static LearnedClassifier classifier(boolean evidence) throws InvalidModel {
    return new LearnedClassifier(CODEBOOK, Models.of(CODEBOOK), READING, evidence);
  }
}
