package org.commentariat.analysis.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.dynamics.Mixing.Clustering;
import org.commentariat.analysis.dynamics.Mixing.Direction;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Measure;

/**
 * The figures of {@link Mixing} from certain links alone, to see what rests on the others. Chance
 * is not asked again.
 *
 * @param exchanges replies whose link is certain
 * @param clustering what intervals allow for
 * @param codes as {@link Mixing#codes}
 * @param exposures as {@link Mixing#exposures}
 */
public record CertainMixing(
    int exchanges, Clustering clustering, List<Code> codes, List<Exposure> exposures) {

  /** As {@link Mixing.CodeMixing}. */
  public record Code(String code, Coefficient assortativity, Measure corrected) {}

  /** As {@link Mixing.Exposure}. */
  public record Exposure(
      String code, Direction direction, int replies, Measure share, Measure corrected) {}

  public CertainMixing {
    codes = List.copyOf(codes);
    exposures = List.copyOf(exposures);
  }

  static CertainMixing of(
      List<Exchange> certain, List<Turn> turns, Sides sides, Inference inference) {
    Observed observed = new Observed(certain, turns, sides, inference);
    List<Code> codes = new ArrayList<>();
    for (String code : sides.codes()) {
      codes.add(
          new Code(code, observed.assortativity(code), observed.correctedAssortativity(code)));
    }
    List<Exposure> exposures = new ArrayList<>();
    for (String code : sides.opposed()) {
      for (Direction direction : Direction.values()) {
        exposures.add(
            new Exposure(
                code,
                direction,
                observed.replies(code, direction),
                observed.exposure(code, direction),
                observed.correctedExposure(code, direction)));
      }
    }
    return new CertainMixing(certain.size(), observed.clustering(), codes, exposures);
  }
}
