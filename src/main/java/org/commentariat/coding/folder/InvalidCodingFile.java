package org.commentariat.coding.folder;

import java.io.Serial;

/** A file of a coding folder that cannot be used; the message names it and what was expected. */
public final class InvalidCodingFile extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  public InvalidCodingFile(String message) {
    super(message);
  }
}
