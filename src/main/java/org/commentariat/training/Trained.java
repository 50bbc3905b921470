package org.commentariat.training;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.stance.Relation;
import org.commentariat.training.fit.Head;
import org.jspecify.annotations.Nullable;

/**
 * What was learned from coded comments, and how well.
 *
 * @param codes a head for each code that has enough comments, in the order of the codebook
 * @param relation a head for each relation, or none where they are not good enough
 * @param irony null where it is not good enough
 * @param refusals what has no head, and why
 * @param lesson figures; null when no code has a head
 */
public record Trained(
    List<CodeHead> codes,
    SortedMap<Relation, Head> relation,
    @Nullable Head irony,
    List<Requirement.Refusal> refusals,
    @Nullable Lesson lesson) {

  /**
   * A head for a code.
   *
   * @param comments that hold the code, of those learned from
   * @param threads they belong to
   */
  public record CodeHead(String code, int comments, int threads, Head head) {}

  /**
   * How well it was learned: every comment judged by heads that learned from other threads.
   *
   * @param evaluation of the codes with a head; its comparisons are the learning curve, by the
   *     share of the threads that was learned from
   * @param folds in how many parts the threads were dealt
   * @param everyThread whether each thread was a part of its own, there being so few
   * @param moreCoding what the learning curve says of coding more, a sentence
   */
  public record Lesson(Evaluation evaluation, int folds, boolean everyThread, String moreCoding) {}

  public Trained {
    codes = List.copyOf(codes);
    relation = Collections.unmodifiableSortedMap(new TreeMap<>(relation));
    refusals = List.copyOf(refusals);
  }
}
