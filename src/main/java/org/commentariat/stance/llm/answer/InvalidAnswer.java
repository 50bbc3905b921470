package org.commentariat.stance.llm.answer;

import java.io.Serial;

/**
 * An answer that cannot be used; the message says what was expected, and is fit to be sent back.
 */
public final class InvalidAnswer extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  InvalidAnswer(String message) {
    super(message);
  }
}
