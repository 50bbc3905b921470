package org.commentariat.report.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.List;
import java.util.TreeSet;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.commentariat.analysis.correction.CodedCorpus;
import org.commentariat.analysis.validation.MeasuredAccuracy;
import org.commentariat.analysis.validation.MeasuredAccuracy.Basis;
import org.commentariat.analysis.validation.MeasuredAccuracy.CodeAccuracy;
import org.commentariat.stance.llm.LlmProvenance;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.PointEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reports say of themselves in every state that a report can be in. */
class AccountTest {
  private static final CodedCorpus CODED = new CodedCorpus(120, 60, "anna", "ben");
  private static final Findings CORRECTED = CODED.findings(CODED.coded(120));
  private static final Findings SMALL = InventedCorpus.small().findings();
  private static final Findings EMPTY = new InventedCorpus().findings();

  private static String methods(Findings findings) {
    return String.join("\n", Methods.of(findings).paragraphs());
  }

  private static Coefficient figure(double value, double low, double high) {
    return new Coefficient(
        new PointEstimate(value, 80), new Estimate(value, new Interval(low, high, 0.95), 80));
  }

  private static MeasuredAccuracy measured(Basis basis) {
    Coefficient half = figure(0.5, 0.4, 0.6);
    return new MeasuredAccuracy(
        basis,
        "codings by two students",
        80,
        12,
        List.of(
            new CodeAccuracy("for_trams", half, half, figure(0.75, 0.7, 0.8), half),
            new CodeAccuracy(
                "for_buses", figure(0.25, 0.1, 0.4), figure(0.125, 0.1, 0.3), half, half)),
        figure(0.625, 0.5, 0.75),
        half);
  }

  @Test
  void withoutCodingsTheMethodsSayThatNothingIsValidatedHere() {
    assertThat(methods(SMALL))
        .contains(
            "read 2 files with 2 articles. 8 reader comments were found under 2 articles, by 4")
        .contains("the author of 1 comment is not known")
        .contains("The 4 whose time is known were written from 2014-07-31 to 2014-08-02 (UTC).")
        .contains("say 7; found in these: 6.")
        .contains(
            "6 of the 8 comments answer another: 0 by a link that the source states, 6 by one")
        .contains("all shares are of the 7 comments with words of their own")
        .contains("It abstained on 1 of 7 comments, 14.3% (")
        .contains("No figures of the classifier’s accuracy on other comments are known.")
        .contains("No comment was coded by hand.")
        .contains("bootstrap intervals (Efron 1987) from 200 resamples")
        .contains("(seed 7)");
  }

  @Test
  void withCodingsTheMethodsNameTheSampleTheCodersAndTheCorrection() {
    assertThat(methods(CORRECTED))
        .contains("Of 200 comments, 120 were drawn at random without replacement (seed")
        .contains("120 were coded by hand under the same codebook, by 2 coders.")
        .contains(
            "60 were coded by two or more; Krippendorff’s alpha (Hayes and Krippendorff 2007)")
        .contains("the machine had these values of F1: “For buses” 0.")
        .contains("prediction-powered")
        .contains("It was the coders’ tone in")
        .doesNotContain("No comment was coded by hand");
    assertThat(Methods.of(CORRECTED).references())
        .anyMatch(entry -> entry.contains("10.48550/arXiv.2311.01453"))
        .anyMatch(entry -> entry.contains("10.1080/19312450709336664"));
  }

  @Test
  void codingsThatDoNotQualifyAreSaidToBeUnused() {
    assertThat(methods(CODED.findings(CODED.codedForOtherData(120))))
        .contains("Codings by hand were given and not used, because of this: the sample was drawn");
  }

  @Test
  void oneCoderLeavesTheCodersUnknown() {
    CodedCorpus alone = new CodedCorpus(100, 0, "anna");
    Findings findings = alone.findings(alone.coded(100));
    assertThat(methods(findings)).contains("by 1 coder.").contains("coders agree is not known");
    assertThat(Glance.of(findings).surely()).contains("how sure the coders are is not known");
  }

  @Test
  void onlyReferencesThatTheTextNamesAreListedAndAllOfThem() {
    for (Findings findings : List.of(SMALL, CORRECTED, EMPTY)) {
      Methods methods = Methods.of(findings);
      String text = String.join("\n", methods.paragraphs());
      for (Reference reference : Reference.values()) {
        assertThat(methods.references().contains(reference.entry()))
            .as(reference.brief())
            .isEqualTo(text.contains(reference.brief()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "learned, learned from coded comments",
    "cues, looks for the cues of the codebook",
    "zero-shot, its probabilities are not calibrated",
    "unheard of, Which classifier judged is not recorded."
  })
  void everyClassifierIsDescribedAsWhatItIs(String classifier, String words) {
    Findings findings = InventedCorpus.small().setting("classifier", classifier).findings();
    assertThat(methods(findings)).contains(words);
  }

  @Test
  void aLanguageModelIsNamedWithItsPrompt() {
    LlmProvenance asked =
        new LlmProvenance(
            "qwen3:8b",
            new TreeSet<>(),
            "127.0.0.1",
            true,
            "3",
            "ab".repeat(32),
            new TreeSet<>(),
            7,
            0,
            1,
            0,
            0,
            0,
            0);
    Findings findings = InventedCorpus.small().languageModel(asked).findings();
    assertThat(methods(findings))
        .contains("the language model “qwen3:8b” at 127.0.0.1")
        .contains("prompt 3, SHA-256 abababababab…")
        .contains("7 answers could be used, 1 could not");
    assertThat(Glance.of(findings).measured()).contains("as a language model sees it");
  }

  @Test
  void figuresFromElsewhereAreCalledSo() {
    Findings others = InventedCorpus.small().accuracy(measured(Basis.OTHER_THREADS)).findings();
    assertThat(methods(others))
        .contains(
            "On other comments, 80 in 12 threads, the classifier’s macro-F1 was 0.62 (0.50 to 0.75) and its mean"
                + " Krippendorff’s alpha 0.50 (0.40 to 0.60), held against codings by two students.");
    assertThat(Glance.of(others).surely())
        .contains(
            "(80 in 12 threads, held against codings by two students) it found 12.5% to 50.0%")
        .contains("right in 25.0% to 50.0% of those it gave one");
    assertThat(Beside.shares(others))
        .contains("worst at “For buses”")
        .contains("25.0% of the comments it gave the code had been coded so")
        .contains("found 12.5% of those that had");
    Findings own = InventedCorpus.small().accuracy(measured(Basis.CROSS_VALIDATION)).findings();
    assertThat(methods(own)).contains("In cross-validation over the comments it was learned from");
  }

  @Test
  void commentsWithoutTimesAndRepliesAreSaidToHaveNone() {
    Findings findings =
        new InventedCorpus()
            .thread("t", "One", 1, post("c", "Ada", null, "Trams!", "for_trams"))
            .findings();
    assertThat(methods(findings))
        .contains("When they were written is not known.")
        .contains("No comment was found to answer another.")
        .contains("1 reader comment was found under 1 article, by 1 known commenter.");
    assertThat(Glance.of(findings).surely()).contains("With so few comments");
    assertThat(Glance.of(findings).not()).isEqualTo("What anybody but this one commenter thinks.");
    assertThat(Beside.replies(findings)).contains("only quotations and names can tell of them");
  }

  @Test
  void nothingAtAllIsDescribedAsNothing() {
    assertThat(methods(EMPTY)).contains("No reader comments were found.");
    assertThat(Methods.of(EMPTY).paragraphs()).hasSize(2);
    assertThat(Glance.of(EMPTY).on()).isEqualTo("Nothing: no reader comments were found.");
    assertThat(Checklist.of(EMPTY).items())
        .filteredOn(item -> item.asked().startsWith("P-values"))
        .extracting(Checklist.Item::state)
        .containsExactly(Checklist.State.NOT_APPLICABLE);
  }

  @Test
  void ordersThatMayBeChanceAreAmongWhatNotToConclude() {
    assertThat(Glance.of(SMALL).not())
        .contains("What the public thinks")
        .contains("That more comments are “For trams” than “For buses”.");
    Post[] posts = new Post[120];
    for (int i = 0; i < posts.length; i++) {
      posts[i] = post("c" + i, "P" + i, null, "Trams, please, number " + i, "for_trams");
    }
    Findings clear = new InventedCorpus().thread("t", "All", 120, posts).findings();
    assertThat(Glance.of(clear).not()).doesNotContain("That more comments are");
  }

  @Test
  void severalOpenOrdersAreNamedOrCounted() {
    assertThat(Glance.of(CORRECTED).not()).doesNotContain("That more comments are");
    assertThat(Glance.of(CORRECTED).surely())
        .contains("People coded 120 comments drawn at random")
        .contains("Coders agree with a Krippendorff’s alpha of");
  }
}
