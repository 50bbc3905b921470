package org.commentariat.ingest.table;

import java.util.EnumMap;
import java.util.Map;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;

/** Counts what was guessed while a table was read, with the first place of each kind. */
final class TableNotes {

  /** What was guessed, or could not be. */
  enum Kind {
    LOCAL_TIME("times without a zone, taken for UTC"),
    NO_TIME("times that were not understood and left out"),
    AMBIGUOUS_DATE(
        "dates left out, as no date in the column proves whether the day or the month comes first"),
    SHORTENED_ID("ids written as 1.2E+10, of which digits may be lost"),
    UNKNOWN_STATE("states that are not known, taken as published");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private record First(String place, String value, int count) {}

  private final Map<Kind, First> counts = new EnumMap<>(Kind.class);

  void count(Kind kind, String place, String value) {
    counts.merge(
        kind,
        new First(place, value, 1),
        (old, one) -> new First(old.place(), old.value(), old.count() + 1));
  }

  void enter(Intake intake) {
    counts.forEach(
        (kind, first) -> {
          String value = first.value();
          String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
          intake.note(
              Note.Kind.GUESS,
              first.place(),
              first.count(),
              kind.words + ": " + first.count() + ", the first \"" + shown + "\"");
        });
  }
}
