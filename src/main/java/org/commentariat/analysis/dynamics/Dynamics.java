package org.commentariat.analysis.dynamics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers whom with what. Uncorrected machine labels but for what is called corrected.
 *
 * @param links which reply links are counted
 * @param permutations how often chance was asked
 * @param all of all counted links
 * @param certain of the certain ones among them alone; null when all are certain
 * @param relations how replies stand to what they answer
 */
public record Dynamics(
    LinkUse links,
    int permutations,
    Mixing all,
    @Nullable CertainMixing certain,
    Relations relations) {

  /** What the section of a report is called. */
  public static final String TITLE = "Who answers whom with what";

  /**
   * Finds them. Equal input gives equal figures, whatever the number of processors; chains of
   * replies may be of any depth.
   *
   * @param turns every comment that is here, each id once
   */
  public static Dynamics of(List<Turn> turns, Sides sides, Inference inference) {
    LinkUse.Selection selection = LinkUse.select(turns);
    List<Exchange> exchanges = selection.exchanges();
    List<Exchange> certain = exchanges.stream().filter(Exchange::isCertain).toList();
    return new Dynamics(
        selection.use(),
        inference.permutations().permutations(),
        MixingFigures.of(exchanges, turns, sides, inference),
        certain.size() == exchanges.size()
            ? null
            : CertainMixing.of(certain, turns, sides, inference),
        Relations.of(exchanges, sides, inference.level()));
  }
}
