package org.commentariat.analysis.dynamics;

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
  public record Code(String code, Coefficient assortativity) {}

  /** As {@link Mixing.Exposure}. */
  public record Exposure(String code, Direction direction, int replies, Measure share) {}

  public CertainMixing {
    codes = List.copyOf(codes);
    exposures = List.copyOf(exposures);
  }
}
