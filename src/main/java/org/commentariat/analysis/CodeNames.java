package org.commentariat.analysis;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** The codes of a codebook as sentences speak of them. */
record CodeNames(List<CodeEntry> codes) {
  /** Of more names than this, sentences say only how many there are. */
  private static final int NAMED = 4;

  /** A label between quotation marks. One written from right to left cannot turn the sentence. */
  String quoted(String code) {
    String label = CodeEntry.label(codes, code);
    boolean turns = Bidi.requiresBidi(label.toCharArray(), 0, label.length());
    return "“" + (turns ? "\u2068" + label + "\u2069" : label) + "”";
  }

  /**
   * Several things in a row: {@code a, b and c}; the last of many are only counted.
   *
   * @param things at least one
   * @param word before the last one: {@code and} or {@code or}
   */
  static String listed(List<String> things, String word) {
    List<String> named = new ArrayList<>(things);
    if (things.size() > NAMED) {
      int others = things.size() - (NAMED - 1);
      named = new ArrayList<>(things.subList(0, NAMED - 1));
      named.add(Figures.count(others) + " other codes");
    }
    String last = named.remove(named.size() - 1);
    return named.isEmpty() ? last : String.join(", ", named) + " " + word + " " + last;
  }
}
