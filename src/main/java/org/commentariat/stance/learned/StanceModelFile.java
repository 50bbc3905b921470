package org.commentariat.stance.learned;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.commentariat.encoder.InvalidModel;
import org.commentariat.provenance.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Models as JSON files; the keys stand in {@code docs/reference/model.md}. Thread-safe. */
public final class StanceModelFile {
  /** What the file says it is. */
  static final String FORMAT = "commentariat stance model";

  static final int VERSION = 2;

  private static final String CHECKSUM = "sha256";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private StanceModelFile() {}

  /**
   * The file, with a line feed at the end. Equal models give equal files. It ends with the checksum
   * of what stands before, so that a changed number does not pass unseen.
   */
  public static String text(StanceModel model) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT).put("format_version", VERSION);
    root.setAll((ObjectNode) JSON.valueToTree(model));
    root.put(CHECKSUM, checksum(root));
    return JSON.writeValueAsString(root) + "\n";
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read at all
   * @throws InvalidModel when it is no model
   */
  public static StanceModel read(Path file) throws IOException, InvalidModel {
    return read(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Reads a model from memory.
   *
   * @param name of the file, for messages
   * @throws InvalidModel when it is no model
   */
  public static StanceModel read(String name, byte[] bytes) throws InvalidModel {
    try {
      JsonNode root = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
      if (!(root instanceof ObjectNode object)
          || !object.path("format").asString("").equals(FORMAT)) {
        throw new InvalidModel(
            name + ": is no stance model; expected JSON with \"format\": \"" + FORMAT + "\"");
      }
      int version = object.path("format_version").asInt(0);
      if (version != VERSION) {
        throw new InvalidModel(
            name
                + ": is of version "
                + version
                + " of the format; this program reads version "
                + VERSION);
      }
      JsonNode noted = object.remove(CHECKSUM);
      String found = checksum(object);
      object.remove("format");
      object.remove("format_version");
      StanceModel model = JSON.treeToValue(object, StanceModel.class);
      if (noted != null && !noted.asString("").equals(found)) {
        throw new InvalidModel(
            name
                + ": was changed after it was made: its content has the SHA-256 "
                + found
                + ", expected "
                + noted.asString("none"));
      }
      return model;
    } catch (JacksonException e) {
      throw new InvalidModel(name + ": damaged, truncated or no stance model: " + reason(e), e);
    }
  }

  /** Of the JSON without spaces, so that a file that was only laid out anew passes. */
  private static String checksum(ObjectNode root) {
    return Sha256.of(JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Where it stands and what is wrong, without what the parser says of where it got its text and of
   * its options.
   */
  private static String reason(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.startsWith("Trailing token")) {
      return "it holds more than one JSON value";
    }
    String why =
        message
            .replaceAll(" \\(start marker at .*", "")
            .replaceAll("^Cannot construct instance of `[^`]*`, problem: ", "")
            .replace("`java.lang.NullPointerException`", "null, where a value is expected")
            .replaceAll(": enable `JsonReadFeature.*", ", which is no number in JSON")
            .replaceAll("; `DeserializationFeature.*", "");
    String place =
        e.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : step.getPropertyName())
            .collect(Collectors.joining(" → "));
    return place.isEmpty() ? why : "at " + place + ": " + why;
  }
}
