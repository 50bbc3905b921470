package org.commentariat.ingest.table;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How a JSON text holds objects, as far as its opening tells.
 *
 * @param layout where the objects are
 * @param field the name of the array, where it is a field of an object
 * @param columns names of the first object's values, with dots between the levels
 */
public record JsonShape(Layout layout, @Nullable String field, Set<String> columns) {

  /** Levels of an object that are looked at. */
  private static final int LEVELS = 4;

  /** Not RTF or a text with brackets. */
  private static final Pattern BEGINNING = Pattern.compile("\\{\\s*[\"}]|\\[");

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Where the objects are. */
  public enum Layout {
    /** One a line. */
    LINES,
    /** One after the other, over several lines each. */
    SEQUENCE,
    /** In an array. */
    ARRAY,
    /** In an array that is a field of one object. */
    FIELD
  }

  /**
   * Looks at an opening, of which the end may be cut off.
   *
   * @param isRecord whether an object with these columns is one to be read
   * @return null if it is no JSON, or holds no objects
   */
  public static @Nullable JsonShape of(String opening, Predicate<Set<String>> isRecord) {
    String text = opening.stripLeading();
    if (!BEGINNING.matcher(text).lookingAt()) {
      return null;
    }
    Set<String> columns = new LinkedHashSet<>();
    JsonShape inField = null;
    int lastLine = 1;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      boolean array = parser.nextToken() == JsonToken.START_ARRAY;
      if (array && parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      inField = readObject(parser, "", columns, isRecord);
      lastLine = parser.currentLocation().getLineNr();
      if (array) {
        return new JsonShape(Layout.ARRAY, null, columns);
      }
    } catch (JacksonException e) {
      if (text.startsWith("[")) {
        return columns.isEmpty() ? null : new JsonShape(Layout.ARRAY, null, columns);
      }
    }
    if (inField != null && !isRecord.test(columns)) {
      return inField;
    }
    return new JsonShape(lastLine == 1 ? Layout.LINES : Layout.SEQUENCE, null, columns);
  }

  /**
   * Reads an object's columns; where the text is cut, those before.
   *
   * @return the first array of records that is a field of it, or null
   */
  private static @Nullable JsonShape readObject(
      JsonParser parser, String prefix, Set<String> columns, Predicate<Set<String>> isRecord) {
    JsonShape found = null;
    try {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = prefix + parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_OBJECT && name.split("\\.", -1).length < LEVELS) {
          readObject(parser, name + ".", columns, isRecord);
        } else if (value == JsonToken.START_ARRAY && prefix.isEmpty()) {
          Set<String> inner = new LinkedHashSet<>();
          int depth = 1;
          while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
              break;
            }
            if (token == JsonToken.START_OBJECT && depth == 1 && inner.isEmpty()) {
              readObject(parser, "", inner, none -> false);
              if (found == null && isRecord.test(inner)) {
                found = new JsonShape(Layout.FIELD, name, inner);
              }
            } else {
              depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
          }
        } else {
          columns.add(name);
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      return found; // the opening ends here
    }
    return found;
  }
}
