package org.commentariat.ingest.convokit;

import java.io.IOException;
import java.util.Set;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.TextReader;
import org.commentariat.ingest.table.JsonObjects;
import org.commentariat.ingest.table.JsonShape;
import org.jspecify.annotations.Nullable;

/**
 * Reads the utterances of a ConvoKit corpus, one a line or in an array, and the lines that {@code
 * parse} and {@code convert} write. Of the other files of a corpus, {@code conversations.json} is
 * read for the titles.
 */
public final class ConvoKitReader implements CommentReader {

  @Override
  public String key() {
    return "convokit";
  }

  @Override
  public String format() {
    return "ConvoKit corpora and the lines of parse";
  }

  @Override
  public boolean recognises(Opening opening) {
    JsonShape shape = shape(opening);
    return shape != null && isUtterance(shape.columns());
  }

  private static @Nullable JsonShape shape(Opening opening) {
    return JsonShape.of(opening.text(), ConvoKitReader::isUtterance);
  }

  /** Whether an object with these fields is an utterance. */
  private static boolean isUtterance(Set<String> fields) {
    boolean spoken = fields.stream().anyMatch(field -> field.matches("(?:speaker|user)(?:\\..*)?"));
    return spoken
        && fields.contains("id")
        && fields.contains("text")
        && (fields.contains("conversation_id") || fields.contains("root"));
  }

  @Override
  public void read(Source source, Intake intake) throws IOException {
    JsonShape shape = shape(Opening.of(source));
    if (shape == null) {
      intake.reject("whole file", "utterances were expected, one a line or in an array");
      return;
    }
    UtteranceIntake reading = new UtteranceIntake(Conversations.beside(source, intake), intake);
    try (TextReader text = TextReader.open(source);
        JsonObjects objects = JsonObjects.open(text, shape, intake)) {
      JsonObjects.Placed placed;
      while ((placed = objects.next()) != null) {
        reading.state(placed.object(), placed.place());
      }
      text.enterRepairs(intake);
    }
    reading.enterNotes();
  }
}
