package org.commentariat.cli;

/** What the program answers to the shell. */
final class ExitCode {
  /** Everything asked for was done. */
  static final int OK = 0;

  /** A fault of the program itself. */
  static final int INTERNAL = 1;

  /** The command line cannot be understood, or asks for what is refused. */
  static final int USAGE = 2;

  /** Nothing in the input could be used; nothing was produced. */
  static final int BAD_INPUT = 3;

  /** Something was produced, and part of the input was left out; what and why is on stderr. */
  static final int PARTIAL = 4;

  /** A threshold that was asked for is not met, or a report is not as its manifest says. */
  static final int THRESHOLD = 5;

  private ExitCode() {}
}
