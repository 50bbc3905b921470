package org.commentariat.ingest.json;

import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON as a stream of tokens, with limits that let every real export pass and keep a hostile one
 * from filling the memory.
 */
final class JsonInput {

  /** Levels: a chain of 100,000 nested replies needs five for each. */
  private static final int DEEPEST = 600_000;

  /** Signs in one text that is kept; others are passed over, whatever their length. */
  private static final int LONGEST = 16 << 20;

  private static final JsonFactory STRICT =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private static final JsonFactory SCRIPT =
      STRICT
          .rebuild()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** What a script has before its data: comments, then an assignment, an export or a call. */
  private static final Pattern BEFORE_DATA =
      Pattern.compile(
          "(?:\\s|//[^\\n]*+\\n|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+"
              + "(?:export\\s++default\\b\\s*+|(?:export\\s++)?+(?:(?:const|let|var)\\s++)?+"
              + "[\\w$][\\w$.\\[\\]\"']*+\\s*+(?:=|\\())\\s*+(?=[\\[{])");

  private JsonInput() {}

  /**
   * Where the data begin.
   *
   * @return 0 for JSON, more for a script that assigns data like JSON, negative for anything else
   */
  static int beginning(String opening) {
    String text = opening.stripLeading();
    if (text.startsWith("{") || text.startsWith("[")) {
      return 0;
    }
    Matcher before = BEFORE_DATA.matcher(opening);
    return before.lookingAt() ? before.end() : -1;
  }

  /** A parser that the caller closes, as well as the reader. */
  static JsonParser parser(Reader text, boolean script) {
    return (script ? SCRIPT : STRICT).createParser(ObjectReadContext.empty(), text);
  }
}
