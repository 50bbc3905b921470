package org.commentariat.analysis.robustness;

import java.util.SortedMap;
import java.util.SortedSet;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one comment to count it in another way.
 *
 * @param id of the comment
 * @param threadId of its thread
 * @param author pseudonym, or null where it is not known
 * @param replyLink the comment it answers, or null
 * @param hasOwnWords whether it counts in shares
 * @param legible whether it could be judged at all; others hold no code under any bounds
 * @param abstained whether it was left unjudged, for whatever reason
 * @param codes that apply
 * @param probabilities by code
 * @param otherCodes that another classifier gives it, or null where no other was asked
 */
public record Scored(
    String id,
    String threadId,
    @Nullable String author,
    @Nullable ReplyLink replyLink,
    boolean hasOwnWords,
    boolean legible,
    boolean abstained,
    SortedSet<String> codes,
    SortedMap<String, Double> probabilities,
    @Nullable SortedSet<String> otherCodes) {

  /** Who wrote it; a comment of unknown author is by a person of its own. */
  String person() {
    return author == null ? "comment " + id : author;
  }
}
