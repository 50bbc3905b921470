package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.util.List;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.correction.CodingFacts;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.analysis.correction.ToneValidity;
import org.commentariat.analysis.validation.CoderAgreement;
import org.commentariat.report.account.Checklist.Item;
import org.commentariat.report.account.Checklist.State;
import org.jspecify.annotations.Nullable;

/** What is asked of codes, coders and machine. */
record CodingItems(Findings findings) {
  private static final String VALIDATION = "Validation";
  private static final String CODE = "code by hand: commentariat sample";
  private static final String CORRECT = "commentariat analyze --codings";

  List<Item> items() {
    return List.of(
        codebook(), sample(), twice(), agreement(), machine(), corrected(), tone(), abstained());
  }

  private Correction correction() {
    return findings.correction();
  }

  /** Null unless shares are corrected. */
  private @Nullable CodingFacts facts() {
    return correction().isMade() ? correction().codings() : null;
  }

  private Item codebook() {
    Provenance.CodebookVersion codebook = findings.provenance().codebook();
    return new Item(
        "The codebook is published with its definitions",
        State.DONE,
        count(findings.codes().size(), "code")
            + ", version "
            + codebook.version()
            + ", SHA-256 "
            + JudgingWords.brief(codebook.sha256()),
        "Stances; your codebook file belongs into the appendix");
  }

  private Item sample() {
    CodingFacts facts = facts();
    return new Item(
        "People coded a random sample with known probabilities of being drawn",
        facts == null ? State.NOT_DONE : State.DONE,
        switch (correction().state()) {
          case NO_CODINGS -> "0 comments coded";
          case NOT_USED -> "codings given, none of them usable";
          case CORRECTED ->
              facts == null
                  ? ""
                  : count(facts.coded())
                      + " of "
                      + count(facts.population(), "comment")
                      + (facts.stratifiedBy().isEmpty()
                          ? ""
                          : ", in " + count(facts.strata()) + " strata");
        },
        facts == null ? CODE : "Corrected shares");
  }

  private Item twice() {
    CodingFacts facts = facts();
    int twice = facts == null ? 0 : facts.codedTwice();
    return new Item(
        "Some comments were coded by two people or more",
        twice == 0 ? State.NOT_DONE : State.DONE,
        facts == null ? "no codings" : count(twice) + " of " + count(facts.coded()),
        twice == 0 ? "commentariat sample --coders A,B" : VALIDATION);
  }

  private Item agreement() {
    List<CoderAgreement> codes = new AccuracyWords(findings).codersOfCodes();
    boolean reached =
        !codes.isEmpty()
            && codes.stream().allMatch(each -> each.alpha().reaches(CoderAgreement.RELIABLE));
    return new Item(
        "Coders agree: Krippendorff’s alpha of at least "
            + CoderAgreement.RELIABLE
            + " for every code",
        reached ? State.DONE : State.NOT_DONE,
        new AccuracyWords(findings).coders().orElse("no comment coded twice"),
        codes.isEmpty() ? "commentariat agree" : VALIDATION);
  }

  private Item machine() {
    AccuracyWords words = new AccuracyWords(findings);
    return new Item(
        "The machine was held against people on these comments, code by code",
        correction().isMade() ? State.DONE : State.NOT_DONE,
        correction().isMade()
            ? words
                .least(code -> code.validity().f1())
                .map(
                    code ->
                        "lowest F1 "
                            + AccuracyWords.figure(code.validity().f1())
                            + ", for "
                            + findings.quoted(code.code()))
                .orElse("F1 is undefined for every code")
            : findings.validation().elsewhere() == null ? "never measured" : "only on others",
        correction().isMade() ? VALIDATION : CORRECT);
  }

  private Item corrected() {
    return new Item(
        "Shares are corrected for the machine’s errors",
        correction().isMade() ? State.DONE : State.NOT_DONE,
        correction().isMade()
            ? "by " + count(correction().coded(), "coding")
            : "uncorrected machine labels",
        correction().isMade() ? "Corrected shares" : CORRECT);
  }

  private Item tone() {
    ToneValidity heard = correction().tone();
    return new Item(
        "Measured tone was held against people on these comments",
        heard == null
            ? findings.tone().comments() == 0 ? State.NOT_APPLICABLE : State.NOT_DONE
            : State.DONE,
        heard == null
            ? "0 comments with a coded tone"
            : "alpha "
                + AccuracyWords.figure(heard.alpha())
                + " in "
                + count(heard.comments(), "comment"),
        heard == null ? "fill the column “sentiment” of the sheets" : "Corrected shares");
  }

  private Item abstained() {
    Corpus corpus = findings.corpus();
    return new Item(
        "What the machine was too unsure to judge is counted, not dropped",
        corpus.withOwnWords() == 0 ? State.NOT_APPLICABLE : State.DONE,
        count(corpus.abstained())
            + " of "
            + count(corpus.withOwnWords(), "comment")
            + (corpus.withOwnWords() == 0
                ? ""
                : " ("
                    + Figures.percent((double) corpus.abstained() / corpus.withOwnWords())
                    + ")"),
        "Stances");
  }
}
