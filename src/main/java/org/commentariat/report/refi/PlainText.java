package org.commentariat.report.refi;

/**
 * The text of a source under construction. Places in it are counted as the standard says: in
 * Unicode code points, the first being 0. Line ends are line feeds, so that no program counts them
 * otherwise.
 */
final class PlainText {
  private final StringBuilder text = new StringBuilder();
  private int end;

  /** Where words stand in the source. */
  static final class Place {
    private final int[] places;

    private Place(int[] places) {
      this.places = places;
    }

    /** Of their first character. */
    int start() {
      return places[0];
    }

    /** After their last character. */
    int end() {
      return places[places.length - 1];
    }

    /** Of what stands at an index of the words as they were given, in UTF-16 units. */
    int of(int index) {
      return places[index];
    }
  }

  /** Appends words and tells where they stand. */
  Place add(String words) {
    int[] places = new int[words.length() + 1];
    int i = 0;
    while (i < words.length()) {
      int c = words.codePointAt(i);
      int units = Character.charCount(c);
      if (c == '\r' && i + 1 < words.length() && words.charAt(i + 1) == '\n') {
        units = 2; // one line end
      }
      places[i] = end;
      if (units == 2) {
        places[i + 1] = end + 1; // no place of its own: what begins here begins after it
      }
      text.append(c == '\r' ? "\n" : XmlFile.legible(Character.toString(c)));
      end++;
      i += units;
    }
    places[words.length()] = end;
    return new Place(places);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
