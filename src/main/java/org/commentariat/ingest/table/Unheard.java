package org.commentariat.ingest.table;

import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;

/** Forgets what it is told: for a first look at a table that will be read again. */
class Unheard implements Intake {
  @Override
  public void thread(ThreadKey thread, Article article) {}

  @Override
  public void comment(StatedComment comment) {}

  @Override
  public void omit(Omission.Kind kind, int count) {}

  @Override
  public void reject(String place, String reason) {}

  @Override
  public void note(Note.Kind kind, String place, int count, String text) {}
}
