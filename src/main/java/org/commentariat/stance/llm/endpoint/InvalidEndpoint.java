package org.commentariat.stance.llm.endpoint;

import java.io.Serial;

/**
 * An address or a key that cannot or must not be used. The message never repeats either, since both
 * may hold secrets.
 */
public final class InvalidEndpoint extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  InvalidEndpoint(String message) {
    super(message);
  }
}
