package org.commentariat.analysis.robustness;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.correction.CodedCorpus;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class RobustCorrectionTest {
  private static final CodedCorpus CORPUS = new CodedCorpus(120, 0, "anna");
  private static final Findings CODED = CORPUS.findings(CORPUS.coded(120));

  private static Measure corrected(Variant variant) {
    return requireNonNull(CODED.robustness().corrected()).variants().stream()
        .filter(each -> each.variant() == variant)
        .map(each -> each.share(CodedCorpus.CODE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCorrectedShareAsReportedIsThatOfTheCorrection() {
    assertThat(corrected(Variant.AS_REPORTED))
        .isEqualTo(CODED.correction().codes().get(0).byComment().corrected());
    assertThat(corrected(Variant.EACH_COMMENTER_ONCE))
        .isEqualTo(CODED.correction().codes().get(0).byCommenter().corrected());
    assertThat(corrected(Variant.EACH_THREAD_ONCE))
        .isEqualTo(CODED.correction().codes().get(0).byThread().corrected());
  }

  @Test
  void whereTheMachineErrsOnlyTheCorrectedShareIsRightUnderEveryChoice() {
    for (Variant variant :
        List.of(
            Variant.AS_REPORTED,
            Variant.WITHOUT_MOST_ACTIVE,
            Variant.WITHOUT_DUPLICATES,
            Variant.LONG_THREADS,
            Variant.EACH_COMMENTER_ONCE,
            Variant.EACH_THREAD_ONCE)) {
      Estimate share = (Estimate) corrected(variant);
      assertThat(share.interval().contains(CORPUS.share())).as(variant.label()).isTrue();
      Estimate naive = (Estimate) CODED.robustness().under(variant).share(CodedCorpus.CODE);
      assertThat(naive.value()).as(variant.label()).isGreaterThan(CORPUS.share() + 0.1);
    }
  }

  @Test
  void twoThreadsMakeAWiderIntervalThanEightyCommenters() {
    Estimate byAuthor = (Estimate) corrected(Variant.AS_REPORTED);
    Estimate byThread = (Estimate) corrected(Variant.ALIKE_OTHERWISE);
    assertThat(byThread.value()).isEqualTo(byAuthor.value());
    assertThat(byThread.interval().high()).isGreaterThan(byAuthor.interval().high());
  }

  @Test
  void whatCannotBeChosenIsUndefinedForCorrectedSharesToo() {
    assertThat(corrected(Variant.OTHER_CLASSIFIER))
        .isEqualTo(new Undefined("no other classifier was asked"));
  }

  @Test
  void withoutCodingsThatQualifyNothingIsCorrected() {
    assertThat(CORPUS.withoutCodings().robustness().corrected()).isNull();
    assertThat(CORPUS.findings(CORPUS.codedForOtherData(120)).robustness().corrected()).isNull();
  }
}
