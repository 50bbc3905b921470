package org.commentariat.coding.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.CodingSample.CodebookVersion;
import org.commentariat.coding.CodingSample.Source;
import org.commentariat.coding.Design;
import org.commentariat.coding.Design.Allocation;
import org.commentariat.coding.Design.Criterion;
import org.commentariat.coding.SampledComment;
import org.commentariat.coding.Stratum;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code sample.json}: a sample as JSON; the keys stand in {@code docs/reference/coding.md}. */
final class SampleFile {
  private static final String FORMAT = "commentariat coding sample";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SampleFile() {}

  static String write(CodingSample sample, String program) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT).put("program", program);
    Design design = sample.design();
    ObjectNode drawn = root.putObject("design");
    drawn.put("comments", design.size());
    design.coders().forEach(drawn.putArray("coders")::add);
    drawn.put("overlap", design.overlap());
    ArrayNode criteria = drawn.putArray("stratified_by");
    design.stratifiedBy().forEach(criterion -> criteria.add(criterion.key()));
    drawn.put("allocation", design.allocation().key()).put("seed", design.seed());
    root.putObject("data")
        .put("comments", sample.source().comments())
        .put("sha256", sample.source().sha256());
    CodebookVersion codebook = sample.codebook();
    ObjectNode book = root.putObject("codebook");
    book.put("name", codebook.name()).put("version", codebook.version());
    book.put("sha256", codebook.sha256());
    codebook.codes().forEach(book.putArray("codes")::add);
    ArrayNode strata = root.putArray("strata");
    for (Stratum stratum : sample.strata()) {
      ObjectNode node = strata.addObject();
      node.put("name", stratum.name()).put("comments", stratum.size());
      node.put("drawn", stratum.drawn());
    }
    ArrayNode units = root.putArray("units");
    sample.comments().forEach(comment -> write(comment, sample, units.addObject()));
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static void write(SampledComment comment, CodingSample sample, ObjectNode node) {
    node.put("unit", comment.unit()).put("comment", comment.commentId());
    node.put("thread", comment.threadId()).put("stratum", comment.stratum());
    node.put("inclusion_probability", comment.inclusionProbability());
    node.put("overlap_probability", sample.overlapProbability(comment));
    comment.coders().forEach(node.putArray("coders")::add);
    node.put("article", comment.article()).put("parent", comment.parent());
    node.put("text", comment.text());
  }

  /**
   * Reads a file.
   *
   * @throws InvalidCodingFile when it is none, or something in it is missing or contradicts another
   * @throws IOException when it cannot be read at all
   */
  static CodingSample read(Path file) throws IOException, InvalidCodingFile {
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      if (!root.path("format").asString("").equals(FORMAT)) {
        throw new InvalidCodingFile(file + ": expected \"format\": \"" + FORMAT + "\"");
      }
      List<Stratum> strata = new ArrayList<>();
      for (JsonNode node : list(root, "strata", file)) {
        strata.add(
            new Stratum(
                text(node, "name", file),
                integer(node, "comments", file),
                integer(node, "drawn", file)));
      }
      List<SampledComment> comments = new ArrayList<>();
      for (JsonNode node : list(root, "units", file)) {
        comments.add(comment(node, file));
      }
      JsonNode data = root.path("data");
      JsonNode codebook = root.path("codebook");
      return new CodingSample(
          design(root.path("design"), file),
          new Source(integer(data, "comments", file), text(data, "sha256", file)),
          new CodebookVersion(
              text(codebook, "name", file),
              text(codebook, "version", file),
              text(codebook, "sha256", file),
              texts(codebook, "codes", file)),
          strata,
          comments);
    } catch (JacksonException e) {
      throw new InvalidCodingFile(file + ": not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) { // a value that contradicts another
      throw new InvalidCodingFile(file + ": " + e.getMessage());
    }
  }

  private static Design design(JsonNode node, Path file) throws InvalidCodingFile {
    SortedSet<Criterion> criteria = new TreeSet<>();
    for (String key : texts(node, "stratified_by", file)) {
      criteria.add(constant(Criterion.class, key, file));
    }
    return new Design(
        integer(node, "comments", file),
        texts(node, "coders", file),
        integer(node, "overlap", file),
        criteria,
        constant(Allocation.class, text(node, "allocation", file), file),
        seed(node, file));
  }

  private static long seed(JsonNode design, Path file) throws InvalidCodingFile {
    JsonNode seed = design.path("seed");
    if (!seed.isIntegralNumber()) {
      throw missing(file, "seed", "a whole number");
    }
    return seed.asLong();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String key, Path file)
      throws InvalidCodingFile {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(key)) {
        return constant;
      }
    }
    throw new InvalidCodingFile(
        file
            + ": \""
            + key
            + "\" is none of "
            + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
  }

  private static SampledComment comment(JsonNode node, Path file) throws InvalidCodingFile {
    String unit = text(node, "unit", file);
    JsonNode probability = node.path("inclusion_probability");
    if (!probability.isNumber()) {
      throw new InvalidCodingFile(
          file
              + ": "
              + unit
              + ": \"inclusion_probability\" is missing; without it no share can be estimated");
    }
    return new SampledComment(
        unit,
        text(node, "comment", file),
        text(node, "thread", file),
        text(node, "stratum", file),
        probability.asDouble(),
        texts(node, "coders", file),
        textOrNull(node, "article"),
        textOrNull(node, "parent"),
        text(node, "text", file));
  }

  private static @Nullable String textOrNull(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? value.stringValue() : null;
  }

  private static String text(JsonNode node, String key, Path file) throws InvalidCodingFile {
    String value = textOrNull(node, key);
    if (value == null) {
      throw missing(file, key, "a text");
    }
    return value;
  }

  private static int integer(JsonNode node, String key, Path file) throws InvalidCodingFile {
    JsonNode value = node.path(key);
    if (!value.isInt()) {
      throw missing(file, key, "a whole number");
    }
    return value.intValue();
  }

  private static JsonNode list(JsonNode node, String key, Path file) throws InvalidCodingFile {
    JsonNode value = node.path(key);
    if (!value.isArray()) {
      throw missing(file, key, "a list");
    }
    return value;
  }

  private static List<String> texts(JsonNode node, String key, Path file) throws InvalidCodingFile {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list(node, key, file)) {
      if (!each.isString()) {
        throw missing(file, key, "a list of texts");
      }
      texts.add(each.stringValue());
    }
    return texts;
  }

  private static InvalidCodingFile missing(Path file, String key, String expected) {
    return new InvalidCodingFile(file + ": \"" + key + "\" is missing; expected " + expected);
  }
}
