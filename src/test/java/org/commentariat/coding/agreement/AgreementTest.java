package org.commentariat.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.Coding;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Codings;
import org.commentariat.coding.InventedSample;
import org.commentariat.coding.MachineCodes;
import org.commentariat.coding.MachineCodes.Verdict;
import org.commentariat.coding.SampledComment;
import org.commentariat.coding.agreement.Agreement.CoderWork;
import org.commentariat.coding.agreement.MachineAgreement.CodeAgreement;
import org.commentariat.coding.agreement.VariableAgreement.PairOfCoders;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.agreement.KrippendorffAlpha;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgreementTest {
  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(5, 400);

  /** Each coder's codes, one sign a comment: b buses, c cars, 2 both, - none, blank not coded. */
  private static Codings codings(String anna, String ben) {
    CodingSample sample = InventedSample.of(anna.length(), anna.length(), "anna", "ben");
    return new Codings(sample, both(sample, anna, ben), List.of());
  }

  private static List<Coding> both(CodingSample sample, String anna, String ben) {
    List<Coding> codings = new ArrayList<>(by(sample, "anna", anna));
    codings.addAll(by(sample, "ben", ben));
    return codings;
  }

  private static List<Coding> by(CodingSample sample, String coder, String signs) {
    List<Coding> codings = new ArrayList<>();
    for (int i = 0; i < signs.length(); i++) {
      List<String> codes = new ArrayList<>();
      if ("b2".indexOf(signs.charAt(i)) >= 0) {
        codes.add("for_buses");
      }
      if ("c2".indexOf(signs.charAt(i)) >= 0) {
        codes.add("for_cars");
      }
      if (signs.charAt(i) != ' ') {
        String unit = sample.comments().get(i).unit();
        codings.add(new Coding(unit, coder, new TreeSet<>(codes), null, ""));
      }
    }
    return codings;
  }

  private static Agreement of(Codings codings) {
    return Agreement.of(codings, List.of(), null, BOOTSTRAP, 0.95);
  }

  private static double value(Coefficient coefficient) {
    return value(coefficient.value());
  }

  private static double value(PointMeasure measure) {
    return ((PointEstimate) measure).value();
  }

  private static VariableAgreement variable(Agreement agreement, String name) {
    return agreement.variables().stream()
        .filter(variable -> variable.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyCodeIsAVariableAndSoAreAllOfThemTogether() {
    Agreement agreement = of(codings("bbc-2b", "bcc--b"));
    assertThat(agreement.variables())
        .extracting(VariableAgreement::name)
        .containsExactly("for_buses", "for_cars", "all codes together");
    VariableAgreement buses = variable(agreement, "for_buses");
    assertThat(buses.units()).isEqualTo(6);
    assertThat(buses.pairs()).isEqualTo(6);
    // anna 110011, ben 100001. o = 2 of 6 units, n = 12 values of which 6 ones:
    // alpha = 1 - (n - 1) * (2 * 2) / (2 * 6 * 6) = 1 - 44 / 72
    assertThat(value(buses.mainAlpha().coefficient())).isCloseTo(1 - 44 / 72.0, within(1e-6));
    PairOfCoders pair = buses.pairsOfCoders().get(0);
    assertThat(value(pair.percent())).isCloseTo(4 / 6.0, within(1e-6));
    // Wilson's formula in Python, with z = 1.959963984540054
    assertThat(((Estimate) pair.percent().interval()).interval())
        .isEqualTo(new Interval(0.299993, 0.903229, 0.95));
    // kappa: chance = 4/6 * 2/6 + 2/6 * 4/6 = 4/9
    assertThat(value(pair.cohensKappa()))
        .isCloseTo((4 / 6.0 - 4 / 9.0) / (1 - 4 / 9.0), within(1e-6));
    // AC1: share of ones 6/12, chance = 2 * 1/2 * 1/2
    assertThat(value(pair.gwetsAc1())).isCloseTo((4 / 6.0 - 0.5) / 0.5, within(1e-6));
    assertThat(pair.table().count("1", "0")).isEqualTo(2);
    assertThat(buses.coincidences().counts())
        .isEqualTo(List.of(List.of(4.0, 2.0), List.of(2.0, 4.0)));
    assertThat(variable(agreement, "all codes together").coincidences().values())
        .containsExactly("for_buses", "for_buses+for_cars", "for_cars", "none");
  }

  @Test
  void coincidencesOfThreeCodersCountEachValueOnce() {
    Coincidences counts =
        Coincidences.of(List.of("a", "b"), List.of(List.of("a", "a", "b"), List.of("b", "b")));
    // of a, a, b: six ordered pairs, each a half
    assertThat(counts.counts()).isEqualTo(List.of(List.of(1.0, 1.0), List.of(1.0, 2.0)));
  }

  @Test
  void aCommentOfOneCoderCountsAsWorkAndNotAsAgreement() {
    Agreement agreement = of(codings("bb-b", "b - "));
    assertThat(agreement.coders())
        .containsExactly(new CoderWork("anna", 4, 4), new CoderWork("ben", 4, 2));
    assertThat(variable(agreement, "for_buses").units()).isEqualTo(2);
  }

  @Test
  void codersWhoShareNoCommentHaveNoAgreement() {
    VariableAgreement buses = variable(of(codings("bb  ", "  b-")), "for_buses");
    assertThat(buses.mainAlpha().coefficient().value())
        .isEqualTo(new Undefined("no unit was coded by two coders"));
    assertThat(buses.pairsOfCoders().get(0).cohensKappa().value())
        .isEqualTo(new Undefined("no unit was coded by both coders"));
    assertThat(buses.mainAlpha().belowReliable()).isInstanceOf(Undefined.class);
  }

  @Test
  void oneAndTheSameValueEverywhereIsUndefinedAndNotPerfect() {
    Agreement agreement = of(codings("----", "----"));
    assertThat(variable(agreement, "for_cars").mainAlpha().coefficient().value())
        .isEqualTo(new Undefined("all coders gave the same value everywhere"));
    assertThat(AgreementText.of(agreement))
        .contains("undefined, because all coders gave the same value everywhere");
    assertThat(variable(agreement, "for_cars").mainAlpha().coefficient().reaches(0.1)).isFalse();
  }

  @Test
  void perfectAgreementIsANumberWithoutAnInterval() {
    String same = "bb--bb--bb--bb--bb--";
    Alpha alpha = variable(of(codings(same, same)), "for_buses").mainAlpha();
    assertThat(value(alpha.coefficient())).isEqualTo(1);
    assertThat(alpha.coefficient().reaches(1)).isTrue();
    assertThat(alpha.coefficient().interval()).isInstanceOf(Undefined.class);
    assertThat(value(alpha.belowReliable())).isZero();
  }

  @Test
  void theProbabilityOfTooLowAnAlphaIsTheShareOfResamples() {
    String anna = "bbbbbbbbbb----------bbbbbbbbbb----------";
    String ben = "bbbbbbbbbb----------bbbbbbbb------------";
    Alpha alpha = variable(of(codings(anna, ben)), "for_buses").mainAlpha();
    // two of 40 differ: alpha .901; 20,000 resamples of the 40 pairs, written anew in Python,
    // seed 1: .087 below .8, .004 below .667
    assertThat(value(alpha.coefficient())).isCloseTo(0.901, within(1e-3));
    assertThat(value(alpha.belowReliable())).isBetween(0.04, 0.14);
    assertThat(value(alpha.belowTentative())).isBetween(0.0, 0.02);
    assertThat(alpha.coefficient().interval()).isInstanceOf(Estimate.class);
  }

  @Test
  void sentimentHasAnOrderAndNoPointOfZero() {
    Codings without = codings("bbbbbb", "bbbbb ");
    List<Coding> codings = new ArrayList<>();
    CodedSentiment[] tones = CodedSentiment.values();
    for (Coding coding : without.codings()) {
      int i = codings.size();
      codings.add(new Coding(coding.unit(), coding.coder(), coding.codes(), tones[i % 3], ""));
    }
    VariableAgreement sentiment =
        variable(of(new Codings(without.sample(), codings, List.of())), "sentiment");
    assertThat(sentiment.alphas()).hasSize(4);
    assertThat(sentiment.mainAlpha()).isEqualTo(sentiment.alphas().get(KrippendorffAlpha.ORDINAL));
    assertThat(value(sentiment.mainAlpha().coefficient())).isEqualTo(1);
    Alpha ratio = sentiment.alphas().getOrDefault(KrippendorffAlpha.RATIO, sentiment.mainAlpha());
    assertThat(ratio.coefficient().value())
        .isEqualTo(new Undefined("tone has no point of zero from which to measure"));
  }

  private static MachineCodes machine(CodingSample sample, String signs) {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (int i = 0; i < signs.length(); i++) {
      SampledComment comment = sample.comments().get(i);
      if (signs.charAt(i) != ' ') {
        verdicts.put(
            comment.commentId(),
            new Verdict(
                new TreeSet<>(signs.charAt(i) == 'b' ? List.of("for_buses") : List.of()),
                signs.charAt(i) == '?'));
      }
    }
    return MachineCodes.of(verdicts);
  }

  private static Agreement with(Codings codings, @Nullable MachineCodes machine) {
    return Agreement.of(codings, codings.by("anna"), machine, BOOTSTRAP, 0.95);
  }

  @Test
  void theMachineIsComparedWithEachCoderAndWithWhatIsSettled() {
    Codings codings = codings("bbb-----", "bbbb    ");
    Agreement agreement = with(codings, machine(codings.sample(), "bb--b?- "));
    assertThat(agreement.machine())
        .extracting(MachineAgreement::coder)
        .containsExactly("anna", "ben", "settled codes");
    MachineAgreement anna = agreement.machine().get(0);
    assertThat(anna.units()).isEqualTo(7);
    assertThat(anna.abstained()).isEqualTo(1);
    assertThat(anna.unjudged()).isEqualTo(1);
    CodeAgreement buses = anna.codes().get(0);
    assertThat(value(buses.precision())).isCloseTo(2 / 3.0, within(1e-6));
    assertThat(value(buses.recall())).isCloseTo(2 / 3.0, within(1e-6));
    assertThat(value(buses.f1())).isCloseTo(2 / 3.0, within(1e-6));
    // as above
    assertThat(((Estimate) buses.recall().interval()).interval().low())
        .isCloseTo(0.207660, within(1e-6));
    assertThat(agreement.machine().get(2).codes()).isEqualTo(anna.codes());
    CodeAgreement cars = anna.codes().get(1);
    assertThat(cars.recall().value())
        .isEqualTo(new Undefined("the coder gave the code to no comment"));
    assertThat(cars.precision().value())
        .isEqualTo(new Undefined("the machine gave the code to no comment that was coded"));
    assertThat(cars.f1().value()).isEqualTo(new Undefined("neither gave the code to any comment"));
  }

  @Test
  void aRareStratumDrawnMoreOftenWeighsLess() {
    Bootstrapping intervals = new Bootstrapping(BOOTSTRAP, 0.95);
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      weights.add(i % 2 == 0 ? 10.0 : i % 4 == 1 ? 1.0 : 2.0);
    }
    // hits are those of weight 10: 200 of 200 + 10 + 20
    Coefficient share =
        intervals.share(weights, weight -> weight == 10, weight -> true, weight -> weight, "-");
    assertThat(value(share)).isCloseTo(200 / 230.0, within(1e-6));
    Interval interval = ((Estimate) share.interval()).interval();
    assertThat(interval.low()).isBetween(0.7, 0.84);
    assertThat(interval.high()).isBetween(0.89, 0.96);
  }

  @Test
  void aTableOfManySetsOfCodesFitsATerminal() {
    Coincidences wide =
        Coincidences.of(
            List.of("a".repeat(30), "b".repeat(30), "c".repeat(30)),
            List.of(List.of("a".repeat(30), "c".repeat(30))));
    VariableAgreement all =
        new VariableAgreement("all codes together", 1, 1, wide, new TreeMap<>(), List.of());
    String text =
        AgreementText.of(new Agreement(List.of(), List.of(all), List.of(), 0.95, BOOTSTRAP));
    assertThat(text)
        .contains("    3 = " + "c".repeat(30) + "\n")
        .contains("           1       2       3\n           1       0       0       1\n");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void theTextAndTheJsonSayTheSame() {
    Codings codings = codings("bbc-2b", "bcc--b");
    Agreement agreement = with(codings, machine(codings.sample(), "bb--b?"));
    String text = AgreementText.of(agreement);
    assertThat(text)
        .startsWith("anna: 6 of 6 comments coded\nben: 6 of 6 comments coded\n")
        .contains("\nfor_buses\n  6 comments coded by two or more, 6 pairs of values\n")
        .contains("Krippendorff's alpha, nominal      0.389 [")
        .contains("P(alpha < 0.667) = ")
        .contains("anna and ben", "percent agreement", "Cohen's kappa", "Gwet's AC1")
        .contains(
            "           0       1\n           0       4       2\n           1       2       4\n")
        .contains("the machine against anna")
        .doesNotContain("NaN");
    JsonNode json = JsonMapper.shared().readTree(AgreementJson.of(agreement));
    JsonNode buses = json.get("variables").get(0);
    assertThat(buses.get("variable").asString()).isEqualTo("for_buses");
    assertThat(buses.at("/alpha/nominal/value").asDouble()).isCloseTo(0.388889, within(1e-9));
    assertThat(buses.at("/alpha/nominal/p_below_0.800/value").isNumber()).isTrue();
    assertThat(buses.at("/pairs_of_coders/0/percent/interval/level").asDouble()).isEqualTo(0.95);
    assertThat(buses.at("/coincidences/counts/0/0").asDouble()).isEqualTo(4);
    assertThat(json.at("/machine/0/codes/1/recall/undefined").asString()).isEmpty();
    assertThat(json.at("/machine/0/codes/1/precision/undefined").asString())
        .startsWith("the machine gave");
    assertThat(AgreementJson.of(with(codings, machine(codings.sample(), "bb--b?"))))
        .isEqualTo(AgreementJson.of(agreement));
    assertThat(Arrays.stream(text.split("\n"))).noneMatch(line -> line.endsWith(" "));
  }
}
