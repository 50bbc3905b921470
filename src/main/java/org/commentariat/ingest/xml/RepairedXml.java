package org.commentariat.ingest.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;

/**
 * XML as exports write it, made such that a parser can read on: characters that XML forbids are
 * taken out; an {@code &} that begins none of the five entities of XML and no number, or a {@code
 * <} that begins no tag, becomes a character of the text. So no entity is ever expanded, whatever a
 * document declares. Lines keep their numbers. Not for several threads at once.
 */
final class RepairedXml extends FilterReader {

  /** Longer than any entity that is understood. */
  private static final int LOOK_AHEAD = 12;

  private static final int BUFFER = 32 * 1024;

  private static final Set<String> ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");

  /** What the text stands in. */
  private enum Inside {
    /** Before the first tag, where programs leave their messages. */
    NOTHING(""),
    MARKUP(""),
    CDATA("]]>"),
    /** Left out: many hold what XML does not allow in them. */
    COMMENT("-->"),
    /** Left out: the encoding is known already, and it must not follow a blank line. */
    DECLARATION("?>");

    private final String end;

    Inside(String end) {
      this.end = end;
    }
  }

  private final char[] buffer = new char[BUFFER];
  private int at;
  private int end;
  private boolean over;
  private final StringBuilder ready = new StringBuilder();
  private Inside inside = Inside.NOTHING;
  private int matched;
  private int line = 1;
  private int repairs;
  private int firstLine;

  RepairedXml(Reader text) {
    super(text);
  }

  /** Tells an intake what was repaired; to be called once, at the end. */
  void enterRepairs(Intake intake) {
    if (repairs > 0) {
      intake.note(
          Note.Kind.DECODING,
          "line " + firstLine,
          repairs,
          repairs
              + " characters that XML does not allow were taken out or escaped, the first here");
    }
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (ready.length() < length && next()) {
      // gathers
    }
    if (ready.isEmpty()) {
      return length == 0 ? 0 : -1;
    }
    int count = Math.min(length, ready.length());
    ready.getChars(0, count, target, offset);
    ready.delete(0, count);
    return count;
  }

  /** Takes in one character; false at the end. */
  private boolean next() throws IOException {
    if (end - at <= LOOK_AHEAD && !over) {
      fill();
    }
    if (at == end) {
      return false;
    }
    char sign = buffer[at++];
    if (sign == '\n') {
      line++;
    }
    if (!isAllowed(sign)) {
      repaired("");
    } else if (sign == '<' && (inside == Inside.NOTHING || inside == Inside.MARKUP)) {
      lessThan();
    } else if (sign == '&' && inside == Inside.MARKUP) {
      ampersand();
    } else {
      if (inside == Inside.MARKUP || inside == Inside.CDATA || sign == '\n') {
        ready.append(sign);
      }
      leave(sign);
    }
    return true;
  }

  private void repaired(String by) {
    if (repairs++ == 0) {
      firstLine = line;
    }
    ready.append(by);
  }

  /** Whether a section ends here; after {@code ]]} one more {@code ]} changes nothing. */
  private void leave(int sign) {
    String end = inside.end;
    if (end.isEmpty()) {
      return;
    }
    if (sign == end.charAt(matched)) {
      matched++;
    } else if (sign != end.charAt(0)) {
      matched = 0;
    }
    if (matched == end.length()) {
      enter(Inside.MARKUP);
    }
  }

  private void enter(Inside section) {
    inside = section;
    matched = 0;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    while (end <= LOOK_AHEAD && !over) {
      int read = in.read(buffer, end, BUFFER - end);
      over = read < 0;
      end += Math.max(read, 0);
    }
  }

  private void ampersand() {
    int length = 0;
    while (length < LOOK_AHEAD && at + length < end && buffer[at + length] != ';') {
      length++;
    }
    boolean ends = at + length < end && buffer[at + length] == ';';
    String name = ends ? new String(buffer, at, length) : "";
    int number = name.startsWith("#") ? number(name) : -1;
    if (ENTITIES.contains(name) || (isAllowed(number) && !isHalf(number))) {
      ready.append('&');
    } else if (number >= 0) {
      at += length + 1;
      repaired(isHalf(number) ? String.valueOf((char) number) : "");
    } else {
      repaired("&amp;");
    }
  }

  /** Some programs write a character beyond U+FFFF as two numbers. */
  private static boolean isHalf(int number) {
    return number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
  }

  private void lessThan() {
    if (isAhead("!--")) {
      at += 3;
      enter(Inside.COMMENT);
    } else if (isAhead("?xml") && at + 4 < end && Character.isWhitespace(buffer[at + 4])) {
      enter(Inside.DECLARATION);
    } else if (inside == Inside.MARKUP && isAhead("![CDATA[")) {
      ready.append('<');
      enter(Inside.CDATA);
    } else if (at < end && (Character.isLetter(buffer[at]) || "_/!?:".indexOf(buffer[at]) >= 0)) {
      ready.append('<');
      enter(Inside.MARKUP);
    } else if (inside == Inside.MARKUP) {
      repaired("&lt;");
    }
  }

  private boolean isAhead(String text) {
    for (int k = 0; k < text.length(); k++) {
      if (at + k >= end || buffer[at + k] != text.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** The code point that {@code #10} or {@code #xA} stands for; -1 if none. */
  private static int number(String reference) {
    try {
      return reference.startsWith("#x")
          ? Integer.parseInt(reference.substring(2), 16)
          : Integer.parseInt(reference.substring(1));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** As the production {@code Char} of XML 1.0 has it; halves of characters pass. */
  private static boolean isAllowed(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || (sign >= 0x20 && sign < 0xfffe)
        || (sign > 0xffff && sign <= 0x10ffff);
  }
}
