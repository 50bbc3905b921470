package org.commentariat.statistics.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.words.UserTest.Use;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserTestTest {
  private static final long[] FIRST = {100, 80, 0, 40, 10, 0};
  private static final long[] SECOND = {0, 20, 90, 0, 150, 60};

  private static TestResult result(UserTest test, List<Use> uses) {
    return (TestResult) test.test(uses);
  }

  @Test
  void theTestIsThatOfR() { // references.R: user-test.csv
    UserTest test = new UserTest(FIRST, SECOND);
    for (Map<String, String> row : WordReferences.read("user-test.csv")) {
      int[] first = numbers(row.get("first"));
      int[] second = numbers(row.get("second"));
      List<Use> uses = new ArrayList<>();
      for (int person = 0; person < first.length; person++) {
        if (first[person] + second[person] > 0) {
          uses.add(new Use(person, first[person], second[person]));
        }
      }
      TestResult result = result(test, uses);
      WordReferences.assertClose(result.statistic(), row.get("statistic"));
      WordReferences.assertClose(result.p(), row.get("p"));
      assertThat(result.n()).isEqualTo(Integer.parseInt(row.get("users")));
    }
  }

  private static int[] numbers(@Nullable String row) {
    return Arrays.stream(Objects.requireNonNull(row).split(" "))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  @Test
  void onePersonWhoRepeatsAWordAHundredTimesShowsNothing() {
    long[] first = new long[40];
    long[] second = new long[40];
    Arrays.fill(first, 0, 20, 200);
    Arrays.fill(second, 20, 40, 200);
    TestResult loud =
        result(
            new UserTest(first, second),
            List.of(new Use(0, 100, 0), new Use(1, 1, 0), new Use(30, 0, 1)));
    assertThat(loud.p()).isGreaterThan(0.3);
    List<Use> many = new ArrayList<>();
    for (int person = 0; person < 20; person++) {
      many.add(new Use(person, 5, 0));
    }
    assertThat(result(new UserTest(first, second), many).p()).isLessThan(0.001);
  }

  @Test
  void withoutTwoUsersOrTwoBodiesThereIsNoTest() {
    assertThat(new UserTest(FIRST, SECOND).test(List.of(new Use(0, 5, 0))))
        .isEqualTo(new Undefined("fewer than two people use this word"));
    assertThat(new UserTest(FIRST, new long[6]).test(List.of(new Use(0, 5, 0), new Use(1, 1, 0))))
        .isEqualTo(new Undefined("one of the two bodies has no words"));
    assertThat(
            new UserTest(new long[] {5, 5}, new long[] {5, 5})
                .test(List.of(new Use(0, 1, 1), new Use(1, 1, 1))))
        .isEqualTo(new Undefined("all people use this word alike"));
    assertThatThrownBy(() -> new UserTest(FIRST, new long[2]))
        .hasMessage("6 people in the first body, 2 in the second");
  }

  /**
   * 100 people of very different length, each mostly in one body, and a word that some like more
   * than others, but neither body more than the other. At 5 % the test by people may not reject
   * more than 6 %; that by occurrences rejects far more.
   */
  @Test
  void peopleWithFavouriteWordsDoNotMakeAFinding() {
    long seed = 20_140_731;
    SplittableRandom random = new SplittableRandom(seed);
    int byPerson = 0;
    int byOccurrences = 0;
    int runs = 2_000;
    for (int run = 0; run < runs; run++) {
      long[] first = new long[100];
      long[] second = new long[100];
      List<Use> uses = new ArrayList<>();
      long[] counts = new long[2];
      for (int person = 0; person < 100; person++) {
        int words = 20 + (int) (-100 * Math.log(1 - random.nextDouble()));
        double liking =
            0.01 * -Math.log(1 - random.nextDouble()) * (random.nextInt(3) == 0 ? 3 : 0);
        double inFirst = person % 2 == 0 ? 0.9 : 0.1;
        int one = 0;
        int other = 0;
        for (int word = 0; word < words; word++) {
          boolean here = random.nextDouble() < inFirst;
          boolean used = random.nextDouble() < liking;
          (here ? first : second)[person]++;
          one += here && used ? 1 : 0;
          other += !here && used ? 1 : 0;
        }
        counts[0] += one;
        counts[1] += other;
        if (one + other > 0) {
          uses.add(new Use(person, one, other));
        }
      }
      byPerson += result(new UserTest(first, second), uses).p() <= 0.05 ? 1 : 0;
      WordTest.Counts all =
          new WordTest.Counts(
              counts[0], counts[1], Arrays.stream(first).sum(), Arrays.stream(second).sum());
      byOccurrences += ((TestResult) new Keyness(0.95).test("w", all)).p() <= 0.05 ? 1 : 0;
    }
    assertThat(byPerson).as("seed %d", seed).isBetween(runs * 3 / 100, runs * 6 / 100);
    assertThat(byOccurrences).as("seed %d", seed).isGreaterThan(runs * 20 / 100);
  }
}
