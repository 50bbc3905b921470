package org.commentariat.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program {@code commentariat}. */
@Command(
    name = "commentariat",
    description = "From saved pages with reader comments to a report on public opinion.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat analyze                       comments/ to reports/",
      "  commentariat analyze pages -o my-reports   another folder",
      "  commentariat audit pages                   how well the threads are known",
      "  commentariat parse pages | commentariat classify",
      "",
      "Exit codes: 0 done, 1 internal fault, 2 usage, 3 nothing usable in the input, 4 part of the input left out, 5 threshold not met, or not as recorded."
    })
public final class Main {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean debug;

  private Main() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(
        run(
            new Streams(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                System.err,
                Boolean.getBoolean("commentariat.terminal")),
            args));
  }

  /**
   * Where a command reads and writes.
   *
   * @param in data
   * @param out data; nothing else is ever written to it
   * @param err messages and progress
   * @param terminal whether a person watches {@code err}
   */
  record Streams(InputStream in, OutputStream out, PrintStream err, boolean terminal) {
    /** A message of its own line. */
    void say(String message) {
      err.println("commentariat: " + message);
    }
  }

  /** Runs one command line and answers its exit code. */
  static int run(Streams streams, String... args) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    line.addSubcommand(new AnalyzeCommand(streams));
    line.addSubcommand(new VerifyCommand(streams));
    line.addSubcommand(new RerunCommand(streams));
    line.addSubcommand(new ParseCommand(streams));
    line.addSubcommand(new AuditCommand(streams));
    line.addSubcommand(new ConvertCommand(streams));
    line.addSubcommand(new ClassifyCommand(streams));
    line.addSubcommand(new CodebookCommand(streams));
    line.addSubcommand(new PlanCommand(streams));
    line.addSubcommand(new SampleCommand(streams));
    line.addSubcommand(new AgreeCommand(streams));
    line.addSubcommand(new AdjudicateCommand(streams));
    line.addSubcommand(new EvaluateCommand(streams));
    line.addSubcommand(new TrainCommand(streams));
    line.addSubcommand(new DiffCommand(streams));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    line.setExecutionStrategy(
        parsed -> {
          if (!parsed.hasSubcommand()
              && !parsed.isUsageHelpRequested()
              && !parsed.isVersionHelpRequested()) {
            throw new ParameterException(line, "a command is missing");
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setExecutionExceptionHandler((e, command, parsed) -> main.explain(e, streams));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      streams.say("not enough memory; allow more, e.g. COMMENTARIAT_JAVA_OPTS=-Xmx4g");
      return ExitCode.INTERNAL;
    }
  }

  private int explain(Exception e, Streams streams) {
    if (debug) {
      e.printStackTrace(streams.err());
    }
    if (e instanceof Failure failure) {
      streams.say(String.valueOf(failure.getMessage()));
      return failure.exitCode();
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof IOException) {
      if (message.equals("Broken pipe")) { // whoever read us has read enough, as in "| head"
        return ExitCode.OK;
      }
      streams.say("cannot read or write: " + message);
    } else {
      streams.say("internal fault: " + message + (debug ? "" : " (--debug shows where)"));
    }
    return ExitCode.INTERNAL;
  }

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      return new String[] {"commentariat " + programVersion()};
    }
  }

  /** Version of the program, e.g. {@code 0.1.0}. */
  static String programVersion() throws IOException {
    try (InputStream in = Main.class.getResourceAsStream("version.txt")) {
      if (in == null) {
        throw new IOException("the program is incomplete: version.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
