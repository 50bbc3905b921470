package org.commentariat.ingest;

/**
 * Something that a person should know about input that was read: a repair, a guess.
 *
 * @param source the input file, as in {@link InputFile#source()}
 * @param place where in the file, e.g. {@code line 17}; {@code whole file} when it is all of it
 * @param text what was found and what was done
 */
public record Note(String source, String place, String text) {
  @Override
  public String toString() {
    return source + ": " + place + ": " + text;
  }
}
