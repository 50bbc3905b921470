package org.commentariat.coding.folder;

import java.io.Serial;

/** Nothing was written, since something would be lost; the message says what, and what to do. */
public final class SheetsNotWritten extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  SheetsNotWritten(String message) {
    super(message);
  }
}
