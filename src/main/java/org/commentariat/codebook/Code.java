package org.commentariat.codebook;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A category of the codebook. "None of them" is the absence of codes, never a code.
 *
 * @param id lower-case letters, digits and underscores, beginning with a letter; not {@code none}
 * @param label for tables and plots
 * @param definition when the code applies
 * @param includes what counts although one might doubt it
 * @param excludes what does not count although it looks alike
 * @param rules how to decide hard cases
 * @param examples invented comments, with and without the code
 * @param opposes id of the code that contradicts this one, or null
 * @param decision how cues become a yes, a no or an abstention
 */
public record Code(
    String id,
    String label,
    String definition,
    List<String> includes,
    List<String> excludes,
    List<String> rules,
    List<Example> examples,
    @Nullable String opposes,
    Decision decision) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public Code {
    if (!isId(id)) {
      throw new IllegalArgumentException("not an id of a code: " + id);
    }
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    rules = List.copyOf(rules);
    examples = List.copyOf(examples);
  }

  /** Whether a text can be the id of a code. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches() && !id.equals("none");
  }

  /**
   * An invented comment that shows where a code begins or ends.
   *
   * @param text the comment
   * @param applies whether a coder gives the code
   * @param because why, or null where the text speaks for itself
   */
  public record Example(String text, boolean applies, @Nullable String because) {}

  /**
   * From the weights of the cues found to a decision: the probability is {@code 1 / (1 +
   * exp(-(intercept + sum of weights)))}.
   *
   * @param intercept log odds of the code in a comment without a cue for it
   * @param unsureFrom from this probability on, in [0, {@code appliesFrom}], "no" is too bold
   * @param appliesFrom from this probability on, in (0, 1], the code applies
   */
  public record Decision(double intercept, double unsureFrom, double appliesFrom) {
    public Decision {
      if (!Double.isFinite(intercept)) {
        throw new IllegalArgumentException("intercept is not a finite number: " + intercept);
      }
      if (!(unsureFrom >= 0 && unsureFrom <= appliesFrom && appliesFrom > 0 && appliesFrom <= 1)) {
        throw new IllegalArgumentException(
            "expected 0 ≤ unsure_from ≤ applies_from ≤ 1, found "
                + unsureFrom
                + " and "
                + appliesFrom);
      }
    }
  }
}
