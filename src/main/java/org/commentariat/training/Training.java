package org.commentariat.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.commentariat.evaluation.Case;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Comparison.Rival;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.evaluation.Intervals;
import org.commentariat.evaluation.Prediction;
import org.commentariat.stance.Relation;
import org.commentariat.stance.Setting;
import org.commentariat.training.Requirement.Refusal;
import org.commentariat.training.Trained.CodeHead;
import org.commentariat.training.Trained.Lesson;
import org.commentariat.training.fit.Fitting;
import org.commentariat.training.fit.Head;
import org.commentariat.training.fit.ThreadFolds;
import org.jspecify.annotations.Nullable;

/**
 * Learns heads from coded comments and measures them across threads. The result depends neither on
 * the order of the comments nor on how many threads the machine has.
 *
 * @param features of a comment
 * @param requirement how many coded comments a head needs
 * @param folds in how many parts the threads are dealt, at least 2
 * @param intervals of the figures
 * @param progress told what is being done
 */
public record Training(
    Features features,
    Requirement requirement,
    int folds,
    Intervals intervals,
    Consumer<String> progress) {

  /** Shares of the threads that are learned from, besides all of them. */
  private static final List<Integer> PERCENT = List.of(25, 50, 75);

  /**
   * Learns.
   *
   * @param given coded comments, each id once
   * @param codes of the codebook
   * @param subject what is learned from what
   */
  public Trained train(List<CodedComment> given, List<String> codes, Evaluation.Subject subject) {
    List<CodedComment> comments = withParents(given);
    List<Refusal> refusals = new ArrayList<>();
    List<Question> questions =
        able(
            codes.stream().map(code -> Question.ofCode(code, comments)).toList(),
            comments,
            refusals);
    if (questions.isEmpty()) {
      return new Trained(List.of(), new TreeMap<>(), null, refusals, null);
    }
    progress.accept("reading " + comments.size() + " coded comments");
    List<double[]> rows = comments.parallelStream().map(features::of).toList();
    List<String> threads = comments.stream().map(CodedComment::threadId).toList();
    ThreadFolds parts = ThreadFolds.of(threads, folds);
    Fitting fitting = new Fitting(rows, threads, folds);
    CrossValidation across = new CrossValidation(comments, rows, fitting, parts);

    progress.accept("measuring across " + parts.count() + " parts of the threads");
    SortedMap<Relation, OutOfFold> relation = relation(across, comments, refusals);
    OutOfFold irony = irony(across, comments, refusals);
    List<Prediction> all = across.predictions(questions, 100, relation, irony);
    List<Rival> curve = new ArrayList<>();
    for (int percent : PERCENT) {
      progress.accept("measuring with " + percent + " % of the threads");
      curve.add(
          new Rival(
              percent + " %",
              "Learned from " + percent + " % of the threads that the others learned from.",
              across.predictions(questions, percent, new TreeMap<>(), null)));
    }
    List<String> learned = questions.stream().map(Question::name).toList();
    Evaluation evaluation =
        Evaluation.of(
            subject, learned, Case.of(only(learned, comments), all), curve, List.of(), intervals);

    progress.accept("learning from all comments");
    SortedMap<Relation, Head> relationHeads = new TreeMap<>();
    for (Relation each : relation.keySet()) {
      Question question = Question.ofRelation(each, comments);
      relationHeads.put(each, fitting.fit(question.answers(), question.coded()));
    }
    Question ironic = Question.ofIrony(comments);
    return new Trained(
        questions.stream().map(question -> head(question, comments, fitting)).toList(),
        relationHeads,
        irony == null ? null : fitting.fit(ironic.answers(), ironic.coded()),
        refusals,
        new Lesson(
            evaluation, parts.count(), parts.count() < folds, LearningCurve.verdict(evaluation)));
  }

  /** In the order of their ids, each with the words of its parent where that is among them. */
  private static List<CodedComment> withParents(List<CodedComment> given) {
    Map<String, CodedComment> byId = new HashMap<>();
    given.forEach(comment -> byId.put(comment.id(), comment));
    List<CodedComment> comments = new ArrayList<>();
    for (CodedComment comment : given) {
      CodedComment parent = comment.parentId() == null ? null : byId.get(comment.parentId());
      comments.add(parent == null ? comment : under(comment, parent.text()));
    }
    comments.sort(Comparator.comparing(CodedComment::id));
    return comments;
  }

  private static CodedComment under(CodedComment comment, String parentWords) {
    Setting setting = new Setting(comment.setting().title(), parentWords);
    return with(comment, setting, comment.codes());
  }

  private static CodedComment with(CodedComment comment, Setting setting, SortedSet<String> codes) {
    return new CodedComment(
        comment.id(),
        comment.threadId(),
        comment.source(),
        comment.parentId(),
        setting,
        comment.quoted(),
        comment.text(),
        codes,
        comment.relation(),
        comment.ironic(),
        comment.sentiment());
  }

  /** The same comments as if the codebook had these codes alone. */
  private static List<CodedComment> only(List<String> codes, List<CodedComment> comments) {
    List<CodedComment> kept = new ArrayList<>();
    for (CodedComment comment : comments) {
      TreeSet<String> held = new TreeSet<>(comment.codes());
      held.retainAll(codes);
      kept.add(with(comment, comment.setting(), held));
    }
    return kept;
  }

  private List<Question> able(
      List<Question> questions, List<CodedComment> comments, List<Refusal> refusals) {
    List<Question> able = new ArrayList<>();
    for (Question question : questions) {
      Refusal refusal = requirement.refusal(question, comments);
      if (refusal == null) {
        able.add(question);
      } else {
        refusals.add(refusal);
      }
    }
    return able;
  }

  private static CodeHead head(Question question, List<CodedComment> comments, Fitting fitting) {
    int[] held = question.positions(true);
    int in = (int) IntStream.of(held).mapToObj(i -> comments.get(i).threadId()).distinct().count();
    return new CodeHead(
        question.name(), held.length, in, fitting.fit(question.answers(), question.coded()));
  }

  private SortedMap<Relation, OutOfFold> relation(
      CrossValidation across, List<CodedComment> comments, List<Refusal> refusals) {
    SortedMap<Relation, OutOfFold> answers = new TreeMap<>();
    for (Relation each : Relation.values()) {
      Question question = Question.ofRelation(each, comments);
      if (question.coded().length == 0) {
        return answers;
      }
      OutOfFold answer = measured(question, across, comments, refusals);
      if (answer == null) {
        return new TreeMap<>(); // a relation that cannot be told from the others
      }
      answers.put(each, answer);
    }
    return answers;
  }

  private @Nullable OutOfFold irony(
      CrossValidation across, List<CodedComment> comments, List<Refusal> refusals) {
    Question question = Question.ofIrony(comments);
    return question.coded().length == 0 ? null : measured(question, across, comments, refusals);
  }

  /** The answers, unless there are too few comments or the answers are no better than chance. */
  private @Nullable OutOfFold measured(
      Question question,
      CrossValidation across,
      List<CodedComment> comments,
      List<Refusal> refusals) {
    Refusal refusal = requirement.refusal(question, comments);
    OutOfFold answers = refusal == null ? across.answers(question, 100) : null;
    if (answers != null) {
      refusal = BetterThanChance.refusal(question, answers, comments, intervals);
    }
    if (refusal != null) {
      refusals.add(refusal);
      return null;
    }
    return answers;
  }
}
