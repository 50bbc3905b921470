package org.commentariat.statistics.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.MultipleTests;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class KeynessTest {

  @Test
  void keynessIsThatOfR() { // references.R: g2, pchisq, p.adjust
    List<Map<String, String>> rows = WordReferences.read("keyness.csv");
    SortedMap<String, Distinction> words =
        new Keyness(0.95)
            .compare(
                WordReferences.usage(rows, "first"),
                WordReferences.usage(rows, "second"),
                MultipleTests::benjaminiHochberg);
    for (Map<String, String> row : rows) {
      Distinction word = WordReferences.of(words, row.get("word"));
      TestResult test = (TestResult) word.test();
      WordReferences.assertClose(test.statistic(), row.get("statistic"));
      WordReferences.assertClose(test.p(), row.get("p"));
      WordReferences.assertClose(word.adjusted(), row.get("adjusted"));
      if (word.effect() instanceof Estimate effect) {
        WordReferences.assertClose(effect.value(), row.get("effect"));
        WordReferences.assertClose(effect.interval().low(), row.get("low"));
        WordReferences.assertClose(effect.interval().high(), row.get("high"));
      } else {
        assertThat(row.get("effect")).endsWith("Inf");
      }
    }
  }

  @Test
  void aWordOfOneBodyHasATestAndNoRatio() {
    Distinction word =
        WordReferences.of(
            new Keyness(0.95)
                .compare(
                    Map.of("only", new Usage(9, 3), "the", new Usage(20, 9)),
                    Map.of("the", new Usage(20, 8)),
                    MultipleTests::holm),
            "only");
    assertThat(word.effect()).isEqualTo(new Undefined("one of the two bodies has not this word"));
    assertThat(((TestResult) word.test()).p()).isLessThan(0.01);
  }

  @Test
  void nothingIsKeyAgainstNothing() {
    Distinction word =
        WordReferences.of(
            new Keyness(0.95)
                .compare(Map.of("the", new Usage(20, 9)), Map.of(), MultipleTests::holm),
            "the");
    assertThat(word.test()).isEqualTo(new Undefined("one of the two bodies has no words"));
    assertThat(word.effect()).isEqualTo(word.test());
    assertThat(word.adjusted()).isNull();
  }
}
