package org.commentariat.coding;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How a sample for coding is drawn and shared out. Of all comments that can be coded, {@code size}
 * are drawn, in every stratum by simple random sampling without replacement. Of those drawn, {@code
 * overlap} at random are given to every coder; the rest is dealt out evenly, one coder each.
 *
 * @param size number of comments to draw, at least 1
 * @param coders their names, each once, at least one
 * @param overlap how many of the comments drawn every coder codes, in [0, {@code size}]
 * @param stratifiedBy empty for a simple random sample
 * @param allocation how the comments drawn are spread over the strata
 * @param seed of everything that is random
 */
public record Design(
    int size,
    List<String> coders,
    int overlap,
    SortedSet<Criterion> stratifiedBy,
    Allocation allocation,
    long seed) {

  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_ .-]{0,39}(?<![ .])");

  /** A spreadsheet program would take it for a date. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?iu)(jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\\p{L}*[ ._-]?\\d+");

  /** Names of other files in the folder, and of devices on Windows. */
  private static final Set<String> TAKEN =
      Set.of("sample", "codebook", "decided", "con", "prn", "aux", "nul", "true", "false");

  /** What comments of one stratum have in common. */
  public enum Criterion {
    /** The article: comments of one thread. */
    ARTICLE,
    /** The codes that the machine gave, all of them together. */
    CODE;

    /** As options and files call it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many comments each stratum gets; none gets fewer than two, or all where it has fewer. */
  public enum Allocation {
    /** In proportion to its size: close to a simple random sample. */
    PROPORTIONAL,
    /** The same for each: more of what is rare. */
    EQUAL;

    /** As options and files call it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Design {
    coders = List.copyOf(coders);
    stratifiedBy = Collections.unmodifiableSortedSet(new TreeSet<>(stratifiedBy));
    if (size < 1) {
      throw new IllegalArgumentException("expected at least 1 comment to draw, not " + size);
    }
    if (coders.isEmpty()) {
      throw new IllegalArgumentException("expected the name of at least one coder");
    }
    if (overlap < 0 || overlap > size) {
      throw new IllegalArgumentException(
          "overlap " + overlap + ": expected 0 to " + size + ", the comments drawn");
    }
    Set<String> folded = new HashSet<>();
    for (String coder : coders) {
      requireName(coder);
      if (!folded.add(coder.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("two coders are called \"" + coder + "\"");
      }
    }
  }

  private static void requireName(String coder) {
    String folded = coder.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(coder).matches()) {
      throw new IllegalArgumentException(
          "coder \""
              + coder
              + "\": expected a name that begins with a letter, of at most 40 letters, digits,"
              + " blanks, and signs . _ -");
    }
    if (DATE.matcher(coder).matches()) {
      throw new IllegalArgumentException(
          "coder \"" + coder + "\": a spreadsheet program would make a date of this name");
    }
    if (TAKEN.contains(folded) || folded.startsWith("adjudication")) {
      throw new IllegalArgumentException(
          "coder \"" + coder + "\": the name is needed for another file; choose a different one");
    }
  }
}
