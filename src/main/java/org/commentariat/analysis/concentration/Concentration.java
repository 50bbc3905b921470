package org.commentariat.analysis.concentration;

import java.util.List;
import org.commentariat.statistics.ClusterBootstrap;

/**
 * Comments against commenters: how much of the comments, and of each share, is the work of a few.
 *
 * @param activity how unequally comments are spread
 * @param byUnknown comments of unknown author, which are left out of the activity
 * @param codes how much each share rests on single commenters, in the order of the codebook
 */
public record Concentration(Activity activity, int byUnknown, List<CodeWeight> codes) {

  public Concentration {
    codes = List.copyOf(codes);
  }

  /**
   * Finds it.
   *
   * @param voices everybody who wrote a comment with own words
   * @param codes of the codebook
   * @param level confidence level, inside (0, 1)
   */
  public static Concentration of(
      List<Voice> voices, List<String> codes, double level, ClusterBootstrap bootstrap) {
    int[] counts = voices.stream().filter(Voice::known).mapToInt(Voice::size).toArray();
    return new Concentration(
        Activity.of(counts, level, bootstrap),
        voices.stream().filter(voice -> !voice.known()).mapToInt(Voice::size).sum(),
        codes.stream().map(code -> CodeWeight.of(code, voices, level, bootstrap)).toList());
  }
}
