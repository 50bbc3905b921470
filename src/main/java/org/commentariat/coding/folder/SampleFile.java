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
      return sample(new Part(root, file.toString()));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new InvalidCodingFile(
          file
              + (line > 0 ? ": line " + line : "")
              + ": not JSON, or cut off: "
              + e.getOriginalMessage());
    } catch (IllegalArgumentException e) { // a value that contradicts another
      throw new InvalidCodingFile(file + ": " + e.getMessage());
    }
  }

  private static CodingSample sample(Part root) throws InvalidCodingFile {
    List<Stratum> strata = new ArrayList<>();
    for (Part part : root.parts("strata")) {
      strata.add(new Stratum(part.text("name"), part.integer("comments"), part.integer("drawn")));
    }
    List<SampledComment> comments = new ArrayList<>();
    for (Part part : root.parts("units")) {
      comments.add(comment(part));
    }
    Part data = root.part("data");
    Part codebook = root.part("codebook");
    return new CodingSample(
        design(root.part("design")),
        new Source(data.integer("comments"), data.text("sha256")),
        new CodebookVersion(
            codebook.text("name"),
            codebook.text("version"),
            codebook.text("sha256"),
            codebook.texts("codes")),
        strata,
        comments);
  }

  private static Design design(Part part) throws InvalidCodingFile {
    SortedSet<Criterion> criteria = new TreeSet<>();
    for (String key : part.texts("stratified_by")) {
      criteria.add(constant(Criterion.class, key, part));
    }
    return new Design(
        part.integer("comments"),
        part.texts("coders"),
        part.integer("overlap"),
        criteria,
        constant(Allocation.class, part.text("allocation"), part),
        part.seed());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String key, Part part)
      throws InvalidCodingFile {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(key)) {
        return constant;
      }
    }
    throw new InvalidCodingFile(
        part.place
            + ": \""
            + key
            + "\" is none of "
            + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
  }

  private static SampledComment comment(Part part) throws InvalidCodingFile {
    return new SampledComment(
        part.text("unit"),
        part.text("comment"),
        part.text("thread"),
        part.text("stratum"),
        part.probability(),
        part.texts("coders"),
        part.textOrNull("article"),
        part.textOrNull("parent"),
        part.text("text"));
  }

  /**
   * An object of the file.
   *
   * @param place where it stands, for messages
   */
  private record Part(JsonNode node, String place) {

    Part part(String key) {
      return new Part(node.path(key), place + ": " + key);
    }

    List<Part> parts(String key) throws InvalidCodingFile {
      List<Part> parts = new ArrayList<>();
      for (JsonNode each : list(key)) {
        parts.add(new Part(each, place + ": " + key + "[" + parts.size() + "]"));
      }
      return parts;
    }

    @Nullable String textOrNull(String key) {
      JsonNode value = node.path(key);
      return value.isString() ? value.stringValue() : null;
    }

    String text(String key) throws InvalidCodingFile {
      String value = textOrNull(key);
      if (value == null) {
        throw expected("a text", key);
      }
      return value;
    }

    int integer(String key) throws InvalidCodingFile {
      if (!node.path(key).isInt()) {
        throw expected("a whole number", key);
      }
      return node.path(key).intValue();
    }

    long seed() throws InvalidCodingFile {
      if (!node.path("seed").isIntegralNumber()) {
        throw expected("a whole number", "seed");
      }
      return node.path("seed").asLong();
    }

    double probability() throws InvalidCodingFile {
      if (!node.path("inclusion_probability").isNumber()) {
        throw expected(
            "a number, without which no share can be estimated", "inclusion_probability");
      }
      return node.path("inclusion_probability").asDouble();
    }

    JsonNode list(String key) throws InvalidCodingFile {
      if (!node.path(key).isArray()) {
        throw expected("a list", key);
      }
      return node.path(key);
    }

    List<String> texts(String key) throws InvalidCodingFile {
      List<String> texts = new ArrayList<>();
      for (JsonNode each : list(key)) {
        if (!each.isString()) {
          throw expected("a list of texts", key);
        }
        texts.add(each.stringValue());
      }
      return texts;
    }

    private InvalidCodingFile expected(String what, String key) {
      JsonNode found = node.path(key);
      return new InvalidCodingFile(
          place
              + ": \""
              + key
              + "\""
              + (found.isMissingNode() ? " is missing" : " is " + found)
              + "; expected "
              + what);
    }
  }
}
