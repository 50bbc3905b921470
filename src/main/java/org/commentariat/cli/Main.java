package org.commentariat.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code commentariat}. */
@Command(name = "commentariat", mixinStandardHelpOptions = true)
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
