package org.commentariat.analysis.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commentariat.analysis.alias.Alias.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

  private static List<Alias> among(String... names) {
    Map<String, Integer> comments = new LinkedHashMap<>();
    for (String name : names) {
      comments.merge(name, 1, Integer::sum);
    }
    return Aliases.among(comments);
  }

  @ParameterizedTest
  @CsvSource({
    "Hanna Vos, HANNA VOS, CASE",
    "Hanna Vos, hanna_vos, PUNCTUATION",
    "Hanna Vos, HannaVos, PUNCTUATION",
    "Hanna Vos, @hanna.vos, PUNCTUATION",
    "Zoë Brontë, Zoe Bronte, DIACRITICS",
    "Jürgen Groß, Juergen Gross, DIACRITICS",
    "Søren, Soren, DIACRITICS",
    "Сара, Capa, LOOKALIKES",
    "Paul Klein, PauI Klein, LOOKALIKES",
    "Bernard, Bemard, LOOKALIKES",
    "tramn00b, tramnoob, DIGITS",
    "gr3at_dane, great dane, DIGITS",
    "Hanna Vos, Hanna Vos (Facebook), SITE",
    "hannavos, hannavos via Twitter, SITE",
    "hannavos, hannavos@example.com, SITE",
    "Hanna Vos, Dr. Hanna Vos, TITLE",
    "Hanna Vos, 'Hanna Vos, PhD', TITLE",
    "Hanna Vos, Hanna Q. Vos, INITIAL",
    "Michael Hendriks, Micheal Hendriks, ONE_LETTER",
    "Katarina Moss, Katharina Moss, ONE_LETTER",
    "riverwatcher, rivrwatcher, ONE_LETTER",
  })
  void twoSpellingsThatMayBeOnePersonAreOfferedWithTheReason(
      String one, String other, Reason reason) {
    assertThat(among(one, one, other)).containsExactly(new Alias(one, 2, other, 1, reason));
  }

  @ParameterizedTest
  @CsvSource({
    "Bob, Rob",
    "Mary, Marie",
    "Eli, Ell",
    "Anonymous, Anonymous Coward",
    "Anonymous, anonymous",
    "guest12, guest13",
    "reader1985x, reader1986x",
    "User 1 2, User 12",
    "Christina, Christine",
    "Ron Peterson, Don Peterson",
    "Daniel Weaver, Daniela Weaver",
    "Dr. Hanna Vos, Mrs. Hanna Vos",
    "Hanna A. Vos, Hanna B. Vos",
    "Vos, Mrs. Vos",
    "Hanna Vos, Hanna Bos",
    "Hanna, Hanna Vos",
    "☺☺, ☺",
    "12, 1-2",
    "Commenter A, Commenter B",
  })
  void twoNamesThatAreLikelyTwoPeopleAreNot(String one, String other) {
    assertThat(among(one, other)).isEmpty();
  }

  @Test
  void ofManySpellingsEachIsOfferedWithTheMostFrequentOne() {
    assertThat(among("hanna vos", "Hanna Vos", "Hanna Vos", "HannaVos", "Hánna Vos"))
        .extracting(Alias::name, Alias::other, Alias::reason)
        .containsExactlyInAnyOrder(
            tuple("Hanna Vos", "hanna vos", Reason.CASE),
            tuple("Hanna Vos", "HannaVos", Reason.PUNCTUATION),
            tuple("Hanna Vos", "Hánna Vos", Reason.DIACRITICS));
  }

  @Test
  void thePlainNameIsOfferedWithEachTitleAndNoTitleWithAnother() {
    assertThat(among("Dr. Hanna Vos", "Prof. Hanna Vos", "Hanna Vos"))
        .extracting(Alias::name, Alias::other)
        .containsExactlyInAnyOrder(
            tuple("Hanna Vos", "Dr. Hanna Vos"), tuple("Hanna Vos", "Prof. Hanna Vos"));
  }

  @Test
  void theOrderOfTheNamesDoesNotMatter() {
    assertThat(among("Hanna Vos", "HANNA VOS", "hanna-vos", "Zoë Brontë", "Zoe Bronte"))
        .isEqualTo(among("Zoe Bronte", "hanna-vos", "Zoë Brontë", "HANNA VOS", "Hanna Vos"));
  }

  @Test
  @Timeout(20)
  void aNameMadeToBeSlowIsNot() {
    assertThat(among("-".repeat(200_000) + "x", "a" + " -".repeat(100_000), "Hanna Vos")).isEmpty();
  }

  @Test
  @Timeout(60)
  void aHundredThousandNamesTakeSecondsAndEveryPlantedPairIsFound() {
    Random random = new Random(5);
    Map<String, Integer> comments = new LinkedHashMap<>();
    int planted = 0;
    while (comments.size() < 100_000) {
      String name = word(random, 6) + " " + word(random, 8);
      if (comments.putIfAbsent(name, 2) == null && comments.size() % 100 == 0) {
        comments.put(name.substring(0, 9) + "#" + name.substring(9), 1);
        planted++;
      }
    }
    long begun = System.nanoTime();
    List<Alias> found = Aliases.among(comments);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    assertThat(found.stream().filter(alias -> alias.reason() == Reason.PUNCTUATION))
        .hasSize(planted);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
