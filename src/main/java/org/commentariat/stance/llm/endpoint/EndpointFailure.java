package org.commentariat.stance.llm.endpoint;

import java.io.Serial;

/** A question that got no answer. */
public final class EndpointFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** What it means for the questions that follow. */
  public enum Kind {
    /** None of them will be answered: wrong key, wrong address, nobody there. */
    HOPELESS,
    /** Tried again until patience ended; another may fare better. */
    GAVE_UP,
    /** The server will not have this question; another may fare better. */
    REFUSED
  }

  private final Kind kind;

  EndpointFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
