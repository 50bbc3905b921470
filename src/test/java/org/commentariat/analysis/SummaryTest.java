package org.commentariat.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.List;
import org.commentariat.analysis.InventedCorpus.Post;
import org.commentariat.annotation.Sentiment;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void theReportWarnsOfUncorrectedLabelsAndOfMistakingCommentersForThePublic() {
    Summary summary = InventedCorpus.small().findings().summary();
    assertThat(summary.warnings()).hasSize(2);
    assertThat(summary.warnings().get(0)).contains("uncorrected machine labels");
    assertThat(summary.warnings().get(1)).contains("Commenters are not the public");
  }

  @Test
  void codesWhoseIntervalsOverlapAreNotRanked() {
    assertThat(two(21, 19, 0).summary().inShort())
        .isEqualTo(
            "By the machine’s labels, “For trams” (21) and “For buses” (19), of 40 comments, are"
                + " too close to say which is more common.");
  }

  @Test
  void codesWhoseIntervalsLieApartAreRanked() {
    assertThat(two(10, 90, 0).summary().inShort())
        .isEqualTo(
            "By the machine’s labels, “For buses” is the most common code, held by 90 of 100"
                + " comments, ahead of “For trams” (10).");
  }

  @Test
  void thatMostCommentsHoldNoCodeIsSaidFirst() {
    assertThat(two(2, 1, 37).summary().inShort())
        .isEqualTo(
            "By the machine’s labels, most of the 40 comments hold no code (37); “For trams” (2)"
                + " and “For buses” (1) are too rare to say which is more common.");
  }

  @Test
  void aCodeThatStandsAloneIsNotComparedWithNothing() {
    assertThat(two(30, 0, 10).summary().inShort())
        .isEqualTo(
            "By the machine’s labels, “For trams” is the only code found, in 30 of 40 comments.");
  }

  @Test
  void thatNoCodeWasFoundIsSaidPlainly() {
    assertThat(two(0, 0, 40).summary().inShort())
        .isEqualTo("By the machine’s labels, none of the 40 comments holds any code.");
  }

  @Test
  void aSmallNumberIsCalledSmall() {
    assertThat(two(15, 14, 0).summary().inShort())
        .endsWith("so few comments are examples, not rates.");
    assertThat(two(15, 15, 0).summary().inShort()).doesNotContain("so few");
  }

  @Test
  void aStanceIsToldByCommentAndByPersonWithIntervals() {
    // R: binom::binom.wilson(21, 40) gives 0.525 0.3750022 0.6706176; each by a person of its own
    assertThat(two(21, 19, 0).summary().found())
        .contains(
            "“For trams”: 21 of 40 comments, 52.5% (95% interval 37.5% to 67.1%); 21 of 40 known"
                + " commenters, 52.5% (37.5% to 67.1%).");
  }

  @Test
  void noneAndTooUnclearShareALine() {
    assertThat(two(20, 10, 10).summary().found())
        // R: binom::binom.wilson(10, 40) gives 0.25 0.1418712 0.4019396
        .contains(
            "No code: 10 of 40 comments, 25.0% (95% interval 14.2% to 40.2%);"
                + " too unclear to judge: none.");
  }

  @Test
  void anAssociationWithToneIsToldWithItsNumbers() {
    assertThat(two(30, 30, 0).summary().found())
        .anyMatch(
            s ->
                s.startsWith("Comments that hold “For trams” differ in tone")
                    && s.contains("Holm-adjusted p < 0.001"));
  }

  @Test
  void noDifferenceInToneIsToldOnceForAllCodesThatShowNone() {
    Post[] posts = new Post[40];
    for (int i = 0; i < posts.length; i++) {
      posts[i] =
          post("c" + i, "P" + i, null, "Words.", i < 20 ? "for_trams" : "for_buses")
              .toned(i % 2 == 0 ? Sentiment.Label.POSITIVE : Sentiment.Label.NEGATIVE);
    }
    assertThat(new InventedCorpus().thread("t", null, null, posts).findings().summary().found())
        .anyMatch(
            s ->
                s.startsWith("No difference in tone beyond chance between comments that hold")
                    && s.contains("“For trams” (Holm-adjusted p = 1.000")
                    && s.contains("or “For buses” (Holm-adjusted p = 1.000"));
  }

  @Test
  void fewerThanFiveCommentsAreTooFewToFindNoDifferenceInTone() {
    assertThat(InventedCorpus.small().findings().summary().found())
        .contains(
            "Too few comments to tell whether tone goes with “For trams” or “For buses”: fewer"
                + " than 5 on one side.")
        .noneMatch(sentence -> sentence.startsWith("No difference"));
  }

  @Test
  void aCorpusWithoutCommentsSaysThatThereIsNothing() {
    Summary summary = new InventedCorpus().thread("t", "Nobody came", 0).findings().summary();
    assertThat(summary.title()).isEqualTo("No reader comments were found");
    assertThat(summary.inShort())
        .isEqualTo("There is nothing to report on: no comment has words of its own.");
    assertThat(summary.found())
        .containsExactly("Read: 1 article, no comments. Nothing had to be left out as unreadable.");
  }

  @Test
  void whatCouldNotBeReadAndWhatWasRepairedIsCounted() {
    assertThat(InventedCorpus.small().findings().summary().found().get(0))
        .endsWith("1 part of the input could not be read; 2 places repaired or guessed at.");
  }

  @Test
  void oneCommentIsSpokenOfInTheSingular() {
    Summary summary =
        new InventedCorpus()
            .thread("t", null, null, post("c", "Ada", null, "Hi."))
            .findings()
            .summary();
    assertThat(summary.title()).isEqualTo("What 1 reader comment says");
    assertThat(summary.inShort())
        .isEqualTo("By the machine’s labels, the one comment with words of its own holds no code.");
    assertThat(summary.found().get(0)).startsWith("Read: 1 comment under 1 article, by 1");
  }

  @Test
  void aLabelFromRightToLeftDoesNotTurnTheSentence() {
    assertThat(
            new InventedCorpus()
                .codes(new CodeEntry("one", "ترام", "Is one."))
                .thread("t", null, null, post("c", "Ada", null, "Hi.", "one"))
                .findings()
                .summary()
                .inShort())
        .contains("“\u2068ترام\u2069”");
  }

  @Test
  void ofManyCodesOnlyTheFirstAreNamed() {
    assertThat(CodeNames.listed(List.of("a", "b", "c", "d"), "or")).isEqualTo("a, b, c or d");
    assertThat(CodeNames.listed(List.of("a", "b", "c", "d", "e"), "and"))
        .isEqualTo("a, b, c and 2 other codes");
    assertThat(CodeNames.listed(List.of("a"), "and")).isEqualTo("a");
  }

  /** Comments for trams, all glad, for buses, all cross, and of no code; each by another person. */
  private static Findings two(int trams, int buses, int neither) {
    Post[] posts = new Post[trams + buses + neither];
    for (int i = 0; i < posts.length; i++) {
      Post none = post("c" + i, "P" + i, null, "Words.");
      Post bus =
          post("c" + i, "P" + i, null, "Words.", "for_buses").toned(Sentiment.Label.NEGATIVE);
      Post tram =
          post("c" + i, "P" + i, null, "Words.", "for_trams").toned(Sentiment.Label.POSITIVE);
      posts[i] = i < trams ? tram : i < trams + buses ? bus : none;
    }
    return new InventedCorpus().thread("t", null, null, posts).findings();
  }
}
