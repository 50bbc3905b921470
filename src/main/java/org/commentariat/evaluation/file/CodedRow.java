package org.commentariat.evaluation.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.stance.Relation;
import org.commentariat.stance.Setting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A coded comment in the fields of one object. */
final class CodedRow {
  private static final String NONE = "none";
  private static final Map<String, Boolean> ANSWERS =
      Map.of("true", true, "false", false, "yes", true, "no", false, "1", true, "0", false);

  private CodedRow() {}

  /** A row that cannot be used. */
  static final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    BadRow(String message) {
      super(message);
    }
  }

  /**
   * Reads one.
   *
   * @param codes of the codebook
   * @param file its name, for comments whose id names no source
   * @throws BadRow saying what was expected and what was found
   */
  static CodedComment read(JsonNode row, List<String> codes, String file) throws BadRow {
    String id = required(row, "id");
    String parent = blankToNull(optional(row, "reply_to"));
    if (id.equals(parent)) {
      throw new BadRow("\"reply_to\" of " + id + " is the comment itself");
    }
    int prefix = id.indexOf(':');
    return new CodedComment(
        id,
        required(row, "conversation_id"),
        prefix > 0 ? id.substring(0, prefix) : file,
        parent,
        new Setting(
            blankToNull(optional(row, "title")), blankToNull(optional(row, "parent_excerpt"))),
        blankToNull(optional(row, "quoted")),
        text(row),
        codes(row.path("codes"), codes),
        oneOf(row, "relation", Relation.values(), Relation::key),
        answer(row, "irony"),
        oneOf(row, "sentiment", CodedSentiment.values(), CodedSentiment::key));
  }

  private static String text(JsonNode row) throws BadRow {
    String text = optional(row, "text");
    if (text == null) {
      throw new BadRow("\"text\" is missing");
    }
    return text;
  }

  private static String required(JsonNode row, String field) throws BadRow {
    String value = optional(row, field);
    if (value == null || value.isBlank()) {
      throw new BadRow("\"" + field + "\" is " + (value == null ? "missing" : "blank"));
    }
    return value;
  }

  private static @Nullable String optional(JsonNode row, String field) throws BadRow {
    JsonNode value = row.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
      throw new BadRow("\"" + field + "\" should be a string, found " + kind(value));
    }
    return value.asString();
  }

  /** The codes of a row or a judgment; none of them is the empty set. */
  static SortedSet<String> codes(JsonNode given, List<String> codes) throws BadRow {
    if (!given.isArray()) {
      throw new BadRow(
          given.isMissingNode() || given.isNull()
              ? "\"codes\" is missing; expected a list of codes, or \"none\""
              : "\"codes\" should be a list, found " + kind(given));
    }
    SortedSet<String> applying = new TreeSet<>();
    boolean none = false;
    for (JsonNode each : given) {
      String code = each.asString("");
      if (code.equals(NONE)) {
        none = true;
      } else if (codes.contains(code)) {
        applying.add(code);
      } else {
        throw new BadRow("\"" + code + "\" is no code of this codebook; expected " + codes);
      }
    }
    if (none && !applying.isEmpty()) {
      throw new BadRow("\"none\" and yet " + applying);
    }
    return applying;
  }

  private static String kind(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** One of some values by its key, or null. */
  static <T> @Nullable T oneOf(JsonNode row, String field, T[] values, Function<T, String> key)
      throws BadRow {
    String given = blankToNull(optional(row, field));
    if (given == null) {
      return null;
    }
    for (T value : values) {
      if (key.apply(value).equals(given)) {
        return value;
      }
    }
    throw new BadRow(
        "\""
            + field
            + "\" should be one of "
            + Stream.of(values).map(key).toList()
            + ", found \""
            + given
            + "\"");
  }

  /** Yes, no or null. */
  static @Nullable Boolean answer(JsonNode row, String field) throws BadRow {
    String given = blankToNull(optional(row, field));
    if (given == null) {
      return null;
    }
    Boolean answer = ANSWERS.get(given.strip().toLowerCase(Locale.ROOT));
    if (answer == null) {
      throw new BadRow("\"" + field + "\" should be true or false, found \"" + given + "\"");
    }
    return answer;
  }
}
