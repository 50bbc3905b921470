package org.commentariat.analysis;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.analysis.correction.HumanLabel;
import org.commentariat.analysis.correction.LabelledComment;
import org.commentariat.analysis.example.Candidate;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.analysis.robustness.Scored;
import org.commentariat.annotation.Sentiment;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.Evidence;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one comment, with names of commenters replaced.
 *
 * @param id of the comment
 * @param threadId of its thread
 * @param author a pseudonym, or {@code unknown}
 * @param time when it was written, or null where the source does not say
 * @param replyLink the comment it answers, or null
 * @param depth number of comments between it and the article, following reply links upwards; 0 for
 *     one that answers nobody
 * @param codes that apply; empty for none and when abstained
 * @param probabilities per code, in [0, 1], six decimals
 * @param abstention why it was not judged, or null when it was
 * @param relation how it stands to the comment it answers, or null where that is not told
 * @param irony whether it means its words otherwise, or null where that is not told
 * @param sentiment tone of its own words
 * @param ownWords as written, but for names
 * @param evidence in the order of the own words
 */
public record CommentFinding(
    String id,
    String threadId,
    String author,
    @Nullable Instant time,
    @Nullable ReplyLink replyLink,
    int depth,
    SortedSet<String> codes,
    SortedMap<String, Double> probabilities,
    @Nullable Abstention abstention,
    @Nullable RelationJudgment relation,
    @Nullable IronyJudgment irony,
    Sentiment sentiment,
    String ownWords,
    List<Mark> evidence) {

  /**
   * A stretch of the own words that speaks for a code.
   *
   * @param code the code
   * @param start index of its first character in {@code ownWords} as shown (UTF-16 units, from 0)
   * @param end index after its last character
   * @param kind how it was found
   * @param source what found it: the name of a cue, else the key of the kind
   */
  public record Mark(String code, int start, int end, Evidence.Kind kind, String source) {}

  public CommentFinding {
    if (depth < 0) {
      throw new IllegalArgumentException(id + ": negative depth " + depth);
    }
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
    evidence = List.copyOf(evidence);
    for (Mark mark : evidence) {
      if (mark.start() < 0 || mark.end() < mark.start() || mark.end() > ownWords.length()) {
        throw new IllegalArgumentException(id + ": evidence outside the own words: " + mark);
      }
    }
  }

  /** Whether it was not judged. */
  public boolean abstained() {
    return abstention != null;
  }

  /** Whether it has any words of its own; only such comments are counted in shares. */
  public boolean hasOwnWords() {
    return !ownWords.isBlank();
  }

  /** The rows of the share table that it belongs to: its codes, or none, or abstained. */
  public SortedSet<String> rows() {
    if (abstained()) {
      return new TreeSet<>(List.of(CodeEntry.ABSTAINED));
    }
    return codes.isEmpty() ? new TreeSet<>(List.of(CodeEntry.NONE)) : codes;
  }

  /** Whether it belongs to this row of the share table; the same as asking {@link #rows}. */
  public boolean isIn(String row) {
    return switch (row) {
      case CodeEntry.ABSTAINED -> abstained();
      case CodeEntry.NONE -> !abstained() && codes.isEmpty();
      default -> !abstained() && codes.contains(row);
    };
  }

  /** What is counted of it under other choices. */
  Scored scored(@Nullable SortedSet<String> otherCodes) {
    boolean legible =
        abstention == null
            || switch (abstention) {
              case NO_WORDS, UNSUPPORTED_LANGUAGE, TOO_LONG, NO_ANSWER -> false;
              case UNSURE, CONTRADICTORY, UNKNOWN_PARENT -> true;
            };
    return new Scored(
        id,
        threadId,
        authorKnown() ? author : null,
        replyLink,
        hasOwnWords(),
        legible,
        abstained(),
        codes,
        probabilities,
        otherCodes);
  }

  /** The same for estimates, with what people said of it, if they did. */
  LabelledComment labelled(@Nullable HumanLabel human) {
    return new LabelledComment(
        threadId, person(), authorKnown(), depth, time, rows(), sentiment.label(), human);
  }

  /** The same for a list of examples. */
  Candidate candidate() {
    return new Candidate(id, person(), Candidate.wordsIn(ownWords), codes, probabilities);
  }

  /** Who wrote it, in counts of people; an unknown author is a person with no other comment. */
  public String person() {
    return authorKnown() ? author : "comment " + id;
  }

  /** Whether its author is known. */
  public boolean authorKnown() {
    return !author.equals(Pseudonyms.UNKNOWN);
  }
}
