package org.commentariat.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.table.ContingencyTable;
import org.commentariat.statistics.table.ContingencyTable.Cell;
import org.dkpro.statistics.agreement.InsufficientDataException;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same studies measured by DKPro Statistics 2.2.1, written independently of ours. */
class DkproOracleTest {
  private static final Map<KrippendorffAlpha, IDistanceFunction> DISTANCES =
      Map.of(
          KrippendorffAlpha.NOMINAL, new NominalDistanceFunction(),
          KrippendorffAlpha.ORDINAL, new OrdinalDistanceFunction(),
          KrippendorffAlpha.INTERVAL, new IntervalDistanceFunction(),
          KrippendorffAlpha.RATIO, new RatioDistanceFunction());

  /** Thirty comments, values 1 to 4, coders who agree about half of the time. */
  private static List<@Nullable Integer[]> study(long seed, int coders, double missing) {
    Random random = new Random(seed);
    List<@Nullable Integer[]> study = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int truth = 1 + random.nextInt(4);
      @Nullable Integer[] values = new Integer[coders];
      for (int coder = 0; coder < coders; coder++) {
        int value = random.nextDouble() < 0.5 ? truth : 1 + random.nextInt(4);
        values[coder] = random.nextDouble() < missing ? null : Integer.valueOf(value);
      }
      study.add(values);
    }
    return study;
  }

  private static CodingAnnotationStudy dkpro(List<@Nullable Integer[]> study) {
    CodingAnnotationStudy same = new CodingAnnotationStudy(study.get(0).length);
    study.forEach(values -> same.addItemAsArray(values));
    return same;
  }

  private static double value(PointMeasure measure) {
    return ((PointEstimate) measure).value();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void alphaOfAnyLevelAndAnyNumberOfCodersIsTheSame(long seed) {
    int coders = 2 + (int) (seed % 4);
    List<@Nullable Integer[]> study = study(seed, coders, seed % 2 == 0 ? 0.25 : 0);
    List<Unit> units =
        study.stream()
            .map(
                values ->
                    new Unit(
                        Arrays.stream(values)
                            .filter(Objects::nonNull)
                            .map(Integer::doubleValue)
                            .toList()))
            .toList();
    DISTANCES.forEach(
        (measure, distance) ->
            assertThat(value(measure.of(units)))
                .as("%s, seed %d", measure, seed)
                .isCloseTo(
                    new KrippendorffAlphaAgreement(dkpro(study), distance).calculateAgreement(),
                    within(1e-9)));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void kappaAndPercentOfTwoCodersAreTheSame(long seed) {
    List<@Nullable Integer[]> study = study(seed, 2, 0);
    List<Cell> cells =
        study.stream()
            .map(values -> new Cell(String.valueOf(values[0]), String.valueOf(values[1])))
            .toList();
    List<String> names = IntStream.rangeClosed(1, 4).mapToObj(Integer::toString).toList();
    ContingencyTable table = ContingencyTable.counting(names, names, cells);
    assertThat(value(PairAgreement.COHENS_KAPPA.of(table)))
        .as("seed %d", seed)
        .isCloseTo(new CohenKappaAgreement(dkpro(study)).calculateAgreement(), within(1e-12));
    assertThat(value(PairAgreement.PERCENT.of(table)))
        .isCloseTo(new PercentageAgreement(dkpro(study)).calculateAgreement(), within(1e-12));
  }

  @Test
  void whereNothingVariesDkproRefusesAndWeSayUndefined() {
    CodingAnnotationStudy study = new CodingAnnotationStudy(2);
    study.addMultipleItems(5, 3, 3);
    KrippendorffAlphaAgreement theirs =
        new KrippendorffAlphaAgreement(study, new NominalDistanceFunction());
    assertThatThrownBy(theirs::calculateAgreement).isInstanceOf(InsufficientDataException.class);
    assertThat(KrippendorffAlpha.NOMINAL.of(Collections.nCopies(5, new Unit(List.of(3.0, 3.0)))))
        .isInstanceOf(Undefined.class);
  }
}
