package org.commentariat.report.section;

import static org.commentariat.analysis.Figures.count;
import static org.commentariat.analysis.Figures.decimal;
import static org.commentariat.analysis.Figures.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.dynamics.Dynamics;
import org.commentariat.analysis.dynamics.LinkUse;
import org.commentariat.analysis.dynamics.Mixing;
import org.commentariat.analysis.dynamics.Mixing.Clustering;
import org.commentariat.analysis.dynamics.Mixing.CodeMixing;
import org.commentariat.analysis.dynamics.Mixing.Direction;
import org.commentariat.analysis.dynamics.Mixing.Exposure;
import org.commentariat.analysis.dynamics.Relations;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;

/** Who answers whom with what, in sentences. */
final class DynamicsWords {
  private DynamicsWords() {}

  /** Which replies are counted. */
  static String counted(LinkUse links) {
    if (links.links() == 0) {
      return "No comment answers another, as far as is known, so there is nothing to say about who"
          + " answers whom with what.";
    }
    List<String> left = new ArrayList<>();
    leftOut(left, links.toPlaceholders(), "to a comment that is not here");
    leftOut(left, links.selfReplies(), "to oneself");
    leftOut(left, links.withoutWords(), "to or by a comment without own words");
    leftOut(left, links.abstained(), "to or by a comment too unclear to judge");
    String out = left.isEmpty() ? "" : "; left out: " + String.join(", ", left);
    if (links.exchanges() == 0) {
      return "None of "
          + count(links.links())
          + (links.links() == 1 ? " reply" : " replies")
          + " can be compared with what it answers"
          + out
          + ". Nothing can be said about who answers whom with what.";
    }
    return count(links.exchanges())
        + " of "
        + count(links.links())
        + (links.links() == 1 ? " reply" : " replies")
        + " can be compared with what they answer, by uncorrected machine labels"
        + out
        + "."
        + (Figures.isSmall(links.exchanges())
            ? " That is a small number: what shows no pattern here may still have one."
            : "");
  }

  private static void leftOut(List<String> sentences, int n, String which) {
    if (n > 0) {
      sentences.add(count(n) + " " + which);
    }
  }

  /** What was found, one sentence each. */
  static List<String> found(Findings findings) {
    Dynamics dynamics = findings.dynamics();
    List<String> sentences = new ArrayList<>(likes(findings));
    for (Exposure exposure : dynamics.all().exposures()) {
      exposure(findings, exposure).ifPresent(sentences::add);
    }
    relations(dynamics.relations()).ifPresent(sentences::add);
    sentences.add(
        "That like answers like, or seldom does, says nothing about why: people choose their"
            + " threads, answer what angers them, and are shown some comments first.");
    return sentences;
  }

  private static List<String> likes(Findings findings) {
    TestList tests = findings.tests();
    List<String> sentences = new ArrayList<>();
    int tested = 0;
    for (CodeMixing code : findings.dynamics().all().codes()) {
      Double p = tests.adjusted(code.testId());
      tested += p == null ? 0 : 1;
      if (p != null
          && p < TestList.SIGNIFICANT
          && code.assortativity().value() instanceof PointEstimate r
          && code.expected() instanceof PointEstimate chance) {
        sentences.add(
            "Comments that hold "
                + findings.quoted(code.code())
                + " are answered by comments that hold it "
                + (r.value() > chance.value() ? "more" : "less")
                + " often than by chance: assortativity "
                + decimal(r.value(), 2)
                + bounds(code.assortativity().interval())
                + ", by chance "
                + decimal(chance.value(), 2)
                + " ("
                + tests.adjustment().label()
                + " "
                + Figures.statedP(p)
                + ").");
      }
    }
    if (sentences.isEmpty()) {
      sentences.add(
          tested == 0
              ? "Whether holders of a code answer each other more than by chance cannot be tested"
                  + " here."
              : "No code is answered by its own holders more, or less, often than by chance ("
                  + count(tested, "test")
                  + ", "
                  + tests.adjustment().label()
                  + " with all others).");
    }
    return sentences;
  }

  private static String bounds(Measure measure) {
    return measure instanceof Estimate estimate
        ? " ("
            + decimal(estimate.interval().low(), 2)
            + " to "
            + decimal(estimate.interval().high(), 2)
            + ")"
        : "";
  }

  private static Optional<String> exposure(Findings findings, Exposure exposure) {
    if (!(exposure.share() instanceof Estimate share)) {
      return Optional.empty();
    }
    boolean received = exposure.direction() == Direction.RECEIVED;
    return Optional.of(
        "Of the "
            + (exposure.replies() == 1 ? "one reply" : count(exposure.replies()) + " replies")
            + (received ? " to comments that hold " : " that hold ")
            + findings.quoted(exposure.code())
            + ", "
            + Figures.share(share)
            + (received ? " come from" : " go to")
            + " the opposing side"
            + (exposure.expected() instanceof PointEstimate chance
                ? "; by chance it would be " + percent(chance.value())
                : "")
            + ".");
  }

  private static Optional<String> relations(Relations relations) {
    Relations.Row all = relations.all();
    if (all == null) {
      return Optional.empty();
    }
    Relations.Share disagree = all.shares().get(1);
    Relations.Share agree = all.shares().get(0);
    return Optional.of(
        "The machine takes "
            + count(disagree.replies())
            + " of "
            + count(all.replies())
            + (all.replies() == 1 ? " reply" : " replies")
            + " to disagree with what "
            + (all.replies() == 1 ? "it answers" : "they answer")
            + (disagree.share() instanceof Estimate share ? ", " + Figures.share(share) : "")
            + ", and "
            + count(agree.replies())
            + " to agree.");
  }

  /** What chance and the intervals are. */
  static String chance(Findings findings) {
    Dynamics dynamics = findings.dynamics();
    Mixing mixing = dynamics.all();
    return "By chance: every reply stays where it is, and the codes of all a person’s comments in a"
        + " thread go together to another person of the thread who has as many, "
        + count(dynamics.permutations())
        + " times; so threads keep their shape and people their activity. Of "
        + count(mixing.turns(), "comment")
        + ", "
        + count(mixing.exchangeable())
        + " could change hands; the others have nobody like them in the thread. p-values are"
        + " adjusted for all "
        + count(findings.tests().tests(), "test")
        + " of the report. "
        + tooLong(dynamics, findings.tests())
        + (mixing.clustering() == Clustering.THREADS
            ? "Intervals allow for the comments of a thread being alike: they are about threads like"
                + " these "
                + count(mixing.threads())
                + "."
            : "With "
                + count(mixing.threads(), "thread")
                + " nothing can be said about other threads: intervals allow for the replies of one"
                + " person being alike, and are about other people in threads like these.");
  }

  /** What to know where a list of tests is too long for so many permutations. */
  private static String tooLong(Dynamics dynamics, TestList tests) {
    double least = 2.0 / (dynamics.permutations() + 1);
    return least * tests.tests() < TestList.SIGNIFICANT
        ? ""
        : "No p-value of so many permutations is below "
            + decimal(least, 4)
            + ": among so many tests even a pattern that chance never reached may stay above "
            + TestList.SIGNIFICANT
            + " once it is adjusted. ";
  }

  /** Whether any figure is corrected for the machine's errors. */
  static boolean isCorrected(Dynamics dynamics) {
    return dynamics.all().codes().stream().anyMatch(code -> code.corrected() instanceof Estimate)
        || dynamics.all().exposures().stream().anyMatch(e -> e.corrected() instanceof Estimate);
  }

  /** What errors of the labels do. */
  static String errors(Dynamics dynamics) {
    return isCorrected(dynamics)
        ? "“Corrected” takes the machine’s errors, as human codings show them, out of both ends of"
            + " each reply, as if it erred at one end whatever it did at the other."
        : "Not corrected: "
            + reason(dynamics)
            + ". Errors of the machine usually draw such figures towards chance: one that sees 80%"
            + " of the holders and takes 5% of the others for holders shows little more than half"
            + " of what there is. Errors that a comment shares with its reply draw them away from"
            + " chance.";
  }

  private static String reason(Dynamics dynamics) {
    return dynamics.all().codes().stream()
        .map(CodeMixing::corrected)
        .filter(Undefined.class::isInstance)
        .map(undefined -> ((Undefined) undefined).reason())
        .findFirst()
        .orElse("there are no codes");
  }
}
