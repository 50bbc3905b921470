package org.commentariat.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commentariat.analysis.words.CodeWords.Body;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.words.Usage;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final List<String> CODES = List.of("tram", "bus");

  private static OwnWords by(String person, String text, String... codes) {
    return new OwnWords(person, new TreeSet<>(List.of(codes)), text);
  }

  private static Words words(List<OwnWords> comments) {
    return Words.of(comments, CODES, 0.95);
  }

  private static Word word(Words words, String word) {
    CodeWords code = words.codes().get(0);
    return Stream.concat(code.more().stream(), code.less().stream())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  /** Four people for trams, four for buses; Loud, for trams, says "ding" over and over. */
  private static List<OwnWords> dispute() {
    List<OwnWords> comments = new ArrayList<>();
    for (String person : List.of("A", "B", "C", "D")) {
      comments.add(by(person, "The harbour needs rails, rails and a line.", "tram"));
      comments.add(by(person, "I wrote that the bus stops."));
      comments.add(by("no-" + person, "The bus needs a lane, says the mayor.", "bus"));
    }
    comments.add(by("Loud", "ding ".repeat(80), "tram"));
    comments.add(by("E", "ding", "tram"));
    comments.add(by("F", "ding"));
    return comments;
  }

  @Test
  void countsAreJoinedByTheWordOnBothSides() {
    Words words = words(dispute());
    assertThat(word(words, "rails").with()).isEqualTo(new Usage(8, 4));
    assertThat(word(words, "rails").without()).isEqualTo(new Usage(0, 0));
    assertThat(word(words, "bus").with()).isEqualTo(new Usage(0, 0));
    assertThat(word(words, "bus").without()).isEqualTo(new Usage(8, 8));
    assertThat(word(words, "needs").with()).isEqualTo(new Usage(4, 4));
    assertThat(word(words, "needs").without()).isEqualTo(new Usage(4, 4));
    assertThat(word(words, "ding").with()).isEqualTo(new Usage(81, 2));
    assertThat(word(words, "ding").without()).isEqualTo(new Usage(1, 1));
    CodeWords tram = words.codes().get(0);
    assertThat(tram.with()).isEqualTo(new Body(6, 6, 113));
    assertThat(tram.without()).isEqualTo(new Body(9, 9, 57));
    assertThat(words.people()).isEqualTo(11);
    assertThat(words.comments()).isEqualTo(15);
    assertThat(words.occurrences()).isEqualTo(170);
  }

  @Test
  void theFiguresOfAWordAreThoseOfTheFormulas() {
    // R: a <- 500 * 8/170; d <- log((8+a)/(113+500-8-a)) - log((0+a)/(57+500-0-a)); d
    // R: s <- sqrt(1/(8+a) + 1/a); d/s; 2*pnorm(-abs(d/s)); 2*8*log(8/(8*113/170))
    Word rails = word(words(dispute()), "rails");
    assertThat(((Estimate) rails.logOdds()).value()).isCloseTo(0.206513161805, within(1e-6));
    assertThat(rails.z()).isCloseTo(0.758049806865, within(1e-6));
    assertThat(rails.p()).isCloseTo(0.448421166272, within(1e-6));
    assertThat(rails.logLikelihood()).isCloseTo(6.534569893406, within(1e-6));
    assertThat(((TestResult) rails.byPerson()).n()).isEqualTo(4);
  }

  @Test
  void oneLoudPersonDoesNotMakeAWordTypical() {
    Word ding = word(words(dispute()), "ding");
    assertThat(ding.adjusted()).isLessThan(0.05);
    assertThat(Objects.requireNonNull(ding.byPersonAdjusted())).isGreaterThan(0.3);
    assertThat(ding.setsApart(0.05)).isFalse();
  }

  @Test
  void aWordThatManyPeopleUseOnOneSideSetsItApart() {
    List<OwnWords> comments = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      comments.add(by("P" + i, "The rails of the town, the rails.", "tram"));
      comments.add(by("Q" + i, "The lanes of the town, the lanes."));
    }
    CodeWords tram = words(comments).codes().get(0);
    assertThat(tram.more().get(0).word()).isEqualTo("rails");
    assertThat(tram.less().get(0).word()).isEqualTo("lanes");
    assertThat(tram.alsoByPerson()).isEqualTo(2);
    assertThat(tram.more().get(0).setsApart(0.05)).isTrue();
    assertThat(tram.compared()).isEqualTo(5);
    assertThat(tram.more()).extracting(Word::word).doesNotContain("the", "of", "town");
  }

  @Test
  void rareWordsAndWordsOfTwoPeopleAreNotCompared() {
    List<OwnWords> comments = new ArrayList<>();
    for (String person : List.of("A", "B", "C")) {
      comments.add(by(person, "trams trams", "tram"));
      comments.add(by(person, "buses"));
    }
    comments.add(by("A", "secret secret secret", "tram"));
    comments.add(by("B", "secret secret secret"));
    Words words = words(comments);
    // "buses" occurs 3 times, "secret" 6 times by two people
    assertThat(words.listed()).isEqualTo(1);
    assertThat(words.different()).isEqualTo(3);
    assertThat(words.codes().get(0).more()).extracting(Word::word).containsExactly("trams");
    assertThat(words.codes().get(0).less()).isEmpty();
  }

  @Test
  void theOrderOfTheCommentsDoesNotShow() {
    List<OwnWords> turned = new ArrayList<>(dispute());
    Collections.reverse(turned);
    assertThat(words(turned)).isEqualTo(words(dispute()));
  }

  @Test
  void whereNothingCanBeComparedItSaysWhy() {
    assertThat(words(List.of()).codes())
        .extracting(CodeWords::reason)
        .containsExactly("no judged comment holds it", "no judged comment holds it");
    assertThat(words(List.of(by("A", "Rails!", "tram"))).codes().get(0).reason())
        .isEqualTo("every judged comment holds it");
    assertThat(words(List.of(by("A", "🚋", "tram"), by("B", "no"))).codes().get(0).reason())
        .isEqualTo("the comments that hold it, or the others, have no words");
    assertThat(words(List.of(by("A", "no", "tram"), by("B", "no"))).codes().get(0).reason())
        .isEqualTo("all comments consist of one word");
    assertThat(words(List.of(by("A", "yes", "tram"), by("B", "no"))).codes().get(0).reason())
        .isEqualTo("no word is used 5 times and by 3 people");
  }
}
