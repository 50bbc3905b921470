package org.commentariat.ingest.source;

/**
 * Something in the input that could not be read as a comment or a page, or several such things.
 *
 * @param source the input file, as in {@link org.commentariat.thread.CommentThread#source()}
 * @param place where in the file, e.g. {@code line 17} or {@code byte 2048}; {@code whole file}
 *     when it is all of it
 * @param count how many parts it stands for, at least 1
 * @param reason what was expected and what was found, for a person
 */
public record Rejection(String source, String place, int count, String reason) {

  public Rejection {
    if (count < 1) {
      throw new IllegalArgumentException("rejection of " + count + " parts");
    }
  }

  /** One part. */
  public Rejection(String source, String place, String reason) {
    this(source, place, 1, reason);
  }

  @Override
  public String toString() {
    return source + ": " + place + ": " + reason;
  }
}
