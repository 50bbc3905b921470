package org.commentariat.stance.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.annotation.AnnotatedComment;
import org.junit.jupiter.api.Test;

class CueMatcherTest {

  @Test
  void aSetFillsAPlaceWithAnyOfItsWordsLongestIncluded() {
    assertThat(found("\"{fee} be fair\"", "the parking fee be fair"))
        .containsExactly("parking fee be fair");
    assertThat(found("\"{fee} be fair\"", "meter be fair")).containsExactly("meter be fair");
    assertThat(found("\"{fee} be fair\"", "toll be fair")).isEmpty();
  }

  @Test
  void aGapLetsAtMostSoManyWordsPass() {
    assertThat(found("\"{fee} ..2 fair\"", "fee fair")).containsExactly("fee fair");
    assertThat(found("\"{fee} ..2 fair\"", "fee a b fair")).containsExactly("fee a b fair");
    assertThat(found("\"{fee} ..2 fair\"", "fee a b c fair")).isEmpty();
  }

  @Test
  void anOptionalPlaceMayStayEmpty() {
    assertThat(found("\"no? more fees/fee\"", "no more fee and more fees"))
        .containsExactly("no more fee", "more fees");
  }

  @Test
  void aGapBeforeAnEmptyOptionalPlaceStillCounts() {
    assertThat(found("\"fee ..2 very? fair\"", "fee a b fair")).containsExactly("fee a b fair");
  }

  @Test
  void aWordMatchesAsWrittenOrInItsDictionaryForm() {
    AnnotatedComment comment = Parsed.comment("Meters meter NNS 2 nsubj\nkilled kill VBD 0 root");

    assertThat(found("\"meter kill\"", comment)).containsExactly("Meters killed");
    assertThat(found("\"meters killed\"", comment)).containsExactly("Meters killed");
  }

  @Test
  void aWordCanBeHeldToAPartOfSpeech() {
    AnnotatedComment comment = Parsed.comment("They they PRP 2 nsubj\nfine fine VBP 0 root");

    assertThat(found("\"fine_verb\"", comment)).containsExactly("fine");
    assertThat(found("\"fine_adj\"", comment)).isEmpty();
  }

  @Test
  void aCurlyApostropheIsAnApostrophe() {
    assertThat(found("\"o'clock\"", "nine o’clock")).containsExactly("o’clock");
  }

  @Test
  void wordsThatOverlapAreFoundOnce() {
    assertThat(found("[\"fee fee\", \"fee\"]", "fee fee fee")).hasSize(2);
  }

  @Test
  void aHeadlineConditionMustHold() {
    CueMatcher matcher =
        new CueMatcher(
            Codebooks.withCues(
                    "- {name: stay, code: con, weight: 1, headline: \"{town}\", phrase: \"stay\"}")
                .cues());
    AnnotatedComment comment = Parsed.words("c1", "we stay");

    assertThat(matcher.hits(comment, "The Mayor's new plan")).hasSize(1);
    assertThat(matcher.hits(comment, "A new plan")).isEmpty();
    assertThat(matcher.hits(comment, null)).isEmpty();
  }

  @Test
  void hitsComeInTheOrderOfTheWords() {
    CueMatcher matcher =
        new CueMatcher(
            Codebooks.withCues(
                    """
                    - {name: second, code: con, weight: 1, phrase: "stay"}
                    - {name: first, code: pro, weight: 1, phrase: "we"}
                    """)
                .cues());

    assertThat(matcher.hits(Parsed.words("c1", "we stay"), null))
        .extracting(hit -> hit.cue().name())
        .containsExactly("first", "second");
  }

  @Test
  void dependenciesInACircleLoseArcsAndNothingElse() {
    AnnotatedComment comment =
        Parsed.comment("fees fee NNS 2 nsubj\nkill kill VBP 1 ccomp\ntowns town NNS 2 obj");

    assertThat(found("\"fee kill town\"", comment)).containsExactly("fees kill towns");
  }

  private static List<String> found(String phrases, String words) {
    return found(phrases, Parsed.words("c1", words));
  }

  private static List<String> found(String phrases, AnnotatedComment comment) {
    String cue = "- {name: a cue, code: pro, weight: 1, negated: counts, phrase: " + phrases + "}";
    return new CueMatcher(Codebooks.withCues(cue).cues())
        .hits(comment, null).stream()
            .map(hit -> comment.comment().ownWords().substring(hit.start(), hit.end()))
            .toList();
  }
}
