package org.commentariat.analysis.alias;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentariat.analysis.alias.Alias.Reason;

/**
 * A name as it is spelled, and what is left of it when differences of one kind after the other are
 * taken away. Look-alikes are a small part of those of Unicode Technical Standard 39 (Unicode
 * Security Mechanisms, section 4, confusable detection).
 *
 * @param name as written
 * @param words its words in lower case without accents, without site, title and initials
 * @param keys for each of {@link #STEPS} what is left when it and all before it are taken away
 */
record Spelling(String name, List<String> words, List<String> keys) {

  /** The differences in the order in which they are taken away. */
  static final List<Reason> STEPS =
      List.of(
          Reason.CASE,
          Reason.PUNCTUATION,
          Reason.DIACRITICS,
          Reason.LOOKALIKES,
          Reason.DIGITS,
          Reason.SITE,
          Reason.TITLE,
          Reason.INITIAL);

  /** Names that many people go by are names of nobody. */
  private static final Set<String> OF_NOBODY =
      words(
          "anon anonymous anonymouscoward anonymoususer commenter deleted guest member nobody none",
          "noname reader removed someone unknown unregistered user visitor");

  private static final Set<String> TITLES =
      words("dr mr mrs ms miss mx prof professor sir madam rev");

  private static final Set<String> DEGREES = words("phd md esq msc bsc");

  private static final Pattern SITE =
      Pattern.compile(
          "[\\s@|(\\[/,–—-]+(?:(?:via|on|at)\\s+)?(?:facebook|fb|twitter|google|disqus|wordpress|yahoo"
              + "|linkedin|openid|reddit|youtube|livejournal|typepad|blogger|instagram|mastodon"
              + "|[\\p{L}\\p{N}-]+\\.(?:com|org|net|info|edu|eu|us|io|co\\.uk|de|fr|nl|it|es|ca|com\\.au))[)\\]]?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Each sign, in lower case, before the Latin letter that it, or its capital, looks like. */
  private static final Map<Character, Character> ALIKE =
      pairs("аaвbеeкkмmнhоoрpсcтtуyхxѕsіlјjһhԁdԛqԝw" + "αaβbεeζzηhιlκkμmνnοoρpτtυyχxωw" + "ılil");

  private static final Map<Character, Character> LEET = pairs("0o1l3e4a5s7t8b9g");

  static Spelling of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    String lower = lower(plain);
    String compact = compact(lower);
    String bare = withoutAccents(compact);
    String alike = lookalikes(bare);
    List<String> withoutSite = split(SITE.matcher(plain).replaceFirst(""));
    List<String> withoutTitle = withoutTitles(withoutSite);
    List<String> withoutInitial = withoutInitials(withoutTitle);
    List<String> keys =
        Arrays.asList(
            lower,
            compact,
            bare,
            alike,
            digits(alike),
            folded(withoutSite),
            folded(withoutTitle),
            folded(withoutInitial));
    return new Spelling(
        name, withoutInitial.stream().map(word -> withoutAccents(lower(word))).toList(), keys);
  }

  /** What is left when differences of this kind, and of those before it, are taken away. */
  String key(Reason reason) {
    return keys.get(STEPS.indexOf(reason));
  }

  /** What is left before differences of this kind are taken away. */
  String keyBefore(Reason reason) {
    int step = STEPS.indexOf(reason);
    return step == 0 ? name : keys.get(step - 1);
  }

  /** The name without accents as German writes it where it has no dots, e.g. {@code mueller}. */
  String withDotsSpelledOut() {
    return withoutAccents(
        key(Reason.PUNCTUATION).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
  }

  /** Whether it tells anybody apart. */
  boolean isOfSomebody() {
    String letters = key(Reason.DIACRITICS);
    return letters.codePoints().anyMatch(Character::isLetter) && !OF_NOBODY.contains(letters);
  }

  private static String folded(List<String> words) {
    return digits(lookalikes(withoutAccents(compact(lower(String.join(" ", words))))));
  }

  private static String lower(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Letters and digits only; numbers that stood apart stay apart. */
  private static String compact(String text) {
    StringBuilder kept = new StringBuilder();
    boolean apart = false;
    for (int c : text.codePoints().toArray()) {
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        boolean numbers =
            apart
                && Character.isDigit(c)
                && kept.length() > 0
                && Character.isDigit(kept.charAt(kept.length() - 1));
        kept.append(numbers ? "·" : "").appendCodePoint(c);
        apart = false;
      } else {
        apart = true;
      }
    }
    return kept.length() == 0 ? text : kept.toString();
  }

  private static String withoutAccents(String text) {
    String spelledOut =
        text.replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d");
    return Normalizer.normalize(spelledOut, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
  }

  private static String lookalikes(String text) {
    StringBuilder latin = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray()) {
      latin.append((char) ALIKE.getOrDefault(c, c));
    }
    return latin.toString().replace("rn", "m").replace("vv", "w");
  }

  /** Digits between letters, or before one at the beginning, as the letters they stand for. */
  private static String digits(String text) {
    StringBuilder letters = new StringBuilder(text);
    int last = text.length() - 1;
    while (last >= 0 && !Character.isLetter(text.charAt(last))) {
      last--; // a number at the end tells people apart
    }
    for (int i = 0; i < last; i++) {
      letters.setCharAt(i, LEET.getOrDefault(text.charAt(i), text.charAt(i)));
    }
    return letters.toString();
  }

  private static List<String> split(String name) {
    return Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}'’]+")).filter(w -> !w.isEmpty()).toList();
  }

  /** What is left must still be a whole name: two words, or one long one. */
  private static List<String> withoutTitles(List<String> words) {
    int from = 0;
    int to = words.size();
    while (from < to && TITLES.contains(lower(words.get(from)))) {
      from++;
    }
    while (from < to && DEGREES.contains(lower(words.get(to - 1)))) {
      to--;
    }
    List<String> rest = words.subList(from, to);
    return rest.size() > 1 || (rest.size() == 1 && rest.get(0).length() >= 8) ? rest : words;
  }

  private static List<String> withoutInitials(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean inTheMiddle = i > 0 && i < words.size() - 1;
      if (!inTheMiddle || words.get(i).codePointCount(0, words.get(i).length()) > 1) {
        kept.add(words.get(i));
      }
    }
    return kept;
  }

  private static Set<String> words(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }

  private static Map<Character, Character> pairs(String signs) {
    Map<Character, Character> pairs = new HashMap<>();
    for (int i = 0; i < signs.length(); i += 2) {
      pairs.put(signs.charAt(i), signs.charAt(i + 1));
    }
    return pairs;
  }
}
