package org.commentariat.analysis.correction;

import java.util.List;

/**
 * How comments were drawn for coding, and what came of it.
 *
 * @param population comments that could be drawn
 * @param drawn comments drawn
 * @param coded of these, comments that a coder coded and that are used
 * @param coders who coded at least one
 * @param codedTwice comments that two coders or more coded
 * @param open comments of which coders differ and nothing is decided
 * @param stratifiedBy empty for a simple random sample
 * @param strata number of them; 1 for a simple random sample
 * @param seed of the draw
 * @param dataSha256 of what was drawn from
 */
public record CodingFacts(
    int population,
    int drawn,
    int coded,
    int coders,
    int codedTwice,
    int open,
    List<String> stratifiedBy,
    int strata,
    long seed,
    String dataSha256) {
  public CodingFacts {
    stratifiedBy = List.copyOf(stratifiedBy);
  }
}
