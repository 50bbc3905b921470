package org.commentariat.analysis;

import java.util.List;
import org.commentariat.analysis.comparison.Comparisons;
import org.commentariat.analysis.concentration.Concentration;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.analysis.correction.HandCoding;
import org.commentariat.analysis.dynamics.Dynamics;
import org.commentariat.analysis.example.Examples;
import org.commentariat.analysis.robustness.Robustness;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.analysis.time.OverTime;
import org.commentariat.analysis.tone.TonePlaces;
import org.commentariat.analysis.validation.Validation;
import org.commentariat.analysis.words.Words;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in one corpus: the one value that text, tables, plots and exports are made of,
 * so that they cannot disagree. Every number is rounded to six decimals, every name of a commenter
 * replaced.
 *
 * @param provenance where it comes from
 * @param summary what was found, in plain words
 * @param codes in the order of the codebook
 * @param level confidence level of every interval, inside (0, 1)
 * @param corpus what was read
 * @param shares how many comments and commenters hold each code
 * @param tone sentiment by code
 * @param replies who answers whom
 * @param irony how many comments seem ironic; null where the classifier does not tell
 * @param structure how well the structure of the threads is known; of all that was read, also when
 *     links were left out
 * @param correction the shares corrected by human codings, where there are any
 * @param handCodings who coded what by hand, where codings qualify; coders by the names of their
 *     sheets
 * @param validation how good machine and people are
 * @param comparisons differences between groups of comments
 * @param dynamics who answers whom with what
 * @param concentration how much of it all is the work of a few
 * @param tonePlaces sentiment by article and by depth
 * @param words which words set the comments of each code apart
 * @param overTime the shares of the codes by period
 * @param examples comments that show how the machine reads each code, in the order of the codebook
 * @param robustness whether the shares hold under other choices
 * @param tests every significance test, adjusted for their number
 * @param comments every comment, in the order of the input
 * @param codings what people said of comments that were drawn, where it is used; in the order of
 *     the comments
 * @param placeholders the places of comments that are not here, in the order of the input
 * @param rejections every part of the input that could not be read, in the order of the input
 * @param notes every repair of the input and every guess about it, in the order of the input
 */
public record Findings(
    Provenance provenance,
    Summary summary,
    List<CodeEntry> codes,
    double level,
    Corpus corpus,
    Shares shares,
    Tone tone,
    Replies replies,
    @Nullable Irony irony,
    StructureAudit structure,
    Correction correction,
    List<HandCoding> handCodings,
    Validation validation,
    Comparisons comparisons,
    Dynamics dynamics,
    Concentration concentration,
    TonePlaces tonePlaces,
    Words words,
    OverTime overTime,
    List<Examples> examples,
    Robustness robustness,
    TestList tests,
    List<CommentFinding> comments,
    List<CommentCoding> codings,
    List<Placeholder> placeholders,
    List<Rejection> rejections,
    List<Note> notes) {
  public Findings {
    codes = List.copyOf(codes);
    handCodings = List.copyOf(handCodings);
    examples = List.copyOf(examples);
    comments = List.copyOf(comments);
    codings = List.copyOf(codings);
    placeholders = List.copyOf(placeholders);
    rejections = List.copyOf(rejections);
    notes = List.copyOf(notes);
  }

  /** The label of a code for people; none and abstained in words. */
  public String label(String code) {
    return switch (code) {
      case CodeEntry.NONE -> "None of these";
      case CodeEntry.ABSTAINED -> "Too unclear to judge";
      default -> CodeEntry.label(codes, code);
    };
  }

  /** The label of a code between quotation marks, for a sentence. */
  public String quoted(String code) {
    return new CodeNames(codes).quoted(code);
  }
}
