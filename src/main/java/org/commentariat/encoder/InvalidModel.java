package org.commentariat.encoder;

/** A model that cannot be used; the message names the file, what is wrong and what was expected. */
public final class InvalidModel extends Exception {
  private static final long serialVersionUID = 1L;

  public InvalidModel(String message) {
    super(message);
  }

  public InvalidModel(String message, Throwable cause) {
    super(message, cause);
  }
}
