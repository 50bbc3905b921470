package org.commentariat.ingest.table;

import java.io.IOException;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON objects that are comments: one a line, in an array, or in an array that is a field of
 * an object. The meaning of their fields is guessed from the names.
 */
public final class JsonTableReader implements CommentReader {

  private final ColumnMap given;

  /**
   * A reader that is told some columns and guesses the others.
   *
   * @param given the columns that are known, with dots between the names of levels
   */
  public JsonTableReader(ColumnMap given) {
    this.given = given;
  }

  @Override
  public String key() {
    return "jsonl";
  }

  @Override
  public String format() {
    return "comments as JSON objects (JSON Lines, arrays)";
  }

  @Override
  public boolean recognises(Opening opening) {
    return shape(opening) != null;
  }

  @Override
  public void read(Source source, Intake intake) throws IOException {
    JsonShape shape = shape(Opening.of(source));
    if (shape == null) {
      intake.reject("whole file", "JSON objects were expected, one a line or in an array");
      return;
    }
    TableIntake.read(
        listener -> {
          TextReader text = TextReader.open(source);
          return new Repaired(JsonRows.open(text, shape, listener), text, listener);
        },
        given,
        intake);
  }

  private @Nullable JsonShape shape(Opening opening) {
    return JsonShape.of(
        opening.text(),
        columns ->
            ColumnGuess.isNamed(Field.TEXT, columns)
                || ColumnGuess.isNamed(Field.HTML, columns)
                || columns.stream().anyMatch(given::names));
  }
}
