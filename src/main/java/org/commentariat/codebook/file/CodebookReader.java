package org.commentariat.codebook.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.Cue;
import org.commentariat.codebook.Phrase;
import org.commentariat.codebook.file.InvalidCodebook.Problem;
import org.commentariat.provenance.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Reads codebook files: YAML in UTF-8, at most one mebibyte. The keys are described in {@code
 * docs/reference/codebook.md}.
 */
public final class CodebookReader {
  private static final int LARGEST = 1 << 20;
  private static final String BUNDLED = "microsoft-ireland.yaml";

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
    try {
      return read(BUNDLED, new ByteArrayInputStream(microsoftIrelandFile()));
    } catch (InvalidCodebook e) {
      throw new IOException("the program is damaged: " + e.getMessage(), e);
    }
  }

  /**
   * The file of {@link #microsoftIreland()}, to be edited.
   *
   * @throws IOException when the program is incomplete
   */
  public static byte[] microsoftIrelandFile() throws IOException {
    try (InputStream in = Codebook.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IOException("the program is incomplete: " + BUNDLED + " is missing");
      }
      return in.readAllBytes();
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
    List<Code> codes = new CodeReader(problems).codes(fields);
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
        Sha256.of(bytes));
  }
}
