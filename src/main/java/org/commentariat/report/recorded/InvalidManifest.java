package org.commentariat.report.recorded;

import java.io.Serial;

/** A file is no manifest of a report, or is damaged; the message names file, place and reason. */
public final class InvalidManifest extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  InvalidManifest(String message) {
    super(message);
  }
}
