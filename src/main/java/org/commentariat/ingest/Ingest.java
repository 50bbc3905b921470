package org.commentariat.ingest;

import java.util.List;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.thread.CommentThread;

/**
 * What reading gave: threads, and what was left out and repaired on the way.
 *
 * @param threads in the order of the input files
 * @param ledger what is in no thread, and what was read with a repair or a guess
 */
public record Ingest(List<CommentThread> threads, Ledger ledger) {
  public Ingest {
    threads = List.copyOf(threads);
  }

  /** Every part of the input that is in no thread and is not page furniture. */
  public List<Rejection> rejections() {
    return ledger.rejections();
  }

  /** Repairs and guesses. */
  public List<Note> notes() {
    return ledger.notes();
  }

  /** Entries that are no published comments, by source and kind. */
  public List<Omission> omissions() {
    return ledger.omissions();
  }
}
