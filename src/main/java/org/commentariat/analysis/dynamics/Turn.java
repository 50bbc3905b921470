package org.commentariat.analysis.dynamics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.statistics.correction.HumanCode;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a turn of a conversation.
 *
 * @param id of the comment
 * @param thread id of its thread
 * @param person who wrote it; somebody else's for every comment of unknown author
 * @param codes that the machine gave it
 * @param heard whether it has words of its own
 * @param judged whether the machine did not abstain
 * @param link to what it answers, or null
 * @param relation how it stands to that, or null where it is not told
 * @param human what human coders said, by code; empty when nobody coded it
 */
public record Turn(
    String id,
    String thread,
    String person,
    SortedSet<String> codes,
    boolean heard,
    boolean judged,
    @Nullable ReplyLink link,
    @Nullable RelationJudgment relation,
    SortedMap<String, HumanCode> human) {

  public Turn {
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    human = Collections.unmodifiableSortedMap(new TreeMap<>(human));
  }

  /** Whether its codes count: it has words of its own, and they were judged. */
  boolean isCounted() {
    return heard && judged;
  }
}
