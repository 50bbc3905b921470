package org.commentariat.analysis.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private static final String CODE = "for_trams";

  private static Candidate one(String id, String person, int words, double probability) {
    return new Candidate(
        id,
        person,
        words,
        new TreeSet<>(probability >= 0.5 ? List.of(CODE) : List.of()),
        new TreeMap<>(Map.of(CODE, probability)));
  }

  private static Examples of(List<Candidate> candidates) {
    return Examples.of(candidates, List.of(CODE), Map.of(CODE, 0.5)).get(0);
  }

  @Test
  void typicalOnesLieNextToTheMedianAndBorderlineOnesNextToTheBound() {
    Examples examples =
        of(
            List.of(
                one("sure", "Ada", 10, 0.99),
                one("middle", "Ben", 10, 0.8),
                one("near", "Cem", 10, 0.7),
                one("just", "Dan", 10, 0.51),
                one("not-quite", "Eva", 10, 0.48),
                one("no", "Fay", 10, 0.1)));
    assertThat(examples.median()).isEqualTo(0.75); // of .51, .7, .8, .99
    assertThat(examples.bound()).isEqualTo(0.5);
    assertThat(examples.typical()).containsExactly("middle", "near", "sure");
    assertThat(examples.borderline()).containsExactly("just", "not-quite");
  }

  @Test
  void wordsStandBetweenSpacesOfAnyLength() {
    assertThat(Candidate.wordsIn(" Build  the\ntram\u2003now! ")).isEqualTo(4);
    assertThat(Candidate.wordsIn("  ")).isZero();
  }

  @Test
  void nobodyIsQuotedTwiceForACode() {
    Examples examples =
        of(
            List.of(
                one("first", "Ada", 10, 0.52),
                one("second", "Ada", 10, 0.52),
                one("third", "Ben", 10, 0.52),
                one("fourth", "Ada", 10, 0.49)));
    assertThat(examples.typical()).containsExactly("first", "third");
    assertThat(examples.borderline()).isEmpty();
  }

  @Test
  void commentsTooShortOrTooLongToShowAreNotShownButCountForTheMedian() {
    Examples examples =
        of(
            List.of(
                one("short", "Ada", Candidate.FEWEST_WORDS - 1, 0.6),
                one("long", "Ben", Candidate.MOST_WORDS + 1, 0.6),
                one("fit", "Cem", Candidate.MOST_WORDS, 0.9)));
    assertThat(examples.median()).isEqualTo(0.6);
    assertThat(examples.typical()).containsExactly("fit");
  }

  @Test
  void ofManyEquallyNearTheFirstInTheInputAreTaken() {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(one("c" + i, "Reader " + i, 12, 0.9));
    }
    assertThat(of(all).typical()).containsExactly("c0", "c1", "c2");
  }

  @Test
  void withoutProbabilitiesOrBoundsTheFirstHoldersAreTypicalAndNoneIsBorderline() {
    Candidate told = new Candidate("c", "Ada", 9, new TreeSet<>(List.of(CODE)), new TreeMap<>());
    Examples examples = Examples.of(List.of(told), List.of(CODE), Map.of()).get(0);
    assertThat(examples.typical()).containsExactly("c");
    assertThat(examples.borderline()).isEmpty();
    assertThat(examples.median()).isNull();
    assertThat(examples.bound()).isNull();
  }

  @Test
  void aCodeThatNobodyHoldsHasNoTypicalExample() {
    Examples examples = of(List.of(one("no", "Ada", 10, 0.45)));
    assertThat(examples.typical()).isEmpty();
    assertThat(examples.borderline()).containsExactly("no");
  }
}
