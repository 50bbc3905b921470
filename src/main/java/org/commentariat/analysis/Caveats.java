package org.commentariat.analysis;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.stance.llm.LlmProvenance;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** What a reader must know to read the figures rightly. */
final class Caveats {
  private Caveats() {}

  /** What must be said before any figure. */
  static List<String> warnings(
      Replies replies, @Nullable LlmProvenance languageModel, Correction correction) {
    List<String> warnings = new ArrayList<>();
    if (replies.leftOut() > 0) {
      warnings.add(
          "Certain reply links only, as asked for: of "
              + Figures.count(replies.links() + replies.leftOut(), "reply link")
              + " that were found, "
              + Figures.count(replies.leftOut())
              + (replies.leftOut() == 1 ? " is" : " are")
              + " not certain (confidence below "
              + ReplyLink.CERTAIN
              + ") and left out of every figure but the structure audit.");
    }
    if (languageModel != null) {
      warnings.add(judgedBy(languageModel));
    }
    warnings.add(labels(correction));
    warnings.add(
        "Commenters are not the public. The figures describe these comments and nothing wider.");
    return warnings;
  }

  private static String labels(Correction correction) {
    return switch (correction.state()) {
      case CORRECTED ->
          "Shares that are called corrected are machine labels corrected by "
              + Figures.count(correction.coded(), "human coding")
              + " drawn at random; their intervals cover the classifier’s errors. All other"
              + " figures of stances are uncorrected machine labels.";
      case NOT_USED ->
          "Codings were given and could not be used: "
              + String.join("; ", correction.obstacles())
              + ". The stances below are uncorrected machine labels, and the intervals do not cover"
              + " the classifier’s errors.";
      case NO_CODINGS ->
          "The stances below are uncorrected machine labels: nobody has coded these comments by hand."
              + " The intervals do not cover the classifier’s errors.";
    };
  }

  private static String judgedBy(LlmProvenance model) {
    return "The stances were judged by the language model “"
        + model.model()
        + "” at "
        + model.host()
        + ", asked with the codebook as its instructions (prompt "
        + model.prompt()
        + "). "
        + (model.local()
            ? "That server is on the machine where this report was made. "
            : "The words of the comments were sent there, names of commenters blanked. ")
        + (model.noAnswer() == 0
            ? ""
            : Figures.count(model.noAnswer(), "comment")
                + " without a usable answer "
                + (model.noAnswer() == 1 ? "is" : "are")
                + " counted as abstained. ")
        + (model.instructing() == 0
            ? ""
            : Figures.count(model.instructing(), "comment")
                + (model.instructing() == 1 ? " holds" : " hold")
                + " words that may be meant to steer a language model. ")
        + "Another model, or a later version of this one, may judge otherwise.";
  }

  /** What these figures cannot tell. */
  static List<String> limits(Shares shares, Correction correction) {
    List<String> limits = new ArrayList<>();
    limits.add(
        correction.isMade()
            ? "Corrected shares are right on average if the coders are; where coders share a"
                + " misreading, so do the shares. Figures by tone, reply and single comment are not"
                + " corrected."
            : "Labels come from a machine and are not corrected for its errors; their size is not"
                + " known until people have coded a sample.");
    limits.add(
        "The comments are those that the saved pages hold. What was moderated away, folded in or"
            + " never loaded is missing.");
    limits.add(
        "One name is counted as one person. A person with two names counts twice, two persons with"
            + " one name once.");
    if (shares.byUnknown() > 0) {
      limits.add(
          Figures.count(shares.byUnknown(), "comment")
              + " of unknown author: each counts as a person of its own in the intervals, and none"
              + " is counted among the commenters.");
    }
    limits.add(
        "A reply link that no rule found is missing from the replies, so their number is a lower"
            + " bound; links found by resemblance or by name may be wrong.");
    limits.add(
        "The tests of tone and the simple intervals treat comments as independent. Comments by one"
            + " person are not, which makes their p-values too small and their intervals too"
            + " narrow; the clustered intervals allow for it.");
    return limits;
  }
}
