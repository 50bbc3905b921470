package org.commentariat.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commentariat.analysis.Invocation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What a manifest keeps of a command line, and how to make a command line of it again. */
final class KeptLine {
  /** No figure depends on these: where results go, how fast, at what price. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "--output",
          "--force",
          "--threads",
          "--debug",
          "--cache",
          "--no-cache",
          "--llm-parallel",
          "--llm-timeout",
          "--llm-max-requests",
          "--llm-price-in",
          "--llm-price-out",
          "--llm-insecure");

  private KeptLine() {}

  /**
   * What is kept of a line.
   *
   * @param here the folder in which the program runs
   */
  static Invocation of(ParseResult parsed, Path here) {
    List<OptionSpec> given = new ArrayList<>(parsed.matchedOptionsSet());
    given.removeIf(option -> NOT_KEPT.contains(option.longestName()));
    given.sort(Comparator.comparing(OptionSpec::longestName));
    List<String> options = new ArrayList<>();
    for (OptionSpec option : given) {
      if (option.arity().max() == 0) {
        options.add(option.longestName());
        continue;
      }
      for (String value : option.originalStringValues()) {
        String kept = isPath(option) ? kept(Path.of(value), here) : value;
        options.add(option.longestName() + "=" + kept);
      }
    }
    List<String> paths = new ArrayList<>();
    for (PositionalParamSpec parameter : parsed.commandSpec().positionalParameters()) {
      List<String> values = parameter.originalStringValues();
      (values.isEmpty() ? List.of(parameter.defaultValue()) : values)
          .forEach(path -> paths.add(kept(Path.of(path), here)));
    }
    return new Invocation(options, paths);
  }

  /** Never a place on this machine: relative to the working folder, or the last name alone. */
  private static String kept(Path given, Path here) {
    Path base = here.toAbsolutePath().normalize();
    Path place = base.resolve(given).normalize();
    Path kept =
        given.isAbsolute() && !place.startsWith(base)
            ? place.getFileName()
            : base.relativize(place);
    String name = kept == null ? "" : kept.toString().replace(File.separatorChar, '/');
    return name.isEmpty() ? "." : name;
  }

  /**
   * The arguments of a line that was kept.
   *
   * @param spec of the command
   * @param base the folder that kept paths are relative to
   */
  static List<String> arguments(Invocation kept, CommandSpec spec, Path base) {
    UnaryOperator<String> placed = path -> base.resolve(path).toString();
    List<String> arguments = new ArrayList<>();
    for (String option : kept.options()) {
      int value = option.indexOf('=') + 1;
      OptionSpec known = value == 0 ? null : spec.findOption(option.substring(0, value - 1));
      arguments.add(
          known != null && isPath(known)
              ? option.substring(0, value) + placed.apply(option.substring(value))
              : option);
    }
    arguments.add("--");
    kept.paths().forEach(path -> arguments.add(placed.apply(path)));
    return arguments;
  }

  private static boolean isPath(OptionSpec option) {
    return option.type() == Path.class;
  }
}
