package org.commentariat.report.section;

import static org.commentariat.analysis.Figures.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.correction.Clustering;
import org.commentariat.analysis.correction.CodingFacts;
import org.commentariat.analysis.correction.CorrectedCode;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.analysis.correction.HumanLabel;
import org.commentariat.analysis.correction.ToneValidity;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;

/** Corrected shares in sentences. */
record CorrectionWords(Findings findings) {
  /** Intervals between fewer clusters say little. */
  private static final int FEW_CLUSTERS = 10;

  /** What one would read aloud before anything else. */
  String first() {
    Correction correction = findings.correction();
    return switch (correction.state()) {
      case NO_CODINGS ->
          "None, because no comment was coded by hand: how often the machine errs on these comments"
              + " is not known. The command “sample” draws comments for coding, and “analyze"
              + " --codings” corrects the shares by what people coded.";
      case NOT_USED ->
          "None, because the codings that were given cannot be used: "
              + String.join("; ", correction.obstacles())
              + ".";
      case CORRECTED ->
          "What the shares are once people have checked the machine. "
              + facts(correction)
              + " The corrected intervals count the machine’s errors, however it errs; they do not"
              + " count the coders’.";
    };
  }

  private static String facts(Correction correction) {
    CodingFacts facts = correction.codings();
    if (facts == null) {
      return "";
    }
    return "Of "
        + count(facts.population(), "comment")
        + ", "
        + count(facts.drawn())
        + " were drawn at random"
        + (facts.stratifiedBy().isEmpty()
            ? ""
            : ", within "
                + facts.strata()
                + " strata by "
                + String.join(" and ", facts.stratifiedBy()))
        + "; "
        + count(facts.coded())
        + (facts.coded() == 1 ? " is" : " are")
        + " coded, by "
        + count(facts.coders())
        + (facts.coders() == 1 ? " person" : " people")
        + ", "
        + count(facts.codedTwice())
        + " of them by more than one.";
  }

  /** One by one what else is to be known, what more coding would bring, what cannot be said. */
  List<String> sentences() {
    Correction correction = findings.correction();
    List<String> sentences = new ArrayList<>();
    correction.remarks().forEach(remark -> sentences.add(sentence(remark)));
    sentences.add(clusters(correction));
    for (CorrectedCode code : correction.codes()) {
      if (!code.code().equals(HumanLabel.NONE)) {
        more(code, correction).forEach(sentences::add);
      }
    }
    ToneValidity tone = correction.tone();
    if (tone != null) {
      sentences.add(tone(tone));
    }
    CodingFacts facts = correction.codings();
    if (facts != null && facts.codedTwice() == 0) {
      sentences.add(
          "No comment was coded by two people, so nothing tells how often the coders err; the"
              + " corrected shares take them to be right.");
    }
    return sentences;
  }

  private static String clusters(Correction correction) {
    int n = correction.clusters();
    return (correction.clustering() == Clustering.AUTHOR
            ? "The intervals take comments of one author for alike ("
                + count(n, "author")
                + " with coded comments) and the articles as given, since fewer than "
                + Clustering.ENOUGH_THREADS
                + " threads, or fewer authors than threads, have coded comments: they say nothing of"
                + " other articles."
            : "The intervals take comments of one thread for alike ("
                + count(n, "thread")
                + " with coded comments), as a sample of threads such as these.")
        + (n < FEW_CLUSTERS ? " So few leave the intervals wide, and rightly so." : "");
  }

  private List<String> more(CorrectedCode code, Correction correction) {
    List<String> sentences = new ArrayList<>();
    String name = "“" + findings.label(code.code()) + "”";
    if (code.validity().both() + code.validity().peopleOnly() == 0) {
      sentences.add(
          name
              + ": no settled coding has it; how rare it is cannot be said more closely than the"
              + " interval does.");
    }
    String margin = "±" + Figures.percent(correction.margin());
    if (code.more().codings() instanceof Undefined undefined) {
      sentences.add(
          name
              + ": no number of further codings gives "
              + margin
              + ": "
              + undefined.reason()
              + ".");
    } else if (code.more().codings() instanceof PointEstimate needed && needed.value() > 0) {
      sentences.add(
          name
              + ": the interval is wider than "
              + margin
              + "; code about "
              + count(Math.round(needed.value()))
              + " more, drawn at random from all comments"
              + where(code)
              + ". Draw a larger sample; comments picked by hand correct nothing.");
    }
    return sentences;
  }

  private String where(CorrectedCode code) {
    String thread = code.more().thread();
    if (thread == null) {
      return "";
    }
    return " (most is left in doubt in “"
        + findings.corpus().articleName(thread)
        + "”, but coding there alone would not do)";
  }

  private static String tone(ToneValidity tone) {
    return "Tone: machine and people hear the same in "
        + (tone.agreement().interval() instanceof Undefined
                && tone.agreement().value() instanceof PointEstimate share
            ? Figures.percent(share.value())
            : Figures.share(tone.agreement().interval()))
        + " of "
        + count(tone.comments(), "comment")
        + "; Krippendorff’s alpha (ordinal) "
        + (tone.alpha().value() instanceof PointEstimate alpha
            ? Figures.decimal(alpha.value(), 2)
            : Figures.undefined((Undefined) tone.alpha().value()))
        + ". The machine’s sentiment comes from a model trained on film reviews.";
  }

  private static String sentence(String remark) {
    return remark.substring(0, 1).toUpperCase(Locale.ROOT) + remark.substring(1) + ".";
  }
}
