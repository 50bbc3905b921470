package org.commentariat.ingest.table;

import java.io.IOException;
import java.util.List;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.TextReader;
import org.jspecify.annotations.Nullable;

/** Rows of a text that tells at their end which bytes had to be repaired. */
record Repaired(Rows rows, TextReader text, Intake intake) implements Rows {

  @Override
  public List<String> columns() {
    return rows.columns();
  }

  @Override
  public @Nullable Row next() throws IOException {
    Row row = rows.next();
    if (row == null) {
      text.enterRepairs(intake);
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
