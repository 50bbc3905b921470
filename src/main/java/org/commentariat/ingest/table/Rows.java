package org.commentariat.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.commentariat.ingest.source.Intake;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other. What is damaged is told to an intake and left out. */
interface Rows extends Closeable {

  /** The names of the columns, as far as the table states them before its rows. */
  List<String> columns();

  /** The next good row; null at the end. */
  @Nullable Row next() throws IOException;

  /** Opens the same table any number of times. */
  interface Table {
    /**
     * Opens it.
     *
     * @param intake told what is damaged
     */
    Rows open(Intake intake) throws IOException;
  }
}
