package org.commentariat.cli;

import java.io.Serial;

/** Ends a command with a message for the user and an exit code; no fault of the program. */
final class Failure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The input holds nothing that can be used. */
  static Failure badInput(String message) {
    return new Failure(ExitCode.BAD_INPUT, message);
  }

  /** What was asked for is refused or cannot be done as asked. */
  static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
