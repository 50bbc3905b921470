package org.commentariat.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code as the report names it.
 *
 * @param id as in the codebook; never {@link #NONE} or {@link #ABSTAINED}
 * @param label short name in plain words
 * @param definition what a comment must say to hold it
 * @param opposes id of the code that contradicts it, or null
 */
public record CodeEntry(String id, String label, String definition, @Nullable String opposes) {
  /** The row of judged comments that hold no code. */
  public static final String NONE = "none";

  /** The row of comments too unclear to judge. */
  public static final String ABSTAINED = "abstained";

  public CodeEntry {
    if (id.isBlank() || id.equals(NONE) || id.equals(ABSTAINED)) {
      throw new IllegalArgumentException("not usable as the id of a code: \"" + id + "\"");
    }
  }

  /** A code that contradicts no other. */
  public CodeEntry(String id, String label, String definition) {
    this(id, label, definition, null);
  }

  /** The label of a code among these; its id where it is not among them. */
  static String label(List<CodeEntry> codes, String id) {
    return codes.stream()
        .filter(code -> code.id().equals(id))
        .map(CodeEntry::label)
        .findFirst()
        .orElse(id);
  }
}
