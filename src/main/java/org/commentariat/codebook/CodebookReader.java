package org.commentariat.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.commentariat.codebook.Code.Decision;
import org.commentariat.codebook.Code.Example;
import org.commentariat.codebook.InvalidCodebook.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads codebook files: YAML in UTF-8, at most one mebibyte. The keys are described in {@code
 * docs/reference/codebook.md}.
 */
public final class CodebookReader {
  private static final int LARGEST = 1 << 20;

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "version",
          "language",
          "question",
          "unit",
          "rules",
          "codes",
          "words",
          "endorsements",
          "cues",
          "weights_from");
  private static final Set<String> CODE_KEYS =
      Set.of(
          "id",
          "label",
          "definition",
          "includes",
          "excludes",
          "rules",
          "examples",
          "opposes",
          "intercept",
          "unsure_from",
          "applies_from");
  private static final Set<String> EXAMPLES_KEYS = Set.of("applies", "does_not_apply");
  private static final Set<String> EXAMPLE_KEYS = Set.of("text", "because");

  private final List<Problem> problems = new ArrayList<>();

  private CodebookReader() {}

  /**
   * Reads a file.
   *
   * @throws InvalidCodebook with everything that is wrong with it
   * @throws IOException when the file cannot be read at all
   */
  public static Codebook read(Path file) throws IOException, InvalidCodebook {
    try (InputStream in = Files.newInputStream(file)) {
      return read(String.valueOf(file.getFileName()), in);
    }
  }

  /**
   * The codebook of the Microsoft Ireland warrant case, which comes with the program.
   *
   * @throws IOException when the program is incomplete
   */
  public static Codebook microsoftIreland() throws IOException {
    String name = "microsoft-ireland.yaml";
    try (InputStream in = CodebookReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program is incomplete: " + name + " is missing");
      }
      return read(name, in);
    } catch (InvalidCodebook e) {
      throw new IOException("the program is damaged: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param name of the file, for messages
   * @throws InvalidCodebook with everything that is wrong with it
   */
  public static Codebook read(String name, InputStream in) throws IOException, InvalidCodebook {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new InvalidCodebook(
          name, List.of(new Problem(1, "larger than 1 MiB, which is no codebook")));
    }
    CodebookReader reader = new CodebookReader();
    Codebook codebook = reader.codebook(bytes);
    if (codebook == null || !reader.problems.isEmpty()) {
      reader.problems.sort(Comparator.comparingInt(Problem::line));
      throw new InvalidCodebook(name, reader.problems);
    }
    return codebook;
  }

  private @Nullable Codebook codebook(byte[] bytes) {
    YamlNode root = YamlTree.read(new String(bytes, StandardCharsets.UTF_8), problems);
    if (root == null) {
      return null;
    }
    Fields fields = Fields.of("the codebook", root, KEYS, problems);
    List<Code> codes = codes(fields);
    CueReader cueReader = CueReader.of(fields, codes, problems);
    List<Phrase> endorsements = fields.texts("endorsements", cueReader::phrase);
    List<Cue> cues = cueReader.cues(fields);
    String weightsFrom = cues.isEmpty() ? "" : fields.text("weights_from");
    String language = fields.textOrNull("language");
    String name = fields.text("name");
    String version = fields.text("version");
    String question = fields.text("question");
    String unit = fields.text("unit");
    if (!problems.isEmpty()) {
      return null;
    }
    return new Codebook(
        name,
        version,
        language == null ? "en" : language,
        question,
        unit,
        fields.texts("rules"),
        codes,
        endorsements,
        cues,
        weightsFrom,
        sha256(bytes));
  }

  private List<Code> codes(Fields fields) {
    List<Code> codes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (fields.list("codes").isEmpty()) {
      fields.problem("codes", "a codebook needs at least one code under \"codes\"");
    }
    for (YamlNode node : fields.list("codes")) {
      Fields code = Fields.of("code", node, CODE_KEYS, problems);
      String id = code.text("id");
      if (!id.isEmpty() && !Code.isId(id)) {
        code.problem(
            "id",
            "\""
                + id
                + "\" cannot be an id; expected lower-case letters, digits and _, beginning with a"
                + " letter, and not \"none\"");
        continue;
      }
      if (!ids.add(id) && !id.isEmpty()) {
        code.problem("id", "two codes with the id \"" + id + "\"");
      }
      if (!id.isEmpty()) {
        codes.add(code(id, code));
      }
    }
    requireOpposites(fields, ids);
    return codes;
  }

  private Code code(String id, Fields code) {
    return new Code(
        id,
        code.text("label"),
        code.text("definition"),
        code.texts("includes"),
        code.texts("excludes"),
        code.texts("rules"),
        examples(code),
        code.textOrNull("opposes"),
        decision(code));
  }

  private Decision decision(Fields code) {
    double appliesFrom = code.number("applies_from", 0.5);
    try {
      return new Decision(
          code.number("intercept", 0), code.number("unsure_from", appliesFrom), appliesFrom);
    } catch (IllegalArgumentException e) {
      code.problem("applies_from", String.valueOf(e.getMessage()));
      return new Decision(0, 0.5, 0.5);
    }
  }

  private List<Example> examples(Fields code) {
    YamlNode node = code.node("examples");
    if (node == null) {
      return List.of();
    }
    Fields fields = Fields.of("examples", node, EXAMPLES_KEYS, problems);
    List<Example> examples = new ArrayList<>();
    for (String key : List.of("applies", "does_not_apply")) {
      for (YamlNode item : fields.list(key)) {
        Fields example = Fields.of("example", item, EXAMPLE_KEYS, problems);
        examples.add(
            new Example(
                example.text("text"), key.equals("applies"), example.textOrNull("because")));
      }
    }
    return examples;
  }

  private void requireOpposites(Fields fields, Set<String> ids) {
    for (YamlNode node : fields.list("codes")) {
      Fields code = Fields.of("code", node, CODE_KEYS, new ArrayList<>());
      String opposite = code.textOrNull("opposes");
      if (opposite != null && !ids.contains(opposite)) {
        problems.add(
            new Problem(
                code.line("opposes"),
                "unknown code \"" + opposite + "\"" + Spelling.suggestion(opposite, ids)));
      }
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
