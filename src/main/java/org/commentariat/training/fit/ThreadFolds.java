package org.commentariat.training.fit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.commentariat.provenance.Sha256;

/**
 * Comments in parts of about as many threads each, whole threads together. The threads are dealt
 * out in the order of the SHA-256 of their ids, so that the parts depend on nothing else: not on
 * the order of the comments, nor on a seed.
 */
public final class ThreadFolds {
  private final int count;
  private final int[] foldOf;

  private ThreadFolds(int count, int[] foldOf) {
    this.count = count;
    this.foldOf = foldOf;
  }

  /**
   * Deals out.
   *
   * @param threads the thread of each comment; at least two different ones
   * @param wanted number of parts, at least 2; with fewer threads each is a part of its own
   */
  public static ThreadFolds of(List<String> threads, int wanted) {
    if (wanted < 2) {
      throw new IllegalArgumentException("at least 2 folds are needed, not " + wanted);
    }
    List<String> order = shuffled(threads);
    if (order.size() < 2) {
      throw new IllegalArgumentException("one thread cannot be parted");
    }
    int count = Math.min(wanted, order.size());
    Map<String, Integer> folds = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      folds.put(order.get(i), i % count);
    }
    return new ThreadFolds(count, threads.stream().mapToInt(folds::get).toArray());
  }

  /** Each thread once, in the order of the SHA-256 of its id. */
  public static List<String> shuffled(List<String> threads) {
    Map<String, String> hashes = new HashMap<>();
    for (String thread : threads) {
      hashes.computeIfAbsent(thread, id -> Sha256.of(id.getBytes(StandardCharsets.UTF_8)));
    }
    List<String> order = new ArrayList<>(hashes.keySet());
    order.sort(Comparator.comparing(hashes::get));
    return List.copyOf(order);
  }

  /** How many parts there are, at least 2. */
  public int count() {
    return count;
  }

  /** Positions of the comments in a part, from 0. */
  public int[] inside(int fold) {
    return positions(each -> each == fold);
  }

  /** Positions of the comments in all the other parts. */
  public int[] outside(int fold) {
    return positions(each -> each != fold);
  }

  private int[] positions(IntPredicate wanted) {
    return IntStream.range(0, foldOf.length).filter(i -> wanted.test(foldOf[i])).toArray();
  }
}
