package org.commentariat.ingest;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.thread.CommentThread;

/**
 * What reading gave: threads, what could not be read, and what was read with a repair or a guess.
 *
 * @param threads in the order of the input files
 * @param rejections every part of the input that is in no thread and is not page furniture
 * @param notes repairs and guesses
 */
public record Ingest(List<CommentThread> threads, List<Rejection> rejections, List<Note> notes) {
  public Ingest {
    threads = List.copyOf(threads);
    rejections = List.copyOf(rejections);
    notes = List.copyOf(notes);
  }

  /** The outcome for a file, or a part of it, that gives nothing. */
  public static Ingest rejected(String source, String place, String reason) {
    return new Ingest(List.of(), List.of(new Rejection(source, place, reason)), List.of());
  }

  /** Several outcomes as one, in their order. */
  public static Ingest join(List<Ingest> parts) {
    List<CommentThread> threads = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Ingest part : parts) {
      threads.addAll(part.threads);
      rejections.addAll(part.rejections);
      notes.addAll(part.notes);
    }
    return new Ingest(threads, rejections, notes);
  }
}
