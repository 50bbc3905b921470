package org.commentariat.ingest.json;

import java.util.Arrays;
import java.util.function.Consumer;
import org.commentariat.ingest.source.StatedComment;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object while it is read: those of its fields that a platform wants, as text. Objects
 * inside it are entries of their own. Not for several threads at once.
 */
final class Entry {

  private static final String[] NONE = {};

  private final @Nullable Entry parent;
  private final @Nullable String field;
  private final long line;
  private final int column;
  private String[] names = NONE;
  private @Nullable String[] texts = NONE;
  private int @Nullable [] counts;
  private int size;
  private @Nullable String current;
  private int arrays;
  private boolean understood;
  private @Nullable Waiting first;
  private @Nullable Waiting last;

  /** Comments found inside an entry, in their order, until it is known whether it is one. */
  private static final class Waiting {
    private final StatedComment comment;
    private @Nullable Waiting next;

    Waiting(StatedComment comment) {
      this.comment = comment;
    }
  }

  /**
   * @param parent the object around it, or null for one that stands by itself
   * @param line from 1
   * @param column from 1
   */
  Entry(@Nullable Entry parent, long line, int column) {
    this.parent = parent;
    this.field = parent == null ? null : parent.current;
    this.line = line;
    this.column = column;
  }

  /** The object around it, arrays between them aside. */
  @Nullable Entry parent() {
    return parent;
  }

  /** Whether it stands in such a field of the object around it, or in an array there. */
  boolean isIn(String name) {
    return name.equals(field);
  }

  /** Where it begins, for a person. */
  String place() {
    return column <= 1 ? "line " + line : "line " + line + ", column " + column;
  }

  /** Whether it has a field that was wanted, whatever its value. */
  boolean has(String name) {
    return index(name) >= 0;
  }

  /** A string, number or boolean as text; null where there is none. */
  @Nullable String text(String name) {
    int index = index(name);
    return index < 0 ? null : texts[index];
  }

  /** Whether a field is true. */
  boolean is(String name) {
    return "true".equals(text(name));
  }

  /** How many strings and numbers stand in an array. */
  int count(String name) {
    int index = index(name);
    return index < 0 || counts == null ? 0 : counts[index];
  }

  /** A whole number that is not negative, or null. */
  @Nullable Integer number(String name) {
    String text = text(name);
    if (text == null || text.isEmpty() || text.length() > 9) {
      return null;
    }
    return text.chars().allMatch(sign -> sign >= '0' && sign <= '9') ? Integer.valueOf(text) : null;
  }

  /** Takes over the fields of an object inside it that it does not have itself. */
  void adopt(Entry inner) {
    for (int k = 0; k < inner.size; k++) {
      String name = inner.names[k];
      if (text(name) == null) {
        put(name, inner.texts[k]);
      }
      count(name, inner.count(name));
    }
  }

  /** Something in it was understood, though it may be no comment. */
  void understood() {
    understood = true;
  }

  boolean isUnderstood() {
    return understood || first != null;
  }

  // What the walk does with it:

  void at(String name) {
    current = name;
  }

  /** The field whose value is being read. */
  @Nullable String current() {
    return current;
  }

  boolean isInArray() {
    return arrays > 0;
  }

  void array(boolean begins) {
    arrays += begins ? 1 : -1;
  }

  /** Sets a field; of a field that stands twice the last value that is no null stands. */
  void put(String name, @Nullable String text) {
    int index = slot(name);
    if (text != null) {
      texts[index] = text;
    }
  }

  /** Counts more values of a field. */
  void count(String name, int more) {
    if (more == 0) {
      return;
    }
    int index = slot(name);
    if (counts == null || counts.length < names.length) {
      counts = counts == null ? new int[names.length] : Arrays.copyOf(counts, names.length);
    }
    counts[index] += more;
  }

  private int slot(String name) {
    int index = index(name);
    if (index < 0) {
      if (size == names.length) {
        names = Arrays.copyOf(names, size + 8);
        texts = Arrays.copyOf(texts, size + 8);
        counts = counts == null ? null : Arrays.copyOf(counts, size + 8);
      }
      index = size++;
      names[index] = name;
    }
    return index;
  }

  private int index(String name) {
    for (int k = 0; k < size; k++) {
      if (names[k].equals(name)) {
        return k;
      }
    }
    return -1;
  }

  /** The comment that this is; it goes before those inside it. */
  void precede(StatedComment comment) {
    Waiting waiting = new Waiting(comment);
    waiting.next = first;
    first = waiting;
    last = last == null ? waiting : last;
  }

  /** Passes the comments that wait on to the object around it. */
  void passOn(Entry around) {
    around.understood |= isUnderstood();
    if (first != null) {
      if (around.last == null) {
        around.first = first;
      } else {
        around.last.next = first;
      }
      around.last = last;
    }
    first = null;
    last = null;
  }

  /** Hands over the comments that wait, in their order. */
  void release(Consumer<StatedComment> taker) {
    understood |= first != null;
    for (Waiting waiting = first; waiting != null; waiting = waiting.next) {
      taker.accept(waiting.comment);
    }
    first = null;
    last = null;
  }
}
