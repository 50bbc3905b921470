package org.commentariat.analysis.alias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentariat.analysis.alias.Alias.Reason;

/**
 * Finds the spellings that may be one person among the authors of a run. One kind of difference
 * after the other is taken away; spellings that become equal thereby differ in that kind. Of
 * several such spellings each is offered with the most frequent one, not with every other. Time
 * grows with the number of names, memory too.
 *
 * <p>Not offered: names that many people go by ({@code Anonymous}), names that differ in a number,
 * short names that differ in a letter, names of more than 100 characters, two names with different
 * titles or initials.
 */
public final class Aliases {

  /** Kinds of difference that only one of two spellings has: the other is the plain one. */
  private static final List<Reason> ADDITIONS = List.of(Reason.SITE, Reason.TITLE, Reason.INITIAL);

  /** Longer names, in UTF-16 units, are no names. */
  private static final int LONGEST = 100;

  private static final Comparator<Author> MOST_COMMENTS_FIRST =
      Comparator.comparingInt(Author::comments).reversed().thenComparing(a -> a.spelling().name());

  /** A spelling and how often it stands over a comment. */
  record Author(Spelling spelling, int comments) {
    String key(Reason reason) {
      return spelling.key(reason);
    }

    Alias and(Author other, Reason reason) {
      return new Alias(spelling.name(), comments, other.spelling.name(), other.comments, reason);
    }
  }

  private Aliases() {}

  /**
   * The pairs that may be one person.
   *
   * @param comments number of comments by name
   * @return those with most comments first
   */
  public static List<Alias> among(Map<String, Integer> comments) {
    List<Author> authors =
        comments.entrySet().stream()
            .filter(entry -> entry.getKey().length() <= LONGEST)
            .map(entry -> new Author(Spelling.of(entry.getKey()), entry.getValue()))
            .filter(author -> author.spelling().isOfSomebody())
            .sorted(MOST_COMMENTS_FIRST)
            .toList();
    List<Alias> aliases = new ArrayList<>();
    for (Reason reason : Spelling.STEPS) {
      for (List<Author> alike : byKey(authors, reason).values()) {
        aliases.addAll(
            ADDITIONS.contains(reason) ? additions(alike, reason) : alike(alike, reason));
      }
    }
    aliases.addAll(spelledOut(authors));
    List<Author> different =
        byKey(authors, Reason.INITIAL).values().stream().map(alike -> alike.get(0)).toList();
    aliases.addAll(OneLetter.among(different));
    Map<Set<String>, Alias> pairs = new LinkedHashMap<>();
    aliases.forEach(alias -> pairs.putIfAbsent(Set.of(alias.name(), alias.other()), alias));
    List<Alias> sorted = new ArrayList<>(pairs.values());
    sorted.sort(
        Comparator.comparingInt((Alias alias) -> alias.comments() + alias.otherComments())
            .reversed()
            .thenComparing(Alias::name)
            .thenComparing(Alias::other));
    return sorted;
  }

  private static Map<String, List<Author>> byKey(List<Author> authors, Reason reason) {
    Map<String, List<Author>> byKey = new LinkedHashMap<>();
    for (Author author : authors) {
      byKey.computeIfAbsent(author.key(reason), key -> new ArrayList<>(1)).add(author);
    }
    return byKey;
  }

  /** The most frequent spelling with one of each kind that differs from it in just this. */
  private static List<Alias> alike(List<Author> authors, Reason reason) {
    if (authors.size() < 2 || isTooShort(authors.get(0), reason)) {
      return List.of();
    }
    List<Author> kinds = kinds(authors, reason);
    return kinds.stream().skip(1).map(other -> kinds.get(0).and(other, reason)).toList();
  }

  /** The plain spelling with one of each that has something added; nothing if no one is plain. */
  private static List<Alias> additions(List<Author> authors, Reason reason) {
    List<Alias> aliases = new ArrayList<>();
    List<Author> kinds = authors.size() < 2 ? List.of() : kinds(authors, reason);
    for (Author plain : kinds) {
      String key = plain.key(reason);
      if (plain.spelling().keyBefore(reason).equals(key) && key.length() > 4) {
        kinds.stream()
            .filter(other -> !other.equals(plain))
            .forEach(other -> aliases.add(plain.and(other, reason)));
      }
    }
    return aliases;
  }

  /** Of those that were equal before this difference was taken away, the most frequent one. */
  private static List<Author> kinds(List<Author> authors, Reason reason) {
    Map<String, Author> kinds = new LinkedHashMap<>();
    authors.forEach(author -> kinds.putIfAbsent(author.spelling().keyBefore(reason), author));
    return List.copyOf(kinds.values());
  }

  /** Whether two such names may well be alike by chance. */
  private static boolean isTooShort(Author author, Reason reason) {
    int fewest =
        switch (reason) {
          case CASE -> 2;
          case PUNCTUATION, DIACRITICS -> 3;
          default -> 4;
        };
    return author.key(reason).length() < fewest;
  }

  /** {@code Müller} and {@code Mueller}. */
  private static List<Alias> spelledOut(List<Author> authors) {
    Map<String, List<Author>> byKey = byKey(authors, Reason.DIACRITICS);
    List<Alias> aliases = new ArrayList<>();
    for (List<Author> same : byKey(authors, Reason.PUNCTUATION).values()) {
      Author author = same.get(0);
      String spelledOut = author.spelling().withDotsSpelledOut();
      if (!spelledOut.equals(author.key(Reason.DIACRITICS)) && byKey.containsKey(spelledOut)) {
        aliases.add(author.and(byKey.getOrDefault(spelledOut, same).get(0), Reason.DIACRITICS));
      }
    }
    return aliases;
  }
}
