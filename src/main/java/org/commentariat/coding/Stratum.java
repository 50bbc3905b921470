package org.commentariat.coding;

/**
 * Comments that were drawn from together.
 *
 * @param name unique in a sample, never blank
 * @param size comments in it that can be coded, at least 1
 * @param drawn of these, in [1, {@code size}]
 */
public record Stratum(String name, int size, int drawn) {
  public Stratum {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a stratum without a name");
    }
    if (drawn < 1 || drawn > size) {
      throw new IllegalArgumentException(
          "stratum " + name + ": " + drawn + " drawn of " + size + " comments");
    }
  }

  /** How probable it was for each of its comments to be drawn, in (0, 1]. */
  public double inclusionProbability() {
    return (double) drawn / size;
  }
}
