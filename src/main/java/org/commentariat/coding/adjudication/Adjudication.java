package org.commentariat.coding.adjudication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.Coding;
import org.commentariat.coding.Codings;
import org.commentariat.coding.Decision;
import org.commentariat.coding.Disagreement;
import org.commentariat.coding.Problem;
import org.commentariat.coding.SampledComment;
import org.commentariat.coding.adjudication.DecidedComment.Basis;
import org.commentariat.coding.folder.CodingFolder;
import org.commentariat.coding.sheet.DecisionSheet;
import org.jspecify.annotations.Nullable;

/**
 * Where coders disagree, and what was decided. What the coders wrote is only read.
 *
 * @param codings what coders gave
 * @param open disagreements without a whole decision, by unit
 * @param unlisted of these, those that stand in no table for decisions yet
 * @param settled comments whose codes hold, by unit
 * @param problems in the tables of decisions
 */
public record Adjudication(
    Codings codings,
    List<Disagreement> open,
    List<Disagreement> unlisted,
    List<DecidedComment> settled,
    List<Problem> problems) {

  public Adjudication {
    open = List.copyOf(open);
    unlisted = List.copyOf(unlisted);
    settled = List.copyOf(settled);
    problems = List.copyOf(problems);
  }

  /** Reads the decisions of a folder, if there are any, and applies them to the codings in it. */
  public static Adjudication of(CodingFolder folder, Codings codings) throws IOException {
    return of(codings, DecisionSheet.read(codings.sample(), folder.adjudications()));
  }

  static Adjudication of(Codings codings, DecisionSheet.Read read) {
    List<Problem> problems = new ArrayList<>(read.problems());
    List<Disagreement> open = new ArrayList<>();
    List<DecidedComment> settled = new ArrayList<>();
    Map<String, Disagreement> disagreements = new HashMap<>();
    Disagreement.in(codings).forEach(each -> disagreements.put(each.comment().unit(), each));
    Map<String, List<Coding>> byUnit = codings.byUnit();
    Set<String> used = new HashSet<>();
    for (SampledComment comment : codings.sample().comments()) {
      List<Coding> coded = byUnit.getOrDefault(comment.unit(), List.of());
      Disagreement disagreement = disagreements.get(comment.unit());
      Decision decision = read.decisions().get(comment.unit());
      if (disagreement == null) {
        if (!coded.isEmpty()) {
          settled.add(undisputed(comment, coded));
        }
        continue;
      }
      used.add(comment.unit());
      DecidedComment decided = decision == null ? null : decided(disagreement, decision, problems);
      if (decided == null) {
        open.add(disagreement);
      } else {
        settled.add(decided);
      }
    }
    read.decisions().values().stream()
        .filter(decision -> !used.contains(decision.unit()))
        .sorted((a, b) -> a.unit().compareTo(b.unit()))
        .forEach(
            decision ->
                problems.add(problem(decision, null, "coders do not disagree on it; passed over")));
    return new Adjudication(
        codings,
        open,
        open.stream().filter(each -> !read.listed().contains(each.comment().unit())).toList(),
        settled,
        problems);
  }

  private static DecidedComment undisputed(SampledComment comment, List<Coding> coded) {
    return new DecidedComment(
        comment,
        coded.get(0).codes(),
        sentiment(coded),
        coded.size() == 1 ? Basis.SINGLE : Basis.AGREED,
        "");
  }

  /** Null when the decision is half-filled; what coders agree on need not be decided again. */
  private static @Nullable DecidedComment decided(
      Disagreement disagreement, Decision decision, List<Problem> problems) {
    SortedSet<String> codes = decision.codes();
    CodedSentiment sentiment = decision.sentiment();
    if (codes == null && !disagreement.inCodes()) {
      codes = disagreement.codings().get(0).codes();
    }
    if (sentiment == null && !disagreement.inSentiment()) {
      sentiment = sentiment(disagreement.codings());
    }
    if (codes == null) {
      problems.add(
          problem(decision, null, "half-filled: no code has a 1, nor has none; left open"));
      return null;
    }
    if (sentiment == null && disagreement.inSentiment()) {
      problems.add(
          problem(decision, "sentiment", "half-filled: coders heard different tones; left open"));
      return null;
    }
    return new DecidedComment(
        disagreement.comment(), codes, sentiment, Basis.DECIDED, decision.note());
  }

  private static @Nullable CodedSentiment sentiment(List<Coding> coded) {
    return coded.stream().map(Coding::sentiment).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Problem problem(Decision decision, @Nullable String column, String text) {
    return new Problem(decision.file(), decision.row(), column, decision.unit() + ": " + text);
  }
}
