package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.structure.ReplyAudit;
import org.commentariat.analysis.time.OverTime;
import org.commentariat.report.page.Page;
import org.commentariat.thread.ReplyLink;

/** What was read and how threads were rebuilt, in sentences. */
record CollectionWords(Findings findings) {

  /** What was read. */
  String data() {
    Corpus corpus = findings.corpus();
    String read =
        "Commentariat "
            + findings.provenance().program()
            + " read "
            + count(corpus.files(), "file")
            + " with "
            + count(corpus.threads(), "article")
            + ". ";
    if (corpus.found() == 0) {
      return read + "No reader comments were found. " + unread();
    }
    return read + found() + " " + period() + declared() + " " + unread() + " " + ownWords();
  }

  private String found() {
    Corpus corpus = findings.corpus();
    long bearing = corpus.articles().stream().filter(article -> article.found() > 0).count();
    String byUnknown =
        corpus.byUnknown() == 0
            ? ""
            : "; the author of " + count(corpus.byUnknown(), "comment") + " is not known";
    return count(corpus.found(), "reader comment")
        + (corpus.found() == 1 ? " was" : " were")
        + " found under "
        + count(bearing, "article")
        + ", by "
        + count(corpus.commenters(), "known commenter")
        + byUnknown
        + ".";
  }

  /** When comments were written, as far as that is known. */
  String period() {
    OverTime time = findings.overTime();
    Instant first = time.first();
    Instant last = time.last();
    if (first == null || last == null) {
      return "When they were written is not known.";
    }
    String from = day(first);
    String to = day(last);
    return (time.timed() == time.comments()
            ? "They were written "
            : "The " + count(time.timed()) + " whose time is known were written ")
        + (from.equals(to) ? "on " + from : "from " + from + " to " + to)
        + " (UTC).";
  }

  private static String day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }

  private String declared() {
    Integer declared = findings.structure().declared();
    return declared == null
        ? ""
        : " Articles that say how many comments they have say "
            + count(declared)
            + "; found in these: "
            + count(findings.structure().foundOfDeclared())
            + ".";
  }

  private String unread() {
    Corpus corpus = findings.corpus();
    return (corpus.rejected() == 0
            ? "Nothing was left out as unreadable"
            : count(corpus.rejected(), "part") + " of the input could not be read")
        + (corpus.notes() == 0
            ? "."
            : "; " + count(corpus.notes(), "place") + " had to be repaired or guessed at.");
  }

  private String ownWords() {
    Corpus corpus = findings.corpus();
    return "Words quoted from others were taken out before anything was scored; all shares are of"
        + " the "
        + count(corpus.withOwnWords(), "comment")
        + " with words of their own.";
  }

  /** How threads were rebuilt, and how surely. */
  String links() {
    ReplyAudit audit = findings.structure().replies();
    if (audit.links() == 0) {
      return "No comment was found to answer another.";
    }
    Double mean = audit.meanConfidence();
    Double share = audit.certainShare();
    return count(audit.links())
        + " of the "
        + count(findings.structure().found(), "comment")
        + (audit.links() == 1 ? " answers" : " answer")
        + " another: "
        + count(audit.stated())
        + " by a link that the source states, "
        + count(audit.inferred())
        + " by one inferred from the words ("
        + audit.rules().entrySet().stream()
            .map(rule -> Page.words(rule.getKey()) + " " + count(rule.getValue().links()))
            .collect(Collectors.joining(", "))
        + "). "
        + count(audit.certain())
        + " of these links"
        + (share == null ? "" : " (" + Figures.percent(share) + ")")
        + (audit.certain() == 1 ? " is" : " are")
        + " certain, with a confidence of at least "
        + ReplyLink.CERTAIN
        + "; the mean confidence is "
        + (mean == null ? "not defined" : Figures.decimal(mean, 2))
        + "."
        + (findings.replies().leftOut() == 0
            ? ""
            : " The "
                + count(findings.replies().leftOut())
                + " that are not certain were left out of all figures of replies.");
  }

  /** What it takes to make the findings again. */
  String again() {
    return "All numbers were rounded to six decimals before anything was decided by them. Equal"
        + " input, codebook, models and settings give the same files byte for byte; the SHA-256 of"
        + " every file read"
        + (findings.provenance().models().isEmpty() ? "" : " and of every model")
        + ", and all settings, stand in manifest.json.";
  }
}
