package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.correction.CodingFacts;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.analysis.robustness.Order;
import org.commentariat.statistics.Estimate;

/**
 * What everybody should take from the first screen of a report.
 *
 * @param measured what was measured, and by what
 * @param on what comments
 * @param surely how far the figures can be trusted
 * @param not what must not be concluded from them
 */
public record Glance(String measured, String on, String surely, String not) {
  /** Orders of codes named one by one; more are counted. */
  private static final int NAMED = 3;

  /** Of these findings. */
  public static Glance of(Findings findings) {
    return new Glance(measured(findings), on(findings), surely(findings), not(findings));
  }

  /** A question and what the report answers. */
  public record Answer(String question, String words) {
    /** Both in one line. */
    public String line() {
      return question + ": " + words;
    }
  }

  /** The four with what each answers. */
  public List<Answer> answers() {
    return List.of(
        new Answer("What was measured", measured),
        new Answer("On what", on),
        new Answer("How surely", surely),
        new Answer("What not to conclude", not));
  }

  private static String measured(Findings findings) {
    int codes = findings.codes().size();
    return "Which of "
        + (codes == 1 ? "one stance" : count(codes) + " stances")
        + " each comment takes, if any (codebook “"
        + findings.provenance().codebook().name()
        + "”, version "
        + findings.provenance().codebook().version()
        + "), as "
        + judge(findings)
        + " sees it. Tone and replies were measured apart from that.";
  }

  private static String judge(Findings findings) {
    if (findings.provenance().languageModel() != null) {
      return "a language model";
    }
    return switch (JudgingWords.classifier(findings)) {
      case "learned" -> "a model learned from coded comments";
      case "cues" -> "a program that looks for the codebook’s cues";
      case "zero-shot" -> "a program that compares it with the codebook’s words";
      default -> "a program";
    };
  }

  private static String on(Findings findings) {
    Corpus corpus = findings.corpus();
    if (corpus.found() == 0) {
      return "Nothing: no reader comments were found.";
    }
    long bearing = corpus.articles().stream().filter(article -> article.found() > 0).count();
    return count(corpus.found(), "comment")
        + " under "
        + count(bearing, "article")
        + ", by "
        + count(corpus.commenters(), "known commenter")
        + (corpus.byUnknown() == 0
            ? ""
            : " and, for " + count(corpus.byUnknown(), "comment") + ", by people not known")
        + ". "
        + new CollectionWords(findings).period();
  }

  private static String surely(Findings findings) {
    if (findings.corpus().found() == 0) {
      return "There is nothing to be sure of.";
    }
    Correction correction = findings.correction();
    String small =
        Figures.isSmall(findings.shares().comments())
            ? " With so few comments one more or less changes much."
            : "";
    if (correction.isMade()) {
      return corrected(findings, correction) + small;
    }
    return (correction.state() == Correction.State.NOT_USED
            ? "Codings were given and could not be used"
            : "Nobody has checked the machine on these comments")
        + ": its errors are in every share, and the intervals cover chance alone. "
        + new AccuracyWords(findings).plainly()
        + small;
  }

  private static String corrected(Findings findings, Correction correction) {
    CodingFacts facts = correction.codings();
    double widest = 0;
    for (var code : correction.codes()) {
      if (code.byComment().corrected() instanceof Estimate share) {
        widest = Math.max(widest, (share.interval().high() - share.interval().low()) / 2);
      }
    }
    return "People coded "
        + count(correction.coded(), "comment")
        + " drawn at random, and the corrected shares allow for the errors of the machine that this"
        + " shows: they are sure to ±"
        + Figures.decimal(100 * widest, 1)
        + " points or better. "
        + (facts == null || facts.codedTwice() == 0
            ? "One person coded each comment, so how sure the coders are is not known."
            : "Coders agree with a Krippendorff’s alpha of "
                + new AccuracyWords(findings).coders().orElse("unknown size")
                + ".");
  }

  private static String not(Findings findings) {
    if (findings.shares().comments() == 0) {
      return "Anything about what people think: there is nothing to conclude from.";
    }
    if (findings.shares().commenters() == 1 && findings.shares().byUnknown() == 0) {
      return "What anybody but this one commenter thinks.";
    }
    List<String> not = new ArrayList<>();
    not.add(
        "What the public thinks: people choose to comment"
            + (findings.concentration().activity().topTenth() instanceof Estimate share
                    && findings.shares().commenters() >= 10
                ? ", and a tenth of them wrote " + Figures.percent(share.value()) + " of it"
                : "")
            + ".");
    order(findings).ifPresent(not::add);
    not.add("What somebody stands for, from their tone; or what one comment means, from its code.");
    return String.join(" ", not);
  }

  /** Of which codes nobody can say which is more common; of corrected shares their own words do. */
  private static Optional<String> order(Findings findings) {
    List<Order> open =
        findings.correction().isMade()
            ? List.of()
            : findings.robustness().orders().stream().filter(order -> !order.holds()).toList();
    if (open.isEmpty() || findings.shares().comments() == 0) {
      return Optional.empty();
    }
    if (open.size() > NAMED) {
      return Optional.of(
          "That a code is more common than another, for "
              + count(open.size())
              + " of "
              + count(findings.robustness().orders().size())
              + " pairs of codes (see “Does it hold?”).");
    }
    List<String> pairs =
        open.stream()
            .map(order -> name(findings, order.higher()) + " than " + name(findings, order.lower()))
            .toList();
    return Optional.of("That more comments are " + String.join(", or ", pairs) + ".");
  }

  private static String name(Findings findings, String code) {
    return code.equals(CodeEntry.NONE) ? "without a code" : findings.quoted(code);
  }
}
