package org.commentariat.analysis.robustness;

import java.util.ArrayList;
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
import org.commentariat.stance.CodeBounds;
import org.commentariat.statistics.ClusteredProportion;
import org.commentariat.statistics.Descriptives;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;

/** Computes the shares of codes under every {@link Variant}. */
final class RobustShares {
  /** Threads of fewer comments are too short to be a discussion. */
  static final int LONG = 5;

  private static final double SHIFT = 0.1;
  private static final double EVEN = 0.5;
  private static final double MOST_ACTIVE = 0.05;

  private final List<Scored> comments;
  private final List<String> codes;
  private final Optional<CodeBounds> bounds;
  private final Set<String> repeated;
  private final double level;

  RobustShares(
      List<Scored> all,
      List<String> codes,
      Optional<CodeBounds> bounds,
      Set<String> repeated,
      double level) {
    this.comments = all.stream().filter(Scored::hasOwnWords).toList();
    this.codes = codes;
    this.bounds = bounds;
    this.repeated = repeated;
    this.level = level;
  }

  VariantShares of(Variant variant) {
    return switch (variant) {
      case AS_REPORTED -> counted(variant, comment -> true);
      case LOWER_BOUNDS -> bounded(variant, each -> each.shifted(-SHIFT));
      case HIGHER_BOUNDS -> bounded(variant, each -> each.shifted(SHIFT));
      case EVEN_BOUNDS -> bounded(variant, each -> each.allAt(EVEN));
      case JUDGED_ONLY -> counted(variant, comment -> !comment.abstained());
      case WITHOUT_MOST_ACTIVE -> withoutMostActive();
      case WITHOUT_DUPLICATES -> counted(variant, comment -> !repeated.contains(comment.id()));
      case LONG_THREADS -> longThreads();
      case EACH_COMMENTER_ONCE ->
          shares(
              variant,
              comments.stream().filter(comment -> comment.author() != null).toList(),
              Scored::codes,
              RobustShares::person,
              ClusteredProportion::wilsonOfClusters);
      case EACH_THREAD_ONCE ->
          shares(
              variant,
              comments,
              Scored::codes,
              Scored::threadId,
              ClusteredProportion::wilsonOfClusters);
      case OTHER_CLASSIFIER -> otherClassifier();
    };
  }

  /** Shares of some comments, clustered by commenter. */
  private VariantShares counted(Variant variant, Predicate<Scored> counts) {
    return byPerson(variant, comments.stream().filter(counts).toList(), Scored::codes);
  }

  private VariantShares bounded(Variant variant, Function<CodeBounds, CodeBounds> move) {
    if (bounds.isEmpty()) {
      return without(variant, "the classifier does not decide by bounds");
    }
    CodeBounds moved = move.apply(bounds.get());
    return byPerson(
        variant, comments, c -> c.legible() ? moved.codes(c.probabilities()) : new TreeSet<>());
  }

  private VariantShares otherClassifier() {
    Variant variant = Variant.OTHER_CLASSIFIER;
    if (comments.stream().anyMatch(comment -> comment.otherCodes() == null)) {
      return without(variant, "no other classifier was asked");
    }
    return byPerson(
        variant,
        comments,
        comment -> {
          SortedSet<String> other = comment.otherCodes();
          return other == null ? new TreeSet<>() : other;
        });
  }

  /** Those who wrote as many as one who stays, stay too. */
  private VariantShares withoutMostActive() {
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
    return counted(
        Variant.WITHOUT_MOST_ACTIVE,
        comment -> comment.author() == null || activity.getOrDefault(comment.author(), 0) <= most);
  }

  private VariantShares longThreads() {
    Map<String, Long> lengths =
        comments.stream().collect(Collectors.groupingBy(Scored::threadId, Collectors.counting()));
    return counted(Variant.LONG_THREADS, c -> lengths.getOrDefault(c.threadId(), 0L) >= LONG);
  }

  private VariantShares without(Variant variant, String reason) {
    return new VariantShares(
        variant,
        0,
        codes.stream()
            .map(code -> new VariantShares.CodeShare(code, new Undefined(reason)))
            .toList());
  }

  private VariantShares byPerson(
      Variant variant, List<Scored> counted, Function<Scored, Set<String>> held) {
    return shares(variant, counted, held, RobustShares::person, ClusteredProportion::wilson);
  }

  /** A comment of unknown author counts as a person of its own. */
  private static String person(Scored comment) {
    String author = comment.author();
    return author == null ? "comment " + comment.id() : author;
  }

  private VariantShares shares(
      Variant variant,
      List<Scored> counted,
      Function<Scored, ? extends Set<String>> held,
      Function<Scored, String> cluster,
      ClusteredShare share) {
    Map<String, Integer> places = new HashMap<>();
    counted.forEach(comment -> places.putIfAbsent(cluster.apply(comment), places.size()));
    int[] sizes = new int[places.size()];
    Map<String, int[]> successes = new HashMap<>();
    codes.forEach(code -> successes.put(code, new int[sizes.length]));
    for (Scored comment : counted) {
      int place = places.getOrDefault(cluster.apply(comment), 0);
      sizes[place]++;
      for (String code : held.apply(comment)) {
        int[] ones = successes.get(code);
        if (ones != null) {
          ones[place]++;
        }
      }
    }
    List<VariantShares.CodeShare> shares = new ArrayList<>();
    for (String code : codes) {
      int[] ones = successes.getOrDefault(code, new int[0]);
      shares.add(new VariantShares.CodeShare(code, measure(ones, sizes, share)));
    }
    return new VariantShares(variant, counted.size(), shares);
  }

  private interface ClusteredShare {
    Measure of(int[] successes, int[] sizes, double level);
  }

  /** As in the rest of the report, the simple interval where one person wrote everything. */
  private Measure measure(int[] successes, int[] sizes, ClusteredShare share) {
    Measure clustered = share.of(successes, sizes, level);
    if (clustered instanceof Estimate) {
      return SixDecimals.of(clustered);
    }
    int n = 0;
    int ones = 0;
    for (int i = 0; i < sizes.length; i++) {
      n += sizes[i];
      ones += successes[i];
    }
    return SixDecimals.of(new Proportion(ones, n).wilson(level));
  }
}
