package org.commentariat.analysis;

import java.util.List;

/**
 * The command line that makes a report again, less what no figure depends on (where it goes, the
 * number of threads). Paths are relative to the folder in which the program ran, with {@code /}
 * between folders; of those outside it only the last name is kept, so that equal runs on two
 * machines are recorded alike.
 *
 * @param options as they are written, such as {@code --seed=7}, by name
 * @param paths of the input
 */
public record Invocation(List<String> options, List<String> paths) {
  /** Of findings that no command line made. */
  public static final Invocation NONE = new Invocation(List.of(), List.of());

  public Invocation {
    options = List.copyOf(options);
    paths = List.copyOf(paths);
  }
}
