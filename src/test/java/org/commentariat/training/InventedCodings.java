package org.commentariat.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.stance.Relation;
import org.commentariat.stance.Setting;
import org.jspecify.annotations.Nullable;

/** Coded comments made of a few words, and their features: which of the words they hold. */
final class InventedCodings {
  static final List<String> WORDS = List.of("bus", "car", "late", "dear", "clean", "safe", "lol");

  private InventedCodings() {}

  /** One feature a word: whether the comment holds it. */
  static double[] features(CodedComment comment) {
    return WORDS.stream().mapToDouble(word -> comment.text().contains(word) ? 1 : 0).toArray();
  }

  /**
   * Comments for or against buses: those with <i>clean</i> are for, those with <i>late</i> against,
   * save for one in eight; those with <i>lol</i> are ironic.
   *
   * @param threads of six comments each
   */
  static List<CodedComment> of(int threads) {
    Random random = new Random(11);
    List<CodedComment> comments = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      for (int i = 0; i < 6; i++) {
        StringBuilder text = new StringBuilder();
        for (String word : WORDS) {
          text.append(random.nextBoolean() ? word + " " : "");
        }
        SortedSet<String> codes = new TreeSet<>();
        if (text.indexOf("clean") >= 0 ^ random.nextInt(8) == 0) {
          codes.add("for_buses");
        }
        if (text.indexOf("late") >= 0 ^ random.nextInt(8) == 0) {
          codes.add("against_buses");
        }
        Relation relation = text.indexOf("safe") >= 0 ? Relation.AGREE : Relation.DISAGREE;
        comments.add(comment(thread, i, text.toString(), codes, i == 0 ? null : relation));
      }
    }
    return comments;
  }

  private static CodedComment comment(
      int thread, int i, String text, SortedSet<String> codes, @Nullable Relation relation) {
    String parent = i == 0 ? null : thread + "-" + (i - 1);
    return new CodedComment(
        thread + "-" + i,
        "t" + thread,
        "invented",
        parent,
        Setting.NONE,
        null,
        text,
        codes,
        relation,
        text.contains("lol"),
        null);
  }
}
