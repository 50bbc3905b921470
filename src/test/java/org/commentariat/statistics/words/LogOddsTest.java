package org.commentariat.statistics.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.MultipleTests;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogOddsTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "100", "1000"})
  void effectsAndTestsAreThoseOfR(String prior) { // references.R: log_odds, p.adjust
    List<Map<String, String>> rows =
        WordReferences.read("log-odds.csv").stream()
            .filter(row -> prior.equals(row.get("prior")))
            .toList();
    WordTest logOdds =
        new LogOdds(
            WordReferences.occurrences(rows, "background"), Double.parseDouble(prior), 0.95);
    SortedMap<String, Distinction> words =
        logOdds.compare(
            WordReferences.usage(rows, "first"),
            WordReferences.usage(rows, "second"),
            MultipleTests::holm);
    assertThat(words).hasSize(10);
    for (Map<String, String> row : rows) {
      Distinction word = WordReferences.of(words, row.get("word"));
      Estimate effect = (Estimate) word.effect();
      TestResult test = (TestResult) word.test();
      WordReferences.assertClose(effect.value(), row.get("effect"));
      WordReferences.assertClose(effect.interval().low(), row.get("low"));
      WordReferences.assertClose(effect.interval().high(), row.get("high"));
      WordReferences.assertClose(test.statistic(), row.get("z"));
      WordReferences.assertClose(test.p(), row.get("p"));
      WordReferences.assertClose(word.adjusted(), row.get("adjusted"));
    }
  }

  @Test
  void whatIsSaidOfAWordIsSaidOfThatWord() {
    Map<String, Usage> first = Map.of("warrant", new Usage(50, 9), "the", new Usage(100, 20));
    Map<String, Usage> second = Map.of("the", new Usage(100, 25), "cloud", new Usage(30, 7));
    SortedMap<String, Distinction> words =
        new LogOdds(Map.of("the", 200L, "warrant", 50L, "cloud", 30L), 100, 0.95)
            .compare(first, second, MultipleTests::benjaminiHochberg);
    assertThat(words.keySet()).containsExactly("cloud", "the", "warrant");
    assertThat(((Estimate) WordReferences.of(words, "warrant").effect()).value()).isPositive();
    assertThat(((Estimate) WordReferences.of(words, "cloud").effect()).value()).isNegative();
    assertThat(WordReferences.of(words, "warrant").first().users()).isEqualTo(9);
    assertThat(WordReferences.of(words, "warrant").second()).isEqualTo(new Usage(0, 0));
  }

  @Test
  void aLargePriorDrawsARareWordTowardsNothing() {
    Map<String, Usage> first = Map.of("rare", new Usage(2, 1), "the", new Usage(100, 20));
    Map<String, Usage> second = Map.of("the", new Usage(100, 25));
    Map<String, Long> background = Map.of("rare", 2L, "the", 200L);
    double weak = effect(new LogOdds(background, 1, 0.95), first, second);
    double strong = effect(new LogOdds(background, 10_000, 0.95), first, second);
    assertThat(weak).isGreaterThan(3);
    assertThat(strong).isCloseTo(0, within(0.05)).isPositive();
  }

  private static double effect(
      LogOdds logOdds, Map<String, Usage> first, Map<String, Usage> second) {
    Distinction rare =
        WordReferences.of(logOdds.compare(first, second, MultipleTests::holm), "rare");
    return ((Estimate) rare.effect()).value();
  }

  @Test
  void aWordWithoutPriorIsUndefinedAndNoTest() {
    Map<String, Usage> first = Map.of("new", new Usage(2, 1), "the", new Usage(10, 3));
    Distinction unknown =
        WordReferences.of(
            new LogOdds(Map.of("the", 5L, "a", 5L), 10, 0.95)
                .compare(first, Map.of(), MultipleTests::holm),
            "new");
    assertThat(unknown.effect()).isEqualTo(new Undefined("the background has not this word"));
    assertThat(unknown.test()).isEqualTo(unknown.effect());
    assertThat(unknown.adjusted()).isNull();
    assertThat(
            WordReferences.of(
                    new LogOdds(Map.of("the", 5L), 10, 0.95)
                        .compare(first, Map.of(), MultipleTests::holm),
                    "the")
                .effect())
        .isEqualTo(new Undefined("the background has no other word"));
  }

  @Test
  void noWordsHaveNoDistinctions() {
    assertThat(
            new LogOdds(Map.of("the", 1L), 1, 0.95)
                .compare(Map.of("the", new Usage(0, 0)), Map.of(), MultipleTests::holm))
        .isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new LogOdds(Map.of("a", 0L), 1, 0.95)).hasMessageContaining("\"a\" 0");
    assertThatThrownBy(() -> new LogOdds(Map.of(), 0, 0.95)).hasMessageContaining("prior");
    assertThatThrownBy(() -> new Usage(1, 2)).hasMessageContaining("1 occurrences by 2 users");
    assertThatThrownBy(() -> new Usage(1, 0)).hasMessageContaining("1 occurrences by 0 users");
  }
}
