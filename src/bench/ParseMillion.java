import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How fast {@code parse} reads one line of JSON a comment, as a ratio to Jackson merely reading the
 * same file, and how much heap it needs as the number of comments grows. See src/bench/README.md.
 *
 * <p>Arguments: the folder of the program, the number of comments, the number of rounds.
 */
public final class ParseMillion {
  private static final Pattern PAUSE = Pattern.compile("->(\\d+)M\\(");
  private static final String[] WORDS =
      "the a people court say think law data privacy server warrant police company email never always should would"
          .split(" ");

  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("--read")) {
      System.out.println(read(Path.of(args[1])));
      return;
    }
    Path program = Path.of(args.length > 0 ? args[0] : "target/program");
    int comments = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    Path folder = Files.createTempDirectory("parse-million-");
    try {
      for (int perThread : new int[] {100, comments}) {
        compare(program, folder, comments, perThread, rounds);
      }
      for (int share = 4; share >= 1; share /= 2) {
        heap(program, folder, comments / share);
      }
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void compare(Path program, Path folder, int comments, int perThread, int rounds)
      throws Exception {
    Path input = write(folder.resolve("comments.ndjson"), comments, perThread);
    List<Double> parse = new ArrayList<>();
    List<Double> jackson = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      jackson.add(seconds(jacksonAlone(program, input), folder));
      parse.add(seconds(parse(program, input, "-Xmx512m"), folder));
      ratios.add(parse.get(round) / jackson.get(round));
    }
    print(
        "%,d comments, %,d a thread, %.0f MB, -Xmx512m: parse %.2f s (%,.0f comments/s),"
            + " Jackson alone %.2f s, ratio %.2f; medians of %d, start of the JVM included%n",
        comments,
        perThread,
        Files.size(input) / 1e6,
        median(parse),
        comments / median(parse),
        median(jackson),
        median(ratios),
        rounds);
  }

  private static void heap(Path program, Path folder, int comments) throws Exception {
    Path input = write(folder.resolve("comments.ndjson"), comments, 100);
    Path log = folder.resolve("gc.log");
    seconds(
        parse(program, input, "-Xmx512m", "-XX:+UseSerialGC", "-Xlog:gc:file=" + log), folder);
    int most = 0;
    Matcher pauses = PAUSE.matcher(Files.readString(log));
    while (pauses.find()) {
      most = Math.max(most, Integer.parseInt(pauses.group(1)));
    }
    print("%,d comments: at most %d MB of heap in use after a collection%n", comments, most);
  }

  private static List<String> parse(Path program, Path input, String... options) {
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(Arrays.asList(options));
    command.addAll(
        List.of("-jar", program.resolve("commentariat.jar").toString(), "parse", input.toString()));
    return command;
  }

  private static List<String> jacksonAlone(Path program, Path input) {
    return List.of(
        "java",
        "-Xmx512m",
        "-cp",
        program.resolve("lib") + "/*",
        Path.of("src/bench/ParseMillion.java").toString(),
        "--read",
        input.toString());
  }

  private static double seconds(List<String> command, Path folder) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(
          String.join(" ", command) + " failed: " + Files.readString(folder.resolve("err")));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Every token and every string of a file, by Jackson's fastest way. */
  private static long read(Path file) throws IOException {
    long signs = 0;
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
      while (parser.nextToken() != null) {
        signs += parser.currentToken().isScalarValue() ? parser.getString().length() : 0;
      }
    }
    return signs;
  }

  private static Path write(Path file, int comments, int perThread) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int k = 0; k < comments; k++) {
        int thread = k / perThread;
        int place = k % perThread;
        String parent = place == 0 || random.nextInt(3) == 0 ? "t3_" + thread : "t1_c" + (k - 1 - random.nextInt(place));
        StringBuilder body = new StringBuilder();
        for (int w = 5 + random.nextInt(40); w > 0; w--) {
          body.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        out.write(
            String.format(
                Locale.ROOT,
                "{\"id\":\"c%d\",\"parent_id\":\"%s\",\"link_id\":\"t3_%d\",\"subreddit\":\"law\",\"author\":\"u%d\",\"created_utc\":%d,\"score\":%d,\"body\":\"%s%d\"}\n",
                k, parent, thread, random.nextInt(comments / 10 + 1), 1_406_800_000L + k, random.nextInt(100), body, k));
      }
    }
    return file;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
