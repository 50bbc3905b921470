package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.util.stream.Collectors;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.correction.ToneValidity;
import org.commentariat.stance.llm.LlmProvenance;
import org.commentariat.statistics.Proportion;

/** How stance and tone were judged, in sentences. */
record JudgingWords(Findings findings, Cited cited) {
  private static final String ENCODER = "sentence encoder ";
  private static final String MODEL = "stance model ";

  /** By what codes, by whom, how often not at all, and how well elsewhere. */
  String classifier() {
    Provenance.CodebookVersion codebook = findings.provenance().codebook();
    return "Stance was judged by machine under the codebook “"
        + codebook.name()
        + "”, version "
        + codebook.version()
        + " (SHA-256 "
        + brief(codebook.sha256())
        + "), with the codes "
        + findings.codes().stream()
            .map(code -> "“" + code.label() + "”")
            .collect(Collectors.joining(", "))
        + "; a comment may hold several or none. "
        + how()
        + " "
        + abstentions()
        + " "
        + new AccuracyWords(findings).elsewhere();
  }

  private String how() {
    LlmProvenance asked = findings.provenance().languageModel();
    if (asked != null) {
      return "The judge was the language model “"
          + asked.model()
          + "” at "
          + asked.host()
          + ", asked about each comment with the codebook as its instructions (prompt "
          + asked.prompt()
          + ", SHA-256 "
          + brief(asked.promptSha256())
          + "); "
          + count(asked.answers(), "answer")
          + " could be used, "
          + count(asked.noAnswer())
          + " could not.";
    }
    return switch (classifier(findings)) {
      case "learned" ->
          "The classifier was learned from coded comments"
              + models()
              + "; the sentences that carry a code are those without which it would be less"
              + " probable.";
      case "cues" ->
          "The classifier looks for the cues of the codebook, patterns of words, and minds negation,"
              + " attribution and who does what to whom; nothing in it was learned from these"
              + " comments.";
      case "zero-shot" ->
          "The classifier compares each comment with the words of the codebook"
              + models()
              + ", without having seen a coded comment; its probabilities are not calibrated.";
      default -> "Which classifier judged is not recorded.";
    };
  }

  /** What the settings call the classifier; empty when they do not tell. */
  static String classifier(Findings findings) {
    return findings.provenance().settings().getOrDefault("classifier", "");
  }

  private String models() {
    String loaded =
        findings.provenance().models().stream()
            .filter(file -> file.name().startsWith(ENCODER) || file.name().startsWith(MODEL))
            .map(file -> file.name() + ", SHA-256 " + brief(file.sha256()))
            .collect(Collectors.joining("; "));
    return loaded.isEmpty() ? "" : " (" + loaded + ")";
  }

  private String abstentions() {
    Corpus corpus = findings.corpus();
    return corpus.abstained() == 0
        ? "It abstained on no comment."
        : "It abstained on "
            + count(corpus.abstained())
            + " of "
            + count(corpus.withOwnWords(), "comment")
            + ", "
            + Figures.share(
                new Proportion(corpus.abstained(), corpus.withOwnWords()).wilson(findings.level()))
            + ", which count as holding no code.";
  }

  /** What the tone was measured with, and how well that fits. */
  String tone() {
    ToneValidity heard = findings.correction().tone();
    return "Tone was measured apart from stance, by the sentiment model of Stanford CoreNLP "
        + findings.provenance().coreNlp()
        + " "
        + cited.cite(Reference.MANNING_2014, Reference.SOCHER_2013)
        + ", which was trained on film reviews, in "
        + count(findings.tone().comments(), "judged comment")
        + "; that of "
        + count(findings.corpus().notParsed(), "comment")
        + " could not be measured. "
        + (heard == null
            ? "No coding of their tone is at hand, so how well it fits is not known."
            : "It was the coders’ tone in "
                + AccuracyWords.share(heard.agreement())
                + " of "
                + count(heard.comments(), "comment")
                + " (Krippendorff’s alpha, ordinal: "
                + AccuracyWords.figure(heard.alpha())
                + ").");
  }

  /** The first twelve digits tell two files apart; the whole stands in the report. */
  static String brief(String sha256) {
    return sha256.substring(0, Math.min(12, sha256.length())) + "…";
  }
}
