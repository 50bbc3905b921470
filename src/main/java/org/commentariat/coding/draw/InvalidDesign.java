package org.commentariat.coding.draw;

import java.io.Serial;

/** These comments cannot be drawn in this way; the message says why, and what would do. */
public final class InvalidDesign extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  InvalidDesign(String message) {
    super(message);
  }
}
