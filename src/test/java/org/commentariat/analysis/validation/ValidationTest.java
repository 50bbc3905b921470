package org.commentariat.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.correction.CodedCorpus;
import org.commentariat.analysis.validation.MeasuredAccuracy.Basis;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.table.ContingencyTable;
import org.junit.jupiter.api.Test;

class ValidationTest {
  private static final CodedCorpus CORPUS = new CodedCorpus(120, 60, "anna", "ben");

  @Test
  void withoutCodingsNothingIsKnownOfPeopleAndMachineHere() {
    assertThat(InventedCorpus.small().findings().validation())
        .isEqualTo(new Validation(null, List.of(), null));
    assertThat(CORPUS.findings(CORPUS.codedForOtherData(120)).validation().coders()).isEmpty();
  }

  @Test
  void everySettledCodingStandsInTheConfusionOnce() {
    ContingencyTable confusion =
        Objects.requireNonNull(CORPUS.findings(CORPUS.coded(120)).validation().confusion());
    assertThat(confusion.rows()).containsExactly(CodedCorpus.CODE, "for_cars", CodeEntry.NONE);
    assertThat(confusion.columns())
        .containsExactly(CodedCorpus.CODE, "for_cars", CodeEntry.NONE, CodeEntry.ABSTAINED);
    // the machine finds every holder and gives the code to some of the others
    assertThat(confusion.count(CodedCorpus.CODE, CodeEntry.NONE)).isZero();
    assertThat(confusion.count(CodeEntry.NONE, CodedCorpus.CODE)).isPositive();
    assertThat(confusion.rowTotal(CodedCorpus.CODE) + confusion.rowTotal(CodeEntry.NONE))
        .isEqualTo(120);
  }

  @Test
  void agreementIsOfCommentsThatTwoCoded() {
    Validation validation = CORPUS.findings(CORPUS.coded(120)).validation();
    CoderAgreement trams = validation.coders(CodedCorpus.CODE).orElseThrow();
    assertThat(trams.comments()).isEqualTo(60);
    assertThat(trams.alpha().value()).isEqualTo(new PointEstimate(1, 60)); // they know the truth
    assertThat(validation.coders("for_cars").orElseThrow().alpha().reaches(0)).isFalse();
    assertThat(new CodedCorpus(120, 0, "anna", "ben"))
        .satisfies(
            apart -> assertThat(apart.findings(apart.coded(120)).validation().coders()).isEmpty());
  }

  @Test
  void disagreementLowersTheCeiling() {
    Integer[] alsoSeen = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19};
    CoderAgreement buses =
        CORPUS
            .findings(CORPUS.coded(120, alsoSeen))
            .validation()
            .coders(CodedCorpus.CODE)
            .orElseThrow();
    assertThat(buses.alpha().reaches(0.99)).isFalse();
    assertThat(buses.alpha().reaches(0)).isTrue();
  }

  @Test
  void accuracyOnNoCommentsIsRefused() {
    Coefficient none = Coefficient.undefined("nothing was measured");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MeasuredAccuracy(
                    Basis.OTHER_THREADS, "codings by hand", 0, 1, List.of(), none, none))
        .withMessageContaining("0 comments");
  }
}
