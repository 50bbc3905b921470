package org.commentariat.training;

import java.util.Arrays;
import java.util.List;
import org.commentariat.evaluation.CodedComment;
import org.jspecify.annotations.Nullable;

/**
 * How many coded comments a head needs. Fewer give a head whose figures are luck.
 *
 * @param comments with the code, and as many without, at least 1
 * @param threads they belong to, at least 2
 */
public record Requirement(int comments, int threads) {
  /** What is asked for unless told otherwise. */
  public static final Requirement USUAL = new Requirement(20, 5);

  /**
   * A head that cannot be had.
   *
   * @param name of the code, or of the other output
   * @param reason what is there, what is needed and what to do
   */
  public record Refusal(String name, String reason) {
    @Override
    public String toString() {
      return name + ": " + reason;
    }
  }

  public Requirement {
    if (comments < 1 || threads < 2) {
      throw new IllegalArgumentException(comments + " comments in " + threads + " threads");
    }
  }

  /** Why there can be no head, or null when there can. */
  @Nullable Refusal refusal(Question question, List<CodedComment> all) {
    String shortage = shortage(question.positions(true), all, "");
    if (shortage == null) {
      shortage = shortage(question.positions(false), all, " without it");
    }
    return shortage == null ? null : new Refusal(question.name(), shortage);
  }

  private @Nullable String shortage(int[] positions, List<CodedComment> all, String which) {
    int found = positions.length;
    int in = (int) Arrays.stream(positions).mapToObj(i -> all.get(i).threadId()).distinct().count();
    if (found >= comments && in >= threads) {
      return null;
    }
    return String.format(
        "%s%s in %s; a head needs at least %d in %d: code %s",
        counted(found, "comment"),
        which,
        counted(in, "thread"),
        comments,
        threads,
        found < comments
            ? (comments - found) + " more" + (in < threads ? ", from more threads" : "")
            : "some from "
                + (threads - in)
                + " more "
                + (threads - in == 1 ? "thread" : "threads"));
  }

  private static String counted(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
