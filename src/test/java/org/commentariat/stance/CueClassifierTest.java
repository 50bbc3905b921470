package org.commentariat.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.annotation.CoreNlpAnnotator;
import org.commentariat.stance.cue.Codebooks;
import org.commentariat.stance.cue.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CueClassifierTest {
  private static final CueClassifier CLASSIFIER =
      new CueClassifier(
          Codebooks.withCues(
              """
              - {name: fair fee, code: pro, weight: 2.5, phrase: "fair {fee}", negated: counts}
              - {name: greed, code: con, weight: 3, phrase: "greedy"}
              - {name: doubt, code: con, weight: 1.8, phrase: "hmm"}
              - {name: sport, code: con, weight: -4, phrase: "football"}
              - {name: town, code: pro, strength: weak, weight: 0.7, phrase: "council"}
              """));

  @Test
  void theProbabilityIsTheLogisticFunctionOfTheWeights() {
    Judgment judgment = judge("a fair fee");

    // R: round(plogis(-2 + 2.5), 6); round(plogis(-2), 6)
    assertThat(judgment.probabilities())
        .containsEntry("pro", 0.622459)
        .containsEntry("con", 0.119203);
    assertThat(judgment.codes()).containsExactly("pro");
    assertThat(judgment.abstained()).isFalse();
  }

  @Test
  void aCueThatStandsTwiceWeighsOnceAndIsShownTwice() {
    Judgment judgment = judge("a fair fee is a fair fee");

    assertThat(judgment.probabilities().get("pro")).isCloseTo(0.622459, within(1e-9));
    assertThat(judgment.evidence())
        .containsExactly(
            new Evidence("pro", 2, 10, "fair fee", Evidence.Kind.CUE, "fair fee"),
            new Evidence("pro", 16, 24, "fair fee", Evidence.Kind.CUE, "fair fee"));
  }

  @Test
  void aWeakCueCountsOnlyBesideAnotherForItsCode() {
    // R: round(plogis(-2), 6); round(plogis(-2 + 2.5 + 0.7), 6)
    assertThat(judge("greedy council").probabilities()).containsEntry("pro", 0.119203);
    assertThat(judge("greedy council").evidence())
        .extracting(Evidence::source)
        .containsExactly("greed");
    assertThat(judge("fair fee council").probabilities()).containsEntry("pro", 0.768525);
    assertThat(judge("fair fee council").evidence())
        .extracting(Evidence::source)
        .containsExactly("fair fee", "town");
  }

  @Test
  void aCueThatSpeaksAgainstACodeIsNoEvidenceForIt() {
    Judgment judgment = judge("greedy football");

    assertThat(judgment.codes()).isEmpty();
    assertThat(judgment.evidence()).extracting(Evidence::source).containsExactly("greed");
  }

  @Test
  void aCommentWithoutACueHasNoCodeAndIsNotAnAbstention() {
    Judgment judgment = judge("the weather is fine");

    assertThat(judgment.codes()).isEmpty();
    assertThat(judgment.abstained()).isFalse();
    assertThat(judgment.probabilities()).containsOnlyKeys("pro", "con");
  }

  @Test
  void aCodeWithoutCuesIsNeverFoundAndSaysSo() {
    CueClassifier halfBlind =
        new CueClassifier(
            Codebooks.withCues("- {name: greed, code: con, weight: 3, phrase: \"greedy\"}\n"));

    Judgment judgment = halfBlind.classify(Parsed.words("c", "a greedy town"), Context.NONE);

    assertThat(judgment.codes()).containsExactly("con");
    assertThat(judgment.probabilities()).containsEntry("pro", 0.0);
  }

  @Test
  void aCodeWithoutAnInterceptNeedsACueAllTheSame() {
    CueClassifier eager =
        new CueClassifier(
            Codebooks.withoutIntercepts(
                "- {name: greed, code: con, weight: 3, phrase: \"greedy\"}\n"));

    // R: round(plogis(3), 6)
    assertThat(eager.classify(Parsed.words("c", "a greedy town"), Context.NONE).probabilities())
        .containsEntry("con", 0.952574);
    Judgment nothing = eager.classify(Parsed.words("c", "a fine town"), Context.NONE);
    assertThat(nothing.codes()).isEmpty();
    assertThat(nothing.abstained()).isFalse();
  }

  @Test
  void aCodeThatComesCloseIsAnAbstention() {
    // R: plogis(-2 + 1.8) is .45, between unsure_from .4 and applies_from .5
    assertThat(judge("hmm").abstention()).isEqualTo(Abstention.UNSURE);
  }

  @Test
  void opposedCodesOfWhichOneIsLikelyAreBothGiven() {
    Judgment judgment = judge("greedy but a fair fee");

    assertThat(judgment.codes()).containsExactly("con", "pro");
    assertThat(judgment.abstained()).isFalse();
  }

  @Test
  void opposedCodesOfWhichNeitherIsLikelyAreAnAbstention() {
    CueClassifier lenient =
        new CueClassifier(
            Codebooks.lenient(
                """
                - {name: a, code: pro, weight: 1.5, phrase: "fair"}
                - {name: b, code: con, weight: 1.5, phrase: "greedy"}
                - {name: c, code: con, weight: 0.6, phrase: "thief"}
                """));

    // R: plogis(-2 + 1.5) is .38, plogis(-2 + 1.5 + 0.6) is .52
    assertThat(lenient.classify(Parsed.words("c", "fair"), Context.NONE).codes())
        .containsExactly("pro");
    assertThat(lenient.classify(Parsed.words("c", "fair greedy"), Context.NONE).abstained())
        .isTrue();
    assertThat(lenient.classify(Parsed.words("c", "fair greedy thief"), Context.NONE).codes())
        .containsExactly("con", "pro");
  }

  @Test
  void withoutAWordThereIsNothingToJudge() {
    assertThat(judge("").abstention()).isEqualTo(Abstention.NO_WORDS);
    assertThat(judge("? ! .").abstention()).isEqualTo(Abstention.NO_WORDS);
  }

  @Test
  void whatIsLongerThanAnyCommentIsNotJudged() {
    String longest = "word ".repeat(CoreNlpAnnotator.LONGEST_READ / 5);
    assertThat(judge(longest).abstention()).isNotEqualTo(Abstention.TOO_LONG);
    assertThat(judge(longest + "!").abstention()).isEqualTo(Abstention.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Gebühren sind eine Frechheit und der Bürgermeister weiß das ganz genau",
        "Les amendes sont trop chères pour les gens qui travaillent en ville",
        "это слишком дорого",
        "停车费 太贵 了"
      })
  void anotherLanguageIsAnAbstention(String text) {
    assertThat(judge(text).abstention()).isEqualTo(Abstention.UNSUPPORTED_LANGUAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Exactly .", "+1", "Very true !", "True , well said .", "exactly this"})
  void aShortEndorsementTakesOverTheParentsCodes(String text) {
    Judgment judgment = reply(text, judgment(false, "con"));

    assertThat(judgment.codes()).containsExactly("con");
    assertThat(judgment.probabilities()).containsEntry("con", 0.9);
    assertThat(judgment.evidence())
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.source()).isEqualTo("endorsement");
              assertThat(evidence.code()).isEqualTo("con");
              assertThat(text).startsWith(evidence.text());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lol",
        "Exactly ?",
        "Exactly , but why",
        "not exactly",
        "Exactly how many cars fit into that new lot by the river"
      })
  void laughterDoubtAndLongerRepliesDoNot(String text) {
    assertThat(reply(text, judgment(false, "con")).codes()).isEmpty();
  }

  @Test
  void anEndorsementWithoutAParentSaysNothing() {
    assertThat(judge("Exactly .").codes()).isEmpty();
    assertThat(reply("Exactly .", judgment(false)).codes()).isEmpty();
  }

  @Test
  void anEndorsementOfWhatNobodyCouldJudgeIsAnAbstention() {
    assertThat(reply("Exactly .", judgment(true)).abstention())
        .isEqualTo(Abstention.UNKNOWN_PARENT);
    assertThat(reply("lol", judgment(true)).abstained()).isFalse();
  }

  private static Judgment judge(String text) {
    return CLASSIFIER.classify(Parsed.words("c", text), Context.NONE);
  }

  private static Judgment reply(String text, Judgment parent) {
    return CLASSIFIER.classify(Parsed.words("c", text), new Context(null, null, null, parent));
  }

  private static Judgment judgment(boolean abstained, String... codes) {
    TreeMap<String, Double> probabilities = new TreeMap<>();
    List.of("pro", "con").forEach(code -> probabilities.put(code, 0.1));
    List.of(codes).forEach(code -> probabilities.put(code, 0.9));
    return new Judgment(
        "p",
        probabilities,
        new TreeSet<>(List.of(codes)),
        abstained ? Abstention.UNSURE : null,
        List.of(),
        null,
        null);
  }
}
