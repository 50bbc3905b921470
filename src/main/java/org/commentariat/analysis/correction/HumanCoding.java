package org.commentariat.analysis.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.commentariat.coding.Coding;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Codings;
import org.commentariat.coding.Disagreement;
import org.commentariat.coding.Problem;
import org.commentariat.coding.SampledComment;
import org.commentariat.coding.adjudication.Adjudication;
import org.commentariat.coding.adjudication.DecidedComment;
import org.commentariat.coding.draw.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * What people coded, to correct the machine by.
 *
 * @param adjudication codings and what was decided; null where the sample cannot be read
 * @param obstacles why it cannot be used; empty when it can
 * @param remarks what to know when it can
 * @param problems rows of sheets and of decisions that could not be used, each with its place
 */
public record HumanCoding(
    @Nullable Adjudication adjudication,
    List<String> obstacles,
    List<String> remarks,
    List<String> problems) {

  public HumanCoding {
    obstacles = List.copyOf(obstacles);
    remarks = List.copyOf(remarks);
    problems = List.copyOf(problems);
    if (adjudication == null && obstacles.isEmpty()) {
      throw new IllegalArgumentException("no codings, and no reason why");
    }
  }

  /** Codings that were read, whether or not they qualify. */
  public static HumanCoding of(Adjudication adjudication, Qualification qualification) {
    List<String> remarks = new ArrayList<>(qualification.remarks());
    int open = adjudication.open().size();
    if (open > 0) {
      remarks.add(
          "in "
              + open
              + (open == 1 ? " comment coders differ" : " comments coders differ")
              + " and nothing is decided; each of their codes counts by the share of coders who"
              + " gave it");
    }
    List<Problem> problems = new ArrayList<>(adjudication.codings().problems());
    problems.addAll(adjudication.problems());
    return new HumanCoding(
        adjudication, qualification.obstacles(), remarks, Problem.listed(problems));
  }

  /** Codings whose sample cannot be read. */
  public static HumanCoding unusable(String obstacle) {
    return new HumanCoding(null, List.of(obstacle), List.of(), List.of());
  }

  /** The same with every sentence passed through this. */
  public HumanCoding renamed(UnaryOperator<String> masked) {
    return new HumanCoding(
        adjudication,
        obstacles.stream().map(masked).toList(),
        remarks.stream().map(masked).toList(),
        problems.stream().map(masked).toList());
  }

  /** What may be used, by id of the comment in the data; nothing where there is an obstacle. */
  public Map<String, HumanLabel> labels() {
    Map<String, HumanLabel> labels = new HashMap<>();
    Adjudication work = adjudication;
    if (work == null || !obstacles.isEmpty()) {
      return labels;
    }
    List<String> codes = work.codings().sample().codebook().codes();
    for (DecidedComment settled : work.settled()) {
      SampledComment comment = settled.comment();
      labels.put(
          comment.commentId(),
          new HumanLabel(
              shares(codes, List.of(settled.codes())),
              true,
              settled.sentiment(),
              comment.inclusionProbability()));
    }
    for (Disagreement open : work.open()) {
      SampledComment comment = open.comment();
      labels.put(
          comment.commentId(),
          new HumanLabel(
              shares(codes, open.codings().stream().map(Coding::codes).toList()),
              false,
              null,
              comment.inclusionProbability()));
    }
    return labels;
  }

  /**
   * Who coded what, by coder and unit, then what was decided; with the ids of the comments in the
   * data. Nothing where there is an obstacle.
   */
  public List<HandCoding> byHand() {
    List<HandCoding> byHand = new ArrayList<>();
    Adjudication work = adjudication;
    if (work == null || !obstacles.isEmpty()) {
      return byHand;
    }
    Map<String, String> ids = new HashMap<>();
    work.codings().sample().comments().forEach(each -> ids.put(each.unit(), each.commentId()));
    for (Coding coding : work.codings().codings()) {
      String id = Objects.requireNonNull(ids.get(coding.unit()), coding.unit());
      byHand.add(new HandCoding(id, coding.coder(), coding.codes()));
    }
    for (DecidedComment settled : work.settled()) {
      if (settled.basis() == DecidedComment.Basis.DECIDED) {
        byHand.add(new HandCoding(settled.comment().commentId(), null, settled.codes()));
      }
    }
    return byHand;
  }

  private static SortedMap<String, Double> shares(
      List<String> codes, List<SortedSet<String>> given) {
    SortedMap<String, Double> shares = new TreeMap<>();
    double n = given.size();
    for (String code : codes) {
      shares.put(code, given.stream().filter(set -> set.contains(code)).count() / n);
    }
    shares.put(HumanLabel.NONE, given.stream().filter(set -> set.isEmpty()).count() / n);
    return shares;
  }

  /** The codings of comments that two coders or more coded, alone. */
  List<List<Coding>> codedTwice() {
    return adjudication == null
        ? List.of()
        : adjudication.codings().byUnit().values().stream()
            .filter(codings -> codings.size() > 1)
            .toList();
  }

  /** How the sample was drawn and what came of it; null where it cannot be read. */
  @Nullable CodingFacts facts(int coded) {
    Adjudication work = adjudication;
    if (work == null) {
      return null;
    }
    Codings codings = work.codings();
    CodingSample sample = codings.sample();
    return new CodingFacts(
        sample.source().comments(),
        sample.comments().size(),
        coded,
        (int)
            sample.design().coders().stream().filter(coder -> !codings.by(coder).isEmpty()).count(),
        codedTwice().size(),
        work.open().size(),
        sample.design().stratifiedBy().stream().map(criterion -> criterion.key()).toList(),
        sample.strata().size(),
        sample.design().seed(),
        sample.source().sha256());
  }
}
