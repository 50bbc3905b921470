package org.commentariat.analysis.duplicate;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;

/**
 * Finds comments with the same own words, across all threads of a run: double posts, and texts that
 * many copy. Long ones need not be quite the same; short ones ("I agree") must be, and are told
 * only when one person wrote them in one thread. Memory beyond the comments: about 110 bytes for
 * each.
 */
public final class DuplicateSearch {

  /** Runs of three words in common, among those of either, from which two comments are alike. */
  public static final double ALIKE = 0.8;

  /** Shorter comments, in words, are the same by chance. */
  public static final int LONG = 8;

  /** Comments of one band that others are compared with. */
  private static final int COMPARED = 32;

  private final List<Comment> comments;
  private final int[] firstLike;

  private DuplicateSearch(List<Comment> comments) {
    this.comments = comments;
    firstLike = new int[comments.size()];
    for (int i = 0; i < firstLike.length; i++) {
      firstLike[i] = i;
    }
  }

  /**
   * The comments that say the same, those said most often first.
   *
   * @param threads placeholders in them are passed over
   */
  public static List<Duplicates> in(List<CommentThread> threads) {
    DuplicateSearch search =
        new DuplicateSearch(
            threads.stream()
                .flatMap(thread -> thread.comments().stream())
                .filter(comment -> !comment.isPlaceholder())
                .toList());
    search.joinNear(search.joinExact());
    return search.found();
  }

  /**
   * Joins what is exactly the same.
   *
   * @return the first of each text that is long enough to be nearly like another
   */
  private int[] joinExact() {
    LongIntHashMap firstWith = new LongIntHashMap();
    IntArrayList texts = new IntArrayList();
    for (int i = 0; i < firstLike.length; i++) {
      Comment comment = comments.get(i);
      WordHashes words = WordHashes.of(comment);
      boolean isLong = words.size() >= LONG;
      if (words.size() == 0 || (!isLong && comment.author() == null)) {
        continue;
      }
      long key = isLong ? words.all() : shortKey(words, comment);
      int first = firstWith.getOrDefault(key, -1);
      if (first < 0) {
        firstWith.put(key, i);
        if (isLong) {
          texts.add(i);
        }
      } else if (words.sameAs(WordHashes.of(comments.get(first)))) {
        join(first, i);
      }
    }
    return texts.toArray();
  }

  /** Of a short comment: together with its thread and its author. */
  private static long shortKey(WordHashes words, Comment comment) {
    long scope = 31L * comment.threadId().hashCode() + Objects.hashCode(comment.author());
    return WordHashes.mixed(words.all() ^ WordHashes.mixed(scope));
  }

  /** Joins what is nearly the same; whatever a signature suggests is verified on the words. */
  private void joinNear(int[] texts) {
    int most = Math.min(texts.length, MinHash.MOST);
    MinHash signatures = new MinHash(most, text -> shingles(texts[text]));
    signatures.forEachCandidates(candidates -> joinAlike(candidates, texts));
  }

  /** Compares each candidate with those that none before them was like, the first few of them. */
  private void joinAlike(int[] candidates, int[] texts) {
    Map<Integer, long[]> compared = new LinkedHashMap<>();
    for (int candidate : candidates) {
      int comment = texts[candidate];
      if (compared.keySet().stream().anyMatch(one -> first(one) == first(comment))) {
        continue;
      }
      long[] shingles = shingles(comment);
      List<Integer> alike = new ArrayList<>();
      compared.forEach(
          (one, others) -> {
            if (WordHashes.similarity(others, shingles) >= ALIKE) {
              alike.add(one);
            }
          });
      alike.forEach(one -> join(one, comment));
      if (alike.isEmpty() && compared.size() < COMPARED) {
        compared.put(comment, shingles);
      }
    }
  }

  private long[] shingles(int comment) {
    return WordHashes.of(comments.get(comment)).shingles();
  }

  private int first(int comment) {
    int first = comment;
    while (firstLike[first] != first) {
      firstLike[first] = firstLike[firstLike[first]];
      first = firstLike[first];
    }
    return first;
  }

  /** Joins two groups under the earlier of their first comments. */
  private void join(int one, int other) {
    int first = Math.min(first(one), first(other));
    int second = Math.max(first(one), first(other));
    firstLike[second] = first;
  }

  private List<Duplicates> found() {
    Map<Integer, List<Comment>> groups = new TreeMap<>();
    for (int i = 0; i < firstLike.length; i++) {
      if (first(i) != i) {
        int first = first(i);
        groups
            .computeIfAbsent(first, f -> new ArrayList<>(List.of(comments.get(f))))
            .add(comments.get(i));
      }
    }
    List<Duplicates> found = new ArrayList<>();
    groups.values().forEach(group -> found.add(duplicates(group)));
    found.sort(Comparator.comparingInt((Duplicates one) -> one.copies().size()).reversed());
    return found;
  }

  private static Duplicates duplicates(List<Comment> group) {
    WordHashes words = WordHashes.of(group.get(0));
    return new Duplicates(
        group.stream().allMatch(comment -> words.sameAs(WordHashes.of(comment))),
        group.get(0).ownWords(),
        group.stream()
            .map(c -> new Duplicates.Copy(c.id(), c.threadId(), c.author(), c.time()))
            .toList());
  }
}
