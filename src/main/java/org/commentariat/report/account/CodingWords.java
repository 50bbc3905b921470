package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.util.stream.Collectors;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.correction.CodingFacts;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.report.page.Page;

/** What people coded and what came of it, in sentences. */
record CodingWords(Findings findings, Cited cited) {

  /** The sample, the coders, the machine held against them, and the correction. */
  String coding() {
    Correction correction = findings.correction();
    CodingFacts facts = correction.codings();
    return switch (correction.state()) {
      case NO_CODINGS ->
          "No comment was coded by hand. The labels are therefore not validated on these comments and"
              + " the shares are not corrected for the machine’s errors, which can bias them in"
              + " either direction "
              + cited.cite(Reference.TEBLUNTHUIS_2024)
              + ".";
      case NOT_USED ->
          "Codings by hand were given and not used, because of this: "
              + String.join("; ", correction.obstacles())
              + ". The shares are not corrected for the machine’s errors, which can bias them in"
              + " either direction "
              + cited.cite(Reference.TEBLUNTHUIS_2024)
              + ".";
      case CORRECTED ->
          (facts == null ? "" : sample(facts) + " " + agreement(facts) + " ")
              + machine()
              + " "
              + method();
    };
  }

  private static String sample(CodingFacts facts) {
    return "Of "
        + count(facts.population(), "comment")
        + ", "
        + count(facts.drawn())
        + " were drawn at random without replacement"
        + (facts.stratifiedBy().isEmpty()
            ? ""
            : " within "
                + count(facts.strata(), "stratum").replace("stratums", "strata")
                + " by "
                + String.join(" and ", facts.stratifiedBy()))
        + " (seed "
        + facts.seed()
        + "), so that for each the probability of being drawn is known; "
        + count(facts.coded())
        + (facts.coded() == 1 ? " was" : " were")
        + " coded by hand under the same codebook, by "
        + count(facts.coders(), "coder")
        + ".";
  }

  private String agreement(CodingFacts facts) {
    if (facts.codedTwice() == 0) {
      return "No comment was coded by two people, so how far coders agree is not known.";
    }
    return count(facts.codedTwice())
        + (facts.codedTwice() == 1 ? " was" : " were")
        + " coded by two or more; Krippendorff’s alpha "
        + cited.cite(Reference.HAYES_KRIPPENDORFF_2007)
        + " between them was "
        + new AccuracyWords(findings).coders().orElse("not computed")
        + (facts.open() == 0
            ? "; no disagreement is open."
            : "; "
                + count(facts.open(), "disagreement")
                + (facts.open() == 1 ? " is" : " are")
                + " open.");
  }

  private String machine() {
    return "Held against the codings, the machine had these values of F1: "
        + new AccuracyWords(findings)
            .codes().stream()
                .map(
                    code ->
                        findings.quoted(code.code())
                            + " "
                            + AccuracyWords.figure(code.validity().f1()))
                .collect(Collectors.joining("; "))
        + ".";
  }

  private String method() {
    cited.cite(Reference.ANGELOPOULOS_2023, Reference.BELL_MCCAFFREY_2002); // as the next words do
    return Page.correction(findings)
        + " Uncorrected labels can bias a share in either direction "
        + cited.cite(Reference.TEBLUNTHUIS_2024)
        + ".";
  }
}
