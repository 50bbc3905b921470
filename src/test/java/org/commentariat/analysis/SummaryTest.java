package org.commentariat.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

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
  void aSmallNumberIsCalledSmall() {
    assertThat(InventedCorpus.small().findings().summary().found())
        .anyMatch(sentence -> sentence.startsWith("That is a small number"));
  }

  @Test
  void aLargerNumberIsNotCalledSmall() {
    assertThat(two(60, 40).summary().found())
        .noneMatch(sentence -> sentence.contains("small number"));
  }

  @Test
  void codesWhoseIntervalsOverlapAreNotRanked() {
    assertThat(two(21, 19).summary().found())
        .contains(
            "The intervals of “For trams” and “For buses” overlap: these comments do not settle"
                + " which of the two is more common.");
  }

  @Test
  void codesWhoseIntervalsLieApartAreRanked() {
    assertThat(two(90, 10).summary().found()).noneMatch(sentence -> sentence.contains("overlap"));
  }

  @Test
  void anAssociationWithToneIsToldWithItsNumbers() {
    assertThat(two(30, 30).summary().found())
        .anyMatch(
            s ->
                s.startsWith("Comments that hold “For trams” differ in tone")
                    && s.contains("Holm-adjusted p < 0.001"));
  }

  @Test
  void thatNothingWasTooUnclearIsSaidWithoutAPercentage() {
    assertThat(two(20, 20).summary().found()).contains("No comment was too unclear to judge.");
  }

  @Test
  void aCorpusWithoutCommentsSaysThatThereIsNothing() {
    Summary summary = new InventedCorpus().thread("t", "Nobody came", 0).findings().summary();
    assertThat(summary.title()).isEqualTo("No reader comments were found");
    assertThat(summary.found())
        .containsExactly(
            "Read: 0 comments under 1 article, by 0 known commenters. Nothing had to be left out as"
                + " unreadable.",
            "There is nothing to report on: no comment has words of its own.");
  }

  @Test
  void oneCommentIsSpokenOfInTheSingular() {
    Findings findings =
        new InventedCorpus().thread("t", null, null, post("c", "Ada", null, "Hi.")).findings();
    assertThat(findings.summary().title()).isEqualTo("What 1 reader comment says");
    assertThat(findings.summary().found().get(0))
        .startsWith("Read: 1 comment under 1 article, by 1");
  }

  /** Comments for trams, all glad, and for buses, all cross; each by a person of its own. */
  private static Findings two(int trams, int buses) {
    Post[] posts = new Post[trams + buses];
    for (int i = 0; i < posts.length; i++) {
      boolean tram = i < trams;
      posts[i] =
          post("c" + i, "P" + i, null, "Words.", tram ? "for_trams" : "for_buses")
              .toned(tram ? Sentiment.Label.POSITIVE : Sentiment.Label.NEGATIVE);
    }
    return new InventedCorpus().thread("t", null, null, posts).findings();
  }
}
