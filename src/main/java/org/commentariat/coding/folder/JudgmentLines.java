package org.commentariat.coding.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.coding.MachineCodes;
import org.commentariat.coding.MachineCodes.Verdict;
import org.commentariat.ingest.source.DecodedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code classify} prints: one judgment a line. */
public final class JudgmentLines {
  private static final JsonMapper JSON = JsonMapper.shared();

  private JudgmentLines() {}

  /**
   * Reads a file.
   *
   * @param codes of the codebook
   * @throws InvalidCodingFile when a line is no judgment, or names a code that the codebook has not
   */
  public static MachineCodes read(Path file, List<String> codes)
      throws IOException, InvalidCodingFile {
    Map<String, Verdict> verdicts = new HashMap<>();
    int number = 0;
    // decoded, since some shells write UTF-16
    for (String line : DecodedText.of(Files.readAllBytes(file)).text().split("\\R", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String place = file + ": line " + number;
      JsonNode node = json(line, place);
      String id = node.path("id").asString("");
      if (id.isEmpty() || !node.path("codes").isArray()) {
        throw new InvalidCodingFile(
            place + ": expected a judgment with id and codes, as 'classify' prints it");
      }
      if (verdicts.put(id, verdict(node, codes, place)) != null) {
        throw new InvalidCodingFile(place + ": " + id + " is judged on an earlier line already");
      }
    }
    return MachineCodes.of(verdicts);
  }

  private static JsonNode json(String line, String place) throws InvalidCodingFile {
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      throw new InvalidCodingFile(place + ": not JSON: " + e.getOriginalMessage());
    }
  }

  private static Verdict verdict(JsonNode node, List<String> codes, String place)
      throws InvalidCodingFile {
    SortedSet<String> applying = new TreeSet<>();
    for (JsonNode code : node.path("codes")) {
      String id = code.asString("");
      if (codes.contains(id)) {
        applying.add(id);
      } else if (!id.equals("none")) {
        throw new InvalidCodingFile(
            place + ": \"" + id + "\" is no code of this codebook; expected " + codes);
      }
    }
    boolean abstained = node.path("abstained").asBoolean(false);
    if (abstained && !applying.isEmpty()) {
      throw new InvalidCodingFile(place + ": abstained and yet judged " + applying);
    }
    return new Verdict(applying, abstained);
  }
}
