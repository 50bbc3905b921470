package org.commentariat.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Comments drawn for coding, with everything that an estimate from their codes needs to know: from
 * what, how, and with which probability each was drawn.
 *
 * @param design how it was drawn
 * @param source what it was drawn from
 * @param codebook what it is to be coded by
 * @param strata all of them, by name; one for a simple random sample
 * @param comments as many as the design says, by unit
 */
public record CodingSample(
    Design design,
    Source source,
    CodebookVersion codebook,
    List<Stratum> strata,
    List<SampledComment> comments) {

  /**
   * The comments that could have been drawn.
   *
   * @param comments how many, at least 1
   * @param sha256 of their ids and own words: the same hash is the same data
   */
  public record Source(int comments, String sha256) {}

  /**
   * The codebook.
   *
   * @param sha256 of its file
   * @param codes ids of its codes, in its order
   */
  public record CodebookVersion(String name, String version, String sha256, List<String> codes) {
    public CodebookVersion {
      codes = List.copyOf(codes);
    }
  }

  public CodingSample {
    strata = List.copyOf(strata);
    comments = List.copyOf(comments);
    if (comments.size() != design.size()) {
      throw new IllegalArgumentException(
          comments.size() + " comments in a sample of " + design.size());
    }
    int size = strata.stream().mapToInt(Stratum::size).sum();
    if (size != source.comments()) {
      throw new IllegalArgumentException(
          "the strata hold " + size + " comments, the data " + source.comments());
    }
    requireDrawnFrom(strata, comments);
    requireCoders(design.coders(), comments);
  }

  private static void requireDrawnFrom(List<Stratum> strata, List<SampledComment> comments) {
    Map<String, Stratum> byName = new HashMap<>();
    for (Stratum stratum : strata) {
      if (byName.put(stratum.name(), stratum) != null) {
        throw new IllegalArgumentException("two strata are called " + stratum.name());
      }
    }
    Map<String, Integer> drawn = new HashMap<>();
    for (SampledComment comment : comments) {
      Stratum stratum = byName.get(comment.stratum());
      if (stratum == null) {
        throw new IllegalArgumentException(
            comment.unit() + ": there is no stratum " + comment.stratum());
      }
      double expected = stratum.inclusionProbability();
      if (Math.abs(comment.inclusionProbability() - expected) > 1e-9) {
        throw new IllegalArgumentException(
            comment.unit()
                + ": inclusion probability "
                + comment.inclusionProbability()
                + " where its stratum has "
                + expected);
      }
      drawn.merge(comment.stratum(), 1, Integer::sum);
    }
    for (Stratum stratum : strata) {
      int found = drawn.getOrDefault(stratum.name(), 0);
      if (found != stratum.drawn()) {
        throw new IllegalArgumentException(
            "stratum " + stratum.name() + ": " + found + " comments, not " + stratum.drawn());
      }
    }
  }

  private static void requireCoders(List<String> coders, List<SampledComment> comments) {
    Set<String> units = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (SampledComment comment : comments) {
      if (!units.add(comment.unit()) || !ids.add(comment.commentId())) {
        throw new IllegalArgumentException(
            comment.unit() + ": stands twice, or its comment " + comment.commentId() + " does");
      }
      if (!coders.containsAll(comment.coders())) {
        throw new IllegalArgumentException(
            comment.unit() + ": is for " + comment.coders() + ", coders are " + coders);
      }
    }
  }

  /** The comment that sheets call so, if there is one. */
  public Optional<SampledComment> comment(String unit) {
    return comments.stream().filter(comment -> comment.unit().equals(unit)).findFirst();
  }

  /**
   * How probable it was for a comment to be drawn and given to every coder, in [0, 1]; with one
   * coder, every comment drawn is.
   */
  public double overlapProbability(SampledComment comment) {
    return design.coders().size() == 1
        ? comment.inclusionProbability()
        : comment.inclusionProbability() * ((double) design.overlap() / design.size());
  }
}
