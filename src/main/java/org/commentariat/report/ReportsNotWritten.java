package org.commentariat.report;

import java.io.IOException;

/**
 * The reports could not be written; what lay there before is whole. The message says which place,
 * why, and what to do, for a person.
 */
public final class ReportsNotWritten extends IOException {
  private static final long serialVersionUID = 1L;

  ReportsNotWritten(String message) {
    super(message);
  }

  ReportsNotWritten(String message, Throwable cause) {
    super(message, cause);
  }
}
