package org.commentariat.stance.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.stance.Evidence;
import org.junit.jupiter.api.Test;

/** Judged by a rule: log odds of a code are the number of times it stands in the words, less 2. */
class OcclusionTest {
  @Test
  void theSentenceWithoutWhichTheCodeFallsMostIsTheEvidence() {
    assertThat(evidence(Sentences.of("one", "pro pro", "two"), "pro"))
        .extracting(Evidence::text)
        .containsExactly("pro pro");
  }

  @Test
  void sentencesThatCostHalfAsMuchAsTheBestAreEvidenceTooAndOthersNot() {
    assertThat(evidence(Sentences.of("pro pro pro pro", "pro", "pro pro"), "pro"))
        .extracting(Evidence::text)
        .containsExactly("pro pro pro pro", "pro pro");
  }

  @Test
  void aCommentThatNoSentenceCarriesHasNoEvidence() {
    assertThat(evidence(Sentences.of("one", "two"), "pro")).isEmpty();
  }

  @Test
  void eachCodeHasItsOwnEvidence() {
    assertThat(evidence(Sentences.of("pro", "con con", "pro con"), "pro", "con"))
        .extracting(found -> found.code() + ": " + found.text())
        .containsExactly("pro: pro", "con: con con", "con: pro con", "pro: pro con");
  }

  @Test
  void ofALongCommentNeighboursAreLeftOutTogether() {
    List<String> texts = new ArrayList<>(Collections.nCopies(100, "one"));
    texts.set(40, "pro");
    AnnotatedComment comment = Sentences.of(texts.toArray(String[]::new));

    assertThat(Occlusion.parts(comment.sentences())).hasSizeLessThanOrEqualTo(Occlusion.PARTS);
    assertThat(
            Occlusion.parts(comment.sentences()).stream()
                .flatMap(part -> part.sentences().stream()))
        .containsExactlyElementsOf(comment.sentences());
    // ⌈100 / 12⌉ = 9 sentences a part; the 41st stands in the part from the 37th to the 45th
    assertThat(evidence(comment, "pro"))
        .extracting(Evidence::text)
        .containsExactly("one one one one pro one one one one");
  }

  @Test
  void whatIsLeftOutIsGoneFromTheWordsAndFromTheSentences() {
    AnnotatedComment comment = Sentences.of("one", "two", "three");
    Occlusion.Rest rest =
        Occlusion.without(comment, new Occlusion.Part(comment.sentences().subList(1, 2)));
    assertThat(rest.ownWords()).isEqualTo("one  three");
    assertThat(rest.annotated().sentences())
        .containsExactly(comment.sentences().get(0), comment.sentences().get(2));
  }

  private static List<Evidence> evidence(AnnotatedComment comment, String... codes) {
    return Occlusion.evidence(
        comment,
        new TreeSet<>(List.of(codes)),
        probabilities(comment.comment().ownWords()),
        rest -> probabilities(rest.ownWords()));
  }

  private static SortedMap<String, Double> probabilities(String words) {
    return new TreeMap<>(
        Map.of("pro", probability(words, "pro"), "con", probability(words, "con")));
  }

  private static double probability(String words, String code) {
    int odds = words.split(code, -1).length - 1 - 2;
    return 1 / (1 + Math.exp(-odds));
  }
}
