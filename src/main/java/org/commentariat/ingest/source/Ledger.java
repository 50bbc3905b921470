package org.commentariat.ingest.source;

import java.util.List;

/**
 * What reading left out and what it repaired.
 *
 * @param rejections every part of the input that is in no thread and is not page furniture
 * @param notes repairs and guesses
 * @param omissions entries that are no published comments, by source and kind
 */
public record Ledger(List<Rejection> rejections, List<Note> notes, List<Omission> omissions) {

  /** Nothing left out, nothing repaired. */
  public static final Ledger CLEAN = new Ledger(List.of(), List.of(), List.of());

  public Ledger {
    rejections = List.copyOf(rejections);
    notes = List.copyOf(notes);
    omissions = List.copyOf(omissions);
  }

  /** How many parts of the input could not be read. */
  public int rejected() {
    return rejections.stream().mapToInt(Rejection::count).sum();
  }
}
