package org.commentariat.analysis;

import static org.commentariat.analysis.Figures.count;
import static org.commentariat.analysis.Figures.decimal;
import static org.commentariat.analysis.Figures.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commentariat.analysis.concentration.Concentration;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.stance.llm.LlmProvenance;
import org.commentariat.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/** Puts the findings into words. Every number comes from the values that the tables show. */
record Sentences(
    CodeNames names,
    double level,
    Corpus corpus,
    Shares shares,
    Tone tone,
    TestList tests,
    Replies replies,
    Concentration concentration) {

  /** Of fewer comments on one side, finding no difference in tone means nothing. */
  private static final int TOO_FEW = 5;

  /**
   * All of it.
   *
   * @param languageModel that judged, or null when none did
   * @param correction of the shares; where it is made, its shares come first
   */
  Summary summary(@Nullable LlmProvenance languageModel, Correction correction) {
    StanceSentences stances = new StanceSentences(names, level, shares);
    CorrectedSentences corrected = new CorrectedSentences(names, level, shares, correction);
    List<String> found = new ArrayList<>();
    found.add(whatWasRead());
    if (shares.comments() > 0) {
      found.addAll(correction.isMade() ? corrected.lines() : stances.lines());
      tones().ifPresent(found::add);
      found.addAll(tonesOfCodes());
      answers().ifPresent(found::add);
      activity().ifPresent(found::add);
    }
    return new Summary(
        title(),
        Caveats.warnings(replies, languageModel, correction),
        correction.isMade() ? corrected.inShort() : stances.inShort(),
        found,
        Caveats.limits(shares, correction));
  }

  private String title() {
    return switch (corpus.found()) {
      case 0 -> "No reader comments were found";
      case 1 -> "What 1 reader comment says";
      default -> "What " + count(corpus.found(), "reader comment") + " say";
    };
  }

  private String whatWasRead() {
    return "Read: "
        + (corpus.found() == 0
            ? count(corpus.threads(), "article") + ", no comments"
            : commentsRead())
        + ". "
        + (corpus.rejected() == 0
            ? "Nothing had to be left out as unreadable"
            : count(corpus.rejected(), "part") + " of the input could not be read")
        + (corpus.notes() == 0
            ? "."
            : "; " + count(corpus.notes(), "place") + " repaired or guessed at.");
  }

  private String commentsRead() {
    long silent = corpus.articles().stream().filter(article -> article.found() == 0).count();
    return count(corpus.found(), "comment")
        + " under "
        + count(corpus.threads() - silent, "article")
        + (silent == 0 ? "" : ", none under " + count(silent) + " more")
        + ", by "
        + count(corpus.commenters(), "known commenter")
        + (corpus.byUnknown() == 0
            ? ""
            : " and, for " + count(corpus.byUnknown(), "comment") + ", by authors not known");
  }

  private Optional<String> tones() {
    List<String> parts = new ArrayList<>();
    for (Tone.ToneShare tone : tone.tones()) {
      if (tone.share() instanceof Estimate) {
        parts.add(tone.tone() + " " + share(tone.share()));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Tone, which is not stance, of "
                + count(tone.comments(), "comment")
                + ": "
                + String.join(", ", parts)
                + ".");
  }

  /** Differences one by one, then the codes without one, then those with too few comments. */
  private List<String> tonesOfCodes() {
    List<String> sentences = new ArrayList<>();
    List<String> same = new ArrayList<>();
    List<String> tooFew = new ArrayList<>();
    for (Tone.CodeTone code : tone.codes()) {
      String name = names.quoted(code.code());
      Double p = tests.adjusted(Tone.testId(code.code()));
      int holding = code.table().rowTotal(Tone.PRESENT);
      if (p != null && p < TestList.SIGNIFICANT) {
        sentences.add(
            "Comments that hold "
                + name
                + " differ in tone from the others ("
                + stated(p, code)
                + ").");
      } else if (Math.min(holding, tone.comments() - holding) < TOO_FEW) {
        tooFew.add(name);
      } else if (p != null) {
        same.add(name + " (" + stated(p, code) + ")");
      }
    }
    if (!same.isEmpty()) {
      sentences.add(
          "No difference in tone beyond chance between comments that hold "
              + CodeNames.listed(same, "or")
              + " and the others.");
    }
    if (!tooFew.isEmpty() && tone.comments() > 0) {
      sentences.add(
          "Too few comments to tell whether tone goes with "
              + CodeNames.listed(tooFew, "or")
              + ": fewer than "
              + TOO_FEW
              + " on one side.");
    }
    return sentences;
  }

  private String stated(double p, Tone.CodeTone code) {
    String adjusted = tests.adjustment().label() + " " + Figures.statedP(p);
    return code.cramersV() instanceof Estimate v
        ? adjusted
            + "; Cramér’s V "
            + decimal(v.value(), 2)
            + ", "
            + decimal(v.interval().low(), 2)
            + " to "
            + decimal(v.interval().high(), 2)
        : adjusted;
  }

  private Optional<String> answers() {
    return replies.share() instanceof Estimate estimate
        ? Optional.of(
            count(replies.links())
                + " of "
                + count(estimate.n(), "comment")
                + " answer another, "
                + share(estimate)
                + ".")
        : Optional.empty();
  }

  private Optional<String> activity() {
    return concentration.activity().topTenth() instanceof Estimate estimate
            && shares.commenters() >= 10
        ? Optional.of(
            "The most active tenth of the known commenters wrote "
                + share(estimate)
                + " of their comments: one loud user is not public opinion.")
        : Optional.empty();
  }
}
