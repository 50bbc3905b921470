package org.commentariat.ingest.json;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.commentariat.ingest.source.StatedComment;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Goes through the objects of a JSON text from the inside outwards, without recursion, and hands
 * over the comments among them in the order in which they begin: one that holds its replies comes
 * before them, whichever of its fields comes first. Several JSON values may follow each other.
 * Behind damage the walk goes on at the next line that begins with a value.
 *
 * <p>Memory: the objects that are open, and the comments of one value up to a limit; past it those
 * that are complete go first. Not for several threads at once.
 */
final class JsonWalk {

  /** Signs that may wait until it is known whether a comment stands around them. */
  private static final long MOST_WAITING = 32 << 20;

  /** Signs that a comment weighs besides its words. */
  private static final int WEIGHT = 200;

  private final LineByLine lines;
  private final Set<String> fields;
  private final Function<Entry, @Nullable StatedComment> meaning;
  private final Consumer<StatedComment> comments;
  private final Faults faults;
  private final boolean script;
  private @Nullable Entry open;
  private long waiting;
  private long valueLine;
  private long completedLine;
  private long linesBefore;

  /** Takes what cannot be read. */
  interface Faults {

    /**
     * Takes one fault.
     *
     * @param open the innermost object that is not complete, or null if none is
     */
    void fault(String place, String reason, @Nullable Entry open);
  }

  JsonWalk(
      LineByLine lines,
      Set<String> fields,
      Function<Entry, @Nullable StatedComment> meaning,
      Consumer<StatedComment> comments,
      Faults faults)
      throws IOException {
    this.lines = lines;
    this.fields = new HashSet<>(fields); // asked for every field: faster than Set.of
    this.meaning = meaning;
    this.comments = comments;
    this.faults = faults;
    int beginning = JsonInput.beginning(lines.opening());
    this.script = beginning > 0;
    lines.skipOpening(Math.max(0, beginning));
  }

  /** Walks to the end. */
  void walk() throws IOException {
    boolean more = true;
    while (more) {
      more = false;
      linesBefore = Math.max(0, lines.line() - (script ? 1 : 0));
      try (JsonParser parser = JsonInput.parser(lines, script)) {
        walk(parser);
      } catch (JacksonIOException e) {
        releaseAll();
        faults.fault("line " + lines.line(), "the file is damaged: " + reason(e), open);
      } catch (JacksonException e) {
        if (open != null) {
          note(open); // its value is what cannot be read
        }
        releaseAll();
        faults.fault(place(e.getLocation()), "JSON was expected; " + reason(e), open);
        more = !script && !lines.hasEnded() && lines.nextValue(mayBeginHere());
        open = null;
      }
    }
  }

  private void walk(JsonParser parser) {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      Entry entry = open;
      switch (token) {
        case START_OBJECT -> begin(parser);
        case END_OBJECT -> complete();
        case START_ARRAY, END_ARRAY -> array(entry, token == JsonToken.START_ARRAY);
        case PROPERTY_NAME -> {
          if (entry != null) {
            entry.at(parser.currentName());
          }
        }
        default -> scalar(entry, token, parser);
      }
      if (script && open == null && parser.streamReadContext().inRoot()) {
        return; // what follows the data is no JSON
      }
    }
  }

  /**
   * Whether the damage may lie in the lines before the one in hand, which then is a value of its
   * own: a text that does not end runs on into the next line.
   */
  private boolean mayBeginHere() {
    return open != null && valueLine < lines.line() && completedLine < lines.line();
  }

  private void begin(JsonParser parser) {
    if (open == null) {
      valueLine = lines.line();
    } else {
      note(open);
    }
    TokenStreamLocation at = parser.currentTokenLocation();
    open = new Entry(open, linesBefore + at.getLineNr(), at.getColumnNr());
  }

  private void array(@Nullable Entry entry, boolean begins) {
    if (entry != null) {
      if (begins) {
        note(entry);
      }
      entry.array(begins);
    }
  }

  /** A field with an object or an array is there, though it has no text. */
  private void note(Entry entry) {
    String name = entry.current();
    if (name != null && !entry.isInArray() && fields.contains(name)) {
      entry.put(name, null);
    }
  }

  private void scalar(@Nullable Entry entry, JsonToken token, JsonParser parser) {
    String name = entry == null ? null : entry.current();
    if (entry == null || name == null || !fields.contains(name)) {
      return;
    }
    if (entry.isInArray()) {
      entry.count(name, 1);
    } else {
      entry.put(name, token == JsonToken.VALUE_NULL ? null : parser.getString());
    }
  }

  private void complete() {
    Entry entry = open;
    if (entry == null) {
      return;
    }
    StatedComment comment = meaning.apply(entry);
    if (comment != null) {
      entry.precede(comment);
      waiting += comment.ownWords().length() + WEIGHT;
    }
    open = entry.parent();
    completedLine = lines.line();
    if (open != null) {
      entry.passOn(open);
      if (waiting > MOST_WAITING) {
        releaseAll();
      }
    } else {
      if (!entry.isUnderstood()) {
        faults.fault(
            entry.place(),
            "a comment, a post or a list of them was expected; it is none of these",
            null);
      }
      entry.release(comments);
      waiting = 0;
    }
  }

  /** Hands over all comments that are complete, the outermost first. */
  private void releaseAll() {
    ArrayDeque<Entry> around = new ArrayDeque<>();
    for (Entry entry = open; entry != null; entry = entry.parent()) {
      around.push(entry);
    }
    around.forEach(entry -> entry.release(comments));
    waiting = 0;
  }

  private String place(@Nullable TokenStreamLocation at) {
    return at == null
        ? "line " + lines.line()
        : "line " + (linesBefore + at.getLineNr()) + ", column " + at.getColumnNr();
  }

  private String reason(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return "it is nested too deep, or a text or number in it is too long";
    }
    if (lines.hasEnded() || e.getCause() instanceof EOFException) {
      return "it ends too early";
    }
    String message = e.getOriginalMessage();
    return message == null ? "it is damaged" : message.lines().findFirst().orElse("");
  }
}
