package org.commentariat.analysis.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Comments that say the same in the same words.
 *
 * @param exact whether all say exactly the same, but for case, spaces and punctuation; otherwise
 *     each is at least {@link DuplicateSearch#ALIKE} alike to another of them
 * @param words the own words of the first
 * @param copies at least two, in the order of the input
 */
public record Duplicates(boolean exact, String words, List<Copy> copies) {

  /**
   * One of them.
   *
   * @param id of the comment
   * @param threadId of its thread
   * @param author name of who wrote it, or null where the source does not reveal it
   * @param time when it was written, or null where the source does not say
   */
  public record Copy(String id, String threadId, @Nullable String author, @Nullable Instant time) {}

  public Duplicates {
    copies = List.copyOf(copies);
    if (copies.size() < 2) {
      throw new IllegalArgumentException("not twice: " + copies);
    }
  }

  /** Whether one known author wrote them all. */
  public boolean isByOneAuthor() {
    String author = copies.get(0).author();
    return author != null && copies.stream().allMatch(copy -> author.equals(copy.author()));
  }

  /** Number of known authors among those who wrote them. */
  public int authors() {
    return (int) copies.stream().map(Copy::author).filter(Objects::nonNull).distinct().count();
  }

  /** Number of threads in which they stand. */
  public int threads() {
    return (int) copies.stream().map(Copy::threadId).distinct().count();
  }

  /** Time of the earliest, or null where no time is known. */
  public @Nullable Instant first() {
    return copies.stream()
        .map(Copy::time)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** Time of the latest, or null where no time is known. */
  public @Nullable Instant last() {
    return copies.stream()
        .map(Copy::time)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  /**
   * The same under other names.
   *
   * @param names gives an author another name
   * @param text replaces the names in a text
   */
  public Duplicates renamed(UnaryOperator<String> names, UnaryOperator<String> text) {
    return new Duplicates(
        exact,
        text.apply(words),
        copies.stream()
            .map(
                copy ->
                    new Copy(
                        text.apply(copy.id()),
                        text.apply(copy.threadId()),
                        copy.author() == null ? null : names.apply(copy.author()),
                        copy.time()))
            .toList());
  }
}
