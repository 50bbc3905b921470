package org.commentariat.codebook.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commentariat.codebook.Phrase;
import org.commentariat.codebook.Phrase.Kind;
import org.commentariat.codebook.Phrase.Step;
import org.commentariat.codebook.Phrase.Word;

/**
 * Reads the notation of phrases: places separated by blanks; {@code a/b} for alternatives, {@code
 * {set}} for any word of a set, {@code a?} for a place that may be empty, {@code ..3} for up to
 * three other words, {@code search_noun} for a part of speech.
 */
final class PhraseParser {
  private static final int WIDEST_GAP = 9;

  private final Map<String, List<List<Word>>> sets;

  /**
   * @param sets the named word sets
   */
  PhraseParser(Map<String, List<List<Word>>> sets) {
    this.sets = new TreeMap<>(sets);
  }

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  Phrase parse(String notation) {
    List<Step> steps = new ArrayList<>();
    int gap = 0;
    for (String place : notation.strip().split("\\s+", -1)) {
      if (place.startsWith("..")) {
        gap += gap(place);
      } else {
        steps.add(step(place, gap));
        gap = 0;
      }
    }
    if (gap > 0) {
      throw new IllegalArgumentException("ends with a gap");
    }
    return new Phrase(steps);
  }

  private static int gap(String place) {
    String digits = place.substring(2);
    if (digits.length() == 1 && digits.charAt(0) >= '1' && digits.charAt(0) <= '0' + WIDEST_GAP) {
      return digits.charAt(0) - '0';
    }
    throw new IllegalArgumentException(
        "\"" + place + "\" is not a gap; expected ..1 to .." + WIDEST_GAP);
  }

  private Step step(String place, int gap) {
    boolean optional = place.length() > 1 && place.endsWith("?");
    String choice = optional ? place.substring(0, place.length() - 1) : place;
    Map<String, List<List<Word>>> alternatives = new HashMap<>();
    for (String alternative :
        choice.length() == 1 ? new String[] {choice} : choice.split("/", -1)) {
      for (List<Word> words : words(alternative, place)) {
        alternatives.computeIfAbsent(words.get(0).form(), form -> new ArrayList<>()).add(words);
      }
    }
    return new Step(alternatives, optional, gap);
  }

  private List<List<Word>> words(String alternative, String place) {
    if (alternative.isEmpty()) {
      throw new IllegalArgumentException("\"" + place + "\" has an empty alternative");
    }
    Kind kind = kind(alternative);
    String bare =
        kind == Kind.ANY
            ? alternative
            : alternative.substring(0, alternative.length() - kind.name().length() - 1);
    if (!bare.startsWith("{")) {
      return List.of(sequence(bare, kind));
    }
    String name = bare.endsWith("}") ? bare.substring(1, bare.length() - 1) : bare;
    List<List<Word>> set = sets.get(name);
    if (set == null) {
      throw new IllegalArgumentException(
          "unknown word set \"" + name + "\"" + Spelling.suggestion(name, sets.keySet()));
    }
    return kind == Kind.ANY ? set : set.stream().map(words -> retagged(words, kind)).toList();
  }

  private static List<Word> retagged(List<Word> words, Kind kind) {
    return words.stream().map(word -> new Word(word.form(), kind)).toList();
  }

  private static Kind kind(String alternative) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.ANY && alternative.endsWith("_" + kind.name().toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    return Kind.ANY;
  }

  /**
   * One or more words as the annotation cuts them: a hyphen is a word of its own.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static List<Word> sequence(String text, Kind kind) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (plain.endsWith("n't")) {
      throw new IllegalArgumentException(
          "\"" + text + "\": write the full words, e.g. \"do not\" for \"don't\"");
    }
    if (plain.indexOf('{') >= 0 || plain.indexOf('}') >= 0) {
      throw new IllegalArgumentException("\"" + text + "\": a word set is written {name}");
    }
    List<Word> words = new ArrayList<>();
    for (String word : plain.replaceAll("(?<=\\w)-(?=\\w)", " - ").split("\\s+", -1)) {
      if (!word.isEmpty()) {
        words.add(new Word(word, kind));
      }
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("an empty word");
    }
    return words;
  }
}
