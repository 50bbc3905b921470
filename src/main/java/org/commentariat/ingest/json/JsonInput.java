package org.commentariat.ingest.json;

import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON as a stream of tokens, with limits that let every real export pass and keep a hostile one
 * from filling the memory.
 */
final class JsonInput {

  /** Levels: a chain of 100,000 nested replies needs five for each. */
  private static final int DEEPEST = 600_000;

  /** Signs in one string. */
  private static final int LONGEST = 64 << 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private JsonInput() {}

  /** A parser that the caller closes, as well as the reader. */
  static JsonParser parser(Reader text) {
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  /** Where the parser is, for a person. */
  static String place(JsonParser parser) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
