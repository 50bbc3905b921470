package org.commentariat.ingest.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What speaks for or against a new comment between two paragraphs of own words: named numbers,
 * weighed by {@link BoundaryModel}.
 */
final class BoundaryFeatures {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final Pattern FIRST_PERSON = Pattern.compile("\\bI\\b");
  private static final Pattern FIRST_PERSON_SMALL = Pattern.compile("\\bi\\b");
  private static final Pattern NUMBERED =
      Pattern.compile("^\\W{0,2}(\\d{1,2})[.):]", Pattern.MULTILINE);
  private static final Set<String> YOU = Set.of("you", "your", "you're");
  private static final int OPENING_WORDS = 12;
  private static final int SIGNATURE_WORDS = 3;
  private static final int LONG_WORD = 5;

  /** Characters of a paragraph looked at; more would not tell more. */
  private static final int LONGEST_LOOK = 4000;

  private BoundaryFeatures() {}

  /** The features of gap {@code k}, which lies between two paragraphs of own words. */
  static Map<String, Double> of(List<Passage> passages, Gaps gaps, int k) {
    Map<String, Double> features = ofTexts(passages.get(k - 1).text(), passages.get(k).text());
    int usual = gaps.blankLinesBetweenComments();
    putIf(features, "after is quoted", !gaps.quotedIn(k).isEmpty());
    putIf(features, "after is quoted from its start", gaps.quotedFromStart(k) > 0);
    putIf(features, "before is quoted to its end", gaps.quotedToEnd(k - 1) > 0);
    putIf(features, "before follows a quotation", k >= 2 && passages.get(k - 2).isQuotation());
    putIf(features, "unusual empty lines", usual > 0 && passages.get(k).blankLines() != usual);
    return features;
  }

  /**
   * The features of a gap as far as the texts show them.
   *
   * @param wholeBefore the paragraph before the gap, not blank
   * @param wholeAfter the paragraph after it, not blank
   */
  static Map<String, Double> ofTexts(String wholeBefore, String wholeAfter) {
    String before = wholeBefore.substring(Math.max(0, wholeBefore.length() - LONGEST_LOOK));
    String after = wholeAfter.substring(0, Math.min(wholeAfter.length(), LONGEST_LOOK));
    List<String> left = words(before);
    List<String> right = words(after);
    Map<String, Double> features = new TreeMap<>();
    features.put("bias", 1.0);
    features.put("log words before", Math.log1p(left.size()));
    features.put("log words after", Math.log1p(right.size()));
    features.put("lesser log words", Math.log1p(Math.min(left.size(), right.size())));
    features.put("shared words", sharedShare(left, right));
    putShape(features, before, after);
    putOpening(features, right);
    putNumbering(features, before, after);
    return features;
  }

  private static void putShape(Map<String, Double> features, String before, String after) {
    features.put("before ends " + kindOf(before.codePointBefore(before.length())), 1.0);
    features.put("after begins " + kindOf(after.codePointAt(0)), 1.0);
    boolean linesBefore = before.indexOf('\n') >= 0;
    boolean linesAfter = after.indexOf('\n') >= 0;
    putIf(features, "before has many lines", linesBefore);
    putIf(features, "after has many lines", linesAfter);
    putIf(features, "both have many lines", linesBefore && linesAfter);
    putIf(features, "before asks", before.indexOf('?') >= 0);
    putIf(features, "after asks", after.indexOf('?') >= 0);
    putIf(features, "before ends with a signature", endsWithASignature(before));
    putIf(features, "one side without capitals", hasCapitals(before) != hasCapitals(after));
    putIf(features, "I is i on one side", writesSmallI(before) != writesSmallI(after));
  }

  private static void putOpening(Map<String, Double> features, List<String> right) {
    if (!right.isEmpty()) {
      features.put("opener " + right.get(0), 1.0);
    }
    if (right.size() > 1) {
      features.put("opener " + right.get(0) + " " + right.get(1), 1.0);
    }
    List<String> opening = right.subList(0, Math.min(OPENING_WORDS, right.size()));
    putIf(features, "after speaks to somebody", opening.stream().anyMatch(YOU::contains));
  }

  /** A list that goes on over the gap, or one that begins after it. */
  private static void putNumbering(Map<String, Double> features, String before, String after) {
    Matcher next = NUMBERED.matcher(after);
    if (!next.lookingAt()) {
      return;
    }
    int number = Integer.parseInt(next.group(1));
    int last = 0;
    for (Matcher item = NUMBERED.matcher(before); item.find(); ) {
      last = Integer.parseInt(item.group(1));
    }
    putIf(features, "numbering goes on", last > 0 && number == last + 1);
    putIf(features, "numbering begins", number == 1);
  }

  private static void putIf(Map<String, Double> features, String name, boolean holds) {
    if (holds) {
      features.put(name, 1.0);
    }
  }

  private static List<String> words(String text) {
    String folded = NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
  }

  /** Share of the long words after the gap that stand before it too, in [0, 1]. */
  private static double sharedShare(List<String> left, List<String> right) {
    Set<String> looked = new TreeSet<>(right);
    looked.removeIf(word -> word.length() < LONG_WORD);
    Set<String> shared = new TreeSet<>(looked);
    shared.retainAll(new TreeSet<>(left));
    return looked.isEmpty() ? 0 : (double) shared.size() / looked.size();
  }

  private static boolean endsWithASignature(String before) {
    String last = before.substring(before.lastIndexOf('\n') + 1).strip();
    return !last.isEmpty()
        && last.split("\\s+").length <= SIGNATURE_WORDS
        && Character.isLetter(last.codePointAt(0))
        && Character.isLetter(last.codePointBefore(last.length()));
  }

  private static boolean hasCapitals(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase);
  }

  private static boolean writesSmallI(String text) {
    return FIRST_PERSON_SMALL.matcher(text).find() && !FIRST_PERSON.matcher(text).find();
  }

  private static String kindOf(int sign) {
    if (Character.isLetter(sign)) {
      return Character.isUpperCase(sign) ? "upper" : "letter";
    }
    if (Character.isDigit(sign)) {
      return "digit";
    }
    return switch (sign) {
      case '.', '?', '!', ':', ',', ')', '(', '-', '*' -> Character.toString(sign);
      case '"', '\u201c', '\u201d', '\'', '\u2018', '\u2019', '\u00ab', '\u00bb' -> "quote";
      case '\u2026' -> ".";
      default -> "other";
    };
  }
}
