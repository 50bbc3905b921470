package org.commentariat.codebook.file;

import java.util.List;
import java.util.stream.Collectors;

/** A codebook file that cannot be used, with everything that is wrong with it. */
public final class InvalidCodebook extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidCodebook(String file, List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> file + ": line " + problem.line() + ": " + problem.message())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the file; at least one. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One thing that is wrong.
   *
   * @param line in the file, from 1
   * @param message what is wrong and what was expected
   */
  public record Problem(int line, String message) {}
}
