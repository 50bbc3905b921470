package org.commentariat.ingest.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Rejection;

/**
 * A ledger being written. Of a great many notes of one kind, or rejections, in one source the first
 * are kept and the others counted, so that a damaged file cannot fill the memory.
 */
final class LedgerBook {

  /** Entries of one kind in one source that are kept one by one. */
  private static final int KEPT = 1000;

  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Map<NoteKind, Integer> noteEntries = new LinkedHashMap<>();
  private final Map<NoteKind, Integer> furtherNotes = new LinkedHashMap<>();
  private final Map<String, Integer> rejectionEntries = new LinkedHashMap<>();
  private final Map<String, Integer> furtherRejections = new LinkedHashMap<>();
  private final Map<OmissionKind, Integer> omissions = new LinkedHashMap<>();

  private record NoteKind(String source, Note.Kind kind) {}

  private record OmissionKind(String source, Omission.Kind kind) {}

  void reject(Rejection rejection) {
    if (rejectionEntries.merge(rejection.source(), 1, Integer::sum) <= KEPT) {
      rejections.add(rejection);
    } else {
      furtherRejections.merge(rejection.source(), rejection.count(), Integer::sum);
    }
  }

  void note(Note note) {
    NoteKind kind = new NoteKind(note.source(), note.kind());
    if (noteEntries.merge(kind, 1, Integer::sum) <= KEPT) {
      notes.add(note);
    } else {
      furtherNotes.merge(kind, note.count(), Integer::sum);
    }
  }

  void omit(String source, Omission.Kind kind, int count) {
    omissions.merge(new OmissionKind(source, kind), count, Integer::sum);
  }

  /** What stands in it now. */
  Ledger ledger() {
    List<Rejection> allRejections = new ArrayList<>(rejections);
    furtherRejections.forEach(
        (source, count) ->
            allRejections.add(
                new Rejection(source, "further places", count, count + " more of these")));
    List<Note> allNotes = new ArrayList<>(notes);
    furtherNotes.forEach(
        (kind, count) ->
            allNotes.add(
                new Note(
                    kind.source(),
                    "further places",
                    kind.kind(),
                    count,
                    count + " more of these")));
    List<Omission> allOmissions = new ArrayList<>();
    omissions.forEach(
        (kind, count) -> allOmissions.add(new Omission(kind.source(), kind.kind(), count)));
    return new Ledger(allRejections, allNotes, allOmissions);
  }
}
