package org.commentariat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commentariat.stance.Relation;
import org.commentariat.statistics.table.ContingencyTable;
import org.jspecify.annotations.Nullable;

/**
 * What is judged beside the codes: how a reply stands to its parent, and irony. Measured like
 * codes, of which each comment has one.
 *
 * @param name of the output
 * @param accuracy of the comments where it was coded; where it was not told it counts as wrong
 * @param confusion coding by judgment
 */
public record SecondOutput(String name, Accuracy accuracy, ContingencyTable confusion) {
  private static final String NOT_TOLD = "not told";
  private static final String IRONIC = "ironic";
  private static final String NOT_IRONIC = "not ironic";

  /** Relation to the parent; null where it was never coded or never told. */
  static @Nullable SecondOutput relation(List<Case> cases, Intervals intervals) {
    return of(
        "relation to the parent",
        Stream.of(Relation.values()).map(Relation::key).toList(),
        Stream.of(Relation.values()).map(Relation::key).toList(),
        cases,
        each -> key(each.coded().relation()),
        each -> key(each.prediction().relation()),
        intervals);
  }

  /** Irony; null where it was never coded or never told. */
  static @Nullable SecondOutput irony(List<Case> cases, Intervals intervals) {
    return of(
        "irony",
        List.of(IRONIC, NOT_IRONIC),
        List.of(IRONIC),
        cases,
        each -> irony(each.coded().ironic()),
        each -> irony(each.prediction().ironic()),
        intervals);
  }

  private static @Nullable String key(@Nullable Relation relation) {
    return relation == null ? null : relation.key();
  }

  private static @Nullable String irony(@Nullable Boolean ironic) {
    return ironic == null ? null : ironic ? IRONIC : NOT_IRONIC;
  }

  private static @Nullable SecondOutput of(
      String name,
      List<String> values,
      List<String> scored,
      List<Case> cases,
      Function<Case, @Nullable String> coding,
      Function<Case, @Nullable String> judging,
      Intervals intervals) {
    List<Case> coded = new ArrayList<>();
    List<ContingencyTable.Cell> cells = new ArrayList<>();
    boolean told = false;
    for (Case each : cases) {
      String right = coding.apply(each);
      if (right != null) {
        String judged = judging.apply(each);
        told |= judged != null;
        cells.add(new ContingencyTable.Cell(right, judged == null ? NOT_TOLD : judged));
        coded.add(recoded(each.coded(), right, judged));
      }
    }
    if (!told) {
      return null;
    }
    List<String> columns = Stream.concat(values.stream(), Stream.of(NOT_TOLD)).toList();
    return new SecondOutput(
        name,
        Accuracy.of(coded, scored, intervals),
        ContingencyTable.counting(values, columns, cells));
  }

  /** The same case with this output in the place of codes. */
  private static Case recoded(CodedComment comment, String right, @Nullable String judged) {
    CodedComment coded =
        new CodedComment(
            comment.id(),
            comment.threadId(),
            comment.source(),
            comment.parentId(),
            comment.setting(),
            comment.quoted(),
            comment.text(),
            new TreeSet<>(List.of(right)),
            comment.relation(),
            comment.ironic(),
            comment.sentiment());
    return new Case(
        coded, judged == null ? Prediction.MISSING : Prediction.of(new TreeSet<>(List.of(judged))));
  }
}
