package org.commentariat.analysis.robustness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commentariat.analysis.robustness.Choice.Counting;
import org.commentariat.stance.CodeBounds;
import org.commentariat.statistics.Descriptives;

/** Makes every {@link Choice} of the comments with own words. */
final class Choices {
  /** Threads of fewer comments are too short to be a discussion. */
  static final int LONG = 5;

  private static final double SHIFT = 0.1;
  private static final double EVEN = 0.5;
  private static final double MOST_ACTIVE = 0.05;

  private final List<Scored> comments;
  private final Optional<CodeBounds> bounds;
  private final Set<String> repeated;

  Choices(List<Scored> all, Optional<CodeBounds> bounds, Set<String> repeated) {
    this.comments = all.stream().filter(Scored::hasOwnWords).toList();
    this.bounds = bounds;
    this.repeated = repeated;
  }

  Choice of(Variant variant) {
    return switch (variant) {
      case AS_REPORTED -> all(variant, Scored::codes, Counting.COMMENTS);
      case LOWER_BOUNDS -> bounded(variant, each -> each.shifted(-SHIFT));
      case HIGHER_BOUNDS -> bounded(variant, each -> each.shifted(SHIFT));
      case EVEN_BOUNDS -> bounded(variant, each -> each.allAt(EVEN));
      case JUDGED_ONLY -> some(variant, comment -> !comment.abstained());
      case WITHOUT_MOST_ACTIVE -> withoutMostActive();
      case WITHOUT_DUPLICATES -> some(variant, comment -> !repeated.contains(comment.id()));
      case LONG_THREADS -> longThreads();
      case EACH_COMMENTER_ONCE ->
          new Choice(
              variant,
              comments.stream().filter(comment -> comment.author() != null).toList(),
              Scored::codes,
              Counting.PERSONS,
              null);
      case EACH_THREAD_ONCE -> all(variant, Scored::codes, Counting.THREADS);
      case ALIKE_OTHERWISE -> all(variant, Scored::codes, Counting.COMMENTS_ALIKE_OTHERWISE);
      case OTHER_CLASSIFIER -> otherClassifier();
    };
  }

  private Choice all(
      Variant variant, Function<Scored, ? extends Set<String>> codes, Counting counting) {
    return new Choice(variant, comments, codes, counting, null);
  }

  private Choice some(Variant variant, Predicate<Scored> counts) {
    return new Choice(
        variant, comments.stream().filter(counts).toList(), Scored::codes, Counting.COMMENTS, null);
  }

  private Choice bounded(Variant variant, Function<CodeBounds, CodeBounds> move) {
    if (bounds.isEmpty()) {
      return Choice.impossible(variant, "the classifier does not decide by bounds");
    }
    CodeBounds moved = move.apply(bounds.get());
    return all(
        variant,
        c -> c.legible() ? moved.codes(c.probabilities()) : new TreeSet<>(),
        Counting.COMMENTS);
  }

  private Choice otherClassifier() {
    Variant variant = Variant.OTHER_CLASSIFIER;
    if (comments.stream().anyMatch(comment -> comment.otherCodes() == null)) {
      return Choice.impossible(variant, "no other classifier was asked");
    }
    return all(
        variant,
        comment -> {
          SortedSet<String> other = comment.otherCodes();
          return other == null ? new TreeSet<>() : other;
        },
        Counting.COMMENTS);
  }

  /** Those who wrote as many as one who stays, stay too. */
  private Choice withoutMostActive() {
    Map<String, Integer> activity = new HashMap<>();
    for (Scored comment : comments) {
      String author = comment.author();
      if (author != null) {
        activity.merge(author, 1, Integer::sum);
      }
    }
    int[] ascending = activity.values().stream().mapToInt(n -> n).sorted().toArray();
    int staying = ascending.length - Descriptives.of(ascending).topCount(MOST_ACTIVE);
    int most = staying == 0 ? 0 : ascending[staying - 1];
    return some(
        Variant.WITHOUT_MOST_ACTIVE,
        comment -> comment.author() == null || activity.getOrDefault(comment.author(), 0) <= most);
  }

  private Choice longThreads() {
    Map<String, Long> lengths =
        comments.stream().collect(Collectors.groupingBy(Scored::threadId, Collectors.counting()));
    return some(Variant.LONG_THREADS, c -> lengths.getOrDefault(c.threadId(), 0L) >= LONG);
  }
}
