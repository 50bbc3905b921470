package org.commentariat.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.table.Lines.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON objects one after the other: one a line, over several lines, in an array, or in an array
 * that is a field of an object. One object is in memory at a time. Where each has its line, a
 * damaged one does no harm to the next; in an array, nothing behind the damage can be read. Not for
 * several threads at once.
 */
public final class JsonObjects implements Closeable {

  /** Levels in one object: a comment has few. */
  private static final int DEEPEST = 1000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Lines.LONGEST)
                          .build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .build())
          .build();

  /** Of an array one object is read at a time, so more follows. */
  private static final ObjectReader IN_LIST =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * An object.
   *
   * @param place where it is, for a person
   */
  public record Placed(String place, JsonNode object) {}

  private final Intake intake;
  private final @Nullable Lines lines;
  private final @Nullable JsonParser parser;
  private int records;
  private boolean inList;
  private boolean ended;

  private JsonObjects(Intake intake, @Nullable Lines lines, @Nullable JsonParser parser) {
    this.intake = intake;
    this.lines = lines;
    this.parser = parser;
  }

  /**
   * Opens a text.
   *
   * @param shape of the text
   * @param intake told what is damaged
   */
  public static JsonObjects open(Reader text, JsonShape shape, Intake intake) {
    if (shape.layout() == JsonShape.Layout.LINES) {
      return new JsonObjects(intake, new Lines(text), null);
    }
    JsonParser parser = MAPPER.createParser(text);
    JsonObjects objects = new JsonObjects(intake, null, parser);
    objects.inList = shape.layout() != JsonShape.Layout.SEQUENCE;
    if (objects.inList) {
      objects.enter(parser, shape);
    }
    return objects;
  }

  /** The next object; null at the end, or behind damage that leaves nothing to read. */
  public @Nullable Placed next() throws IOException {
    return lines != null ? nextLine(lines) : parser != null ? nextElement(parser) : null;
  }

  private @Nullable Placed nextLine(Lines from) throws IOException {
    Line line;
    while ((line = from.next()) != null) {
      if (line.text().isBlank()) {
        continue;
      }
      String place = "line " + line.number();
      try {
        JsonNode node = line.isCut() ? null : MAPPER.readTree(line.text());
        if (node != null && node.isObject()) {
          return new Placed(place, node);
        }
        intake.reject(
            place,
            node == null
                ? "a line of " + Lines.LONGEST + " signs at most was expected; it is longer"
                : "a JSON object was expected");
      } catch (JacksonException e) {
        intake.reject(place, "it is no JSON: " + e.getOriginalMessage());
      }
    }
    return null;
  }

  /** Goes to the first object. */
  private void enter(JsonParser from, JsonShape shape) {
    try {
      JsonToken token = from.nextToken();
      if (shape.layout() == JsonShape.Layout.FIELD) {
        while ((token = from.nextToken()) == JsonToken.PROPERTY_NAME) {
          String name = from.currentName();
          token = from.nextToken();
          if (name.equals(shape.field()) && token == JsonToken.START_ARRAY) {
            return;
          }
          from.skipChildren();
        }
      }
      if (token != JsonToken.START_ARRAY) {
        ended = true;
      }
    } catch (JacksonException e) {
      damaged(from, e);
    }
  }

  private @Nullable Placed nextElement(JsonParser from) {
    while (!ended) {
      try {
        JsonToken token = from.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
          ended = true;
          if (token == null && inList) {
            intake.reject(place(from), "the end of the list was expected; the file is cut off");
          }
          return null;
        }
        records++;
        if (token == JsonToken.START_OBJECT) {
          return new Placed("record " + records, IN_LIST.readTree(from));
        }
        intake.reject("record " + records, "a JSON object was expected");
        from.skipChildren();
      } catch (JacksonException e) {
        damaged(from, e);
      }
    }
    return null;
  }

  private void damaged(JsonParser from, JacksonException e) {
    ended = true;
    intake.reject(
        place(from),
        "behind "
            + records
            + " records the JSON is damaged, and nothing more can be read: "
            + e.getOriginalMessage());
  }

  private static String place(JsonParser parser) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
    if (parser != null) {
      parser.close(); // and with it the text
    }
  }
}
