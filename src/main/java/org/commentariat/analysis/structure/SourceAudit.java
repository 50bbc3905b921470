package org.commentariat.analysis.structure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Rejection;

/**
 * What was left out of one input file, and what was repaired in it.
 *
 * @param source the input file
 * @param leftOut entries that are no published comments, by kind
 * @param rejected parts that could not be read
 * @param repairs number of repairs and guesses by what they are about
 */
public record SourceAudit(
    String source,
    SortedMap<Omission.Kind, Integer> leftOut,
    int rejected,
    SortedMap<Note.Kind, Integer> repairs) {

  public SourceAudit {
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    repairs = Collections.unmodifiableSortedMap(new TreeMap<>(repairs));
  }

  /** The files of which there is something to tell, in the order in which that was found. */
  static List<SourceAudit> of(Ledger ledger) {
    Map<String, SourceAudit> sources = new LinkedHashMap<>();
    ledger.rejections().forEach(rejection -> add(sources, rejected(rejection)));
    ledger.omissions().forEach(omission -> add(sources, leftOut(omission)));
    ledger.notes().forEach(note -> add(sources, repaired(note)));
    return List.copyOf(sources.values());
  }

  private static void add(Map<String, SourceAudit> sources, SourceAudit more) {
    sources.merge(more.source, more, SourceAudit::and);
  }

  private static SourceAudit rejected(Rejection rejection) {
    return new SourceAudit(rejection.source(), new TreeMap<>(), rejection.count(), new TreeMap<>());
  }

  private static SourceAudit leftOut(Omission omission) {
    return new SourceAudit(
        omission.source(),
        new TreeMap<>(Map.of(omission.kind(), omission.count())),
        0,
        new TreeMap<>());
  }

  private static SourceAudit repaired(Note note) {
    return new SourceAudit(
        note.source(), new TreeMap<>(), 0, new TreeMap<>(Map.of(note.kind(), note.count())));
  }

  private SourceAudit and(SourceAudit more) {
    return new SourceAudit(
        source,
        Counts.sum(leftOut, more.leftOut),
        rejected + more.rejected,
        Counts.sum(repairs, more.repairs));
  }
}
