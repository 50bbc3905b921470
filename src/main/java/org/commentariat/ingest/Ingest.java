package org.commentariat.ingest;

import java.util.List;
import org.commentariat.thread.CommentThread;

/**
 * What reading gave: threads, and what could not be read.
 *
 * @param threads in the order of the input files
 * @param rejections every part of the input that is in no thread and is not page furniture
 */
public record Ingest(List<CommentThread> threads, List<Rejection> rejections) {
  public Ingest {
    threads = List.copyOf(threads);
    rejections = List.copyOf(rejections);
  }
}
