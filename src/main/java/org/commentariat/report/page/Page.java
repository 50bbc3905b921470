package org.commentariat.report.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Irony;
import org.commentariat.analysis.Provenance;
import org.commentariat.stance.Abstention;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;

/**
 * What the templates show: the findings, cut where lists grow too long for a page. Every cut is
 * stated on the page with the file that has the whole.
 *
 * @param findings the findings
 * @param hasComments whether the page shows comments and messages about the input, and the files
 *     beside it do
 * @param notices what the edition holds and leaves out
 * @param threads the trees of comments
 * @param style the style sheet
 */
public record Page(
    Findings findings,
    boolean hasComments,
    List<String> notices,
    List<ThreadView> threads,
    String style) {
  /** Longer tables are cut to this many rows. */
  public static final int ROWS = 100;

  public Page {
    notices = List.copyOf(notices);
    threads = List.copyOf(threads);
  }

  /** The first rejections. */
  public List<Place> rejections() {
    return cut(findings.rejections()).stream()
        .map(rejection -> new Place(rejection.source(), rejection.place(), rejection.reason()))
        .toList();
  }

  /** The first repairs and guesses. */
  public List<Place> notes() {
    return cut(findings.notes()).stream()
        .map(note -> new Place(note.source(), note.place(), note.text()))
        .toList();
  }

  /** Something to be said about a place in the input. */
  public record Place(String source, String place, String text) {}

  /** The first input files. */
  public List<Provenance.HashedFile> inputs() {
    return cut(findings.provenance().inputs());
  }

  /** How the labels were corrected, if they were. */
  public static String correction(Findings findings) {
    return switch (findings.correction().state()) {
      case CORRECTED ->
          "Corrected shares are prediction-powered, tuned for the least variance (Angelopoulos,"
              + " Duchi and Zrnic 2023), with Hájek weights, a clustered jackknife variance (Bell"
              + " and McCaffrey 2002) and Satterthwaite’s degrees of freedom; differences likewise,"
              + " by Welch’s t test. That the sample was drawn in strata does not narrow the"
              + " intervals.";
      case NOT_USED, NO_CODINGS -> "No label was corrected by human coding.";
    };
  }

  /** How many comments the trees show. */
  public int shownComments() {
    return threads.stream().mapToInt(ThreadView::shown).sum();
  }

  /** A rule in words. */
  public static String words(ReplyLink.Rule rule) {
    return switch (rule) {
      case STATED_ID -> "id stated in the source";
      case STATED_NUMBER -> "number of the comment answered";
      case QUOTATION_EXACT -> "exact quotation";
      case QUOTATION_APPROXIMATE -> "approximate quotation";
      case QUOTED_NAME -> "name of the person quoted";
      case MENTION -> "mention of a name";
      case NESTING -> "nesting on the page";
    };
  }

  /** A reason for not judging in words. */
  public static String words(Abstention reason) {
    return switch (reason) {
      case NO_WORDS -> "no words to judge";
      case UNSUPPORTED_LANGUAGE -> "not in a language that is read";
      case TOO_LONG -> "too long to be read";
      case UNSURE -> "a code comes close, none applies";
      case CONTRADICTORY -> "two codes that oppose each other, neither clearly";
      case UNKNOWN_PARENT -> "endorses a comment that was not judged";
      case NO_ANSWER -> "no usable answer from the model asked";
    };
  }

  /** A relation of a reply to what it answers in words. */
  public static String relation(String key) {
    return switch (key) {
      case "agree" -> "agrees with what it answers";
      case "disagree" -> "disagrees with what it answers";
      case "other" -> "neither";
      default -> "unclear";
    };
  }

  /** How many comments seem ironic, in a sentence. */
  public static String irony(Irony irony) {
    return "Comments that seem to mean their words otherwise: "
        + Figures.count(irony.flagged())
        + " of "
        + Figures.count(irony.judged())
        + ", "
        + Figures.share(irony.share())
        + ". Irony is recognised unreliably.";
  }

  /** A placeholder in words. */
  public static String words(Comment.Presence presence) {
    return switch (presence) {
      case WRITTEN -> "comment";
      case DELETED -> "deleted comment";
      case WITHHELD -> "comment not published";
      case MISSING -> "comment not in the input";
    };
  }

  /** The comments of an article in words: {@code declares 22, 20 found}. */
  public static String comments(Corpus.ArticleCount article) {
    int found = article.found();
    int declared = article.declared() == null ? found : article.declared();
    if (found == 0 && declared == 0) {
      return "carries no comments";
    }
    if (declared != found) {
      return "declares " + Figures.count(declared) + ", " + Figures.count(found) + " found";
    }
    return Figures.count(found) + (article.declared() == null ? " found" : " found, as declared");
  }

  /** How many comments answer another, in a sentence. */
  public static String answers(Findings findings) {
    int found = findings.corpus().found();
    return found == 0
        ? "There are no comments."
        : Figures.count(findings.replies().links())
            + " of "
            + Figures.count(found, "comment")
            + " answer another: "
            + Figures.share(findings.replies().share())
            + ".";
  }

  /** The links of an article in words: {@code 3 by exact quotation, 1 by mention of a name}. */
  public static String links(Corpus.ArticleCount article) {
    return article.links().isEmpty()
        ? "none"
        : article.links().entrySet().stream()
            .map(link -> Figures.count(link.getValue()) + " by " + words(link.getKey()))
            .collect(Collectors.joining(", "));
  }

  /** The headline, or the file where the page shows none. */
  public static String name(Corpus.ArticleCount article) {
    return article.name();
  }

  /** A constant in words: {@code NOT_PARSED} as {@code not parsed}. */
  public static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static <T> List<T> cut(List<T> list) {
    return list.subList(0, Math.min(list.size(), ROWS));
  }
}
