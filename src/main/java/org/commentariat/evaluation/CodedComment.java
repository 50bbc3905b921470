package org.commentariat.evaluation;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.stance.Relation;
import org.commentariat.stance.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A comment with the codes that are taken to be right.
 *
 * @param id unique among the comments measured on, never blank
 * @param threadId its thread, never blank; comments of one thread are not independent
 * @param source where it comes from, for the breakdown by source
 * @param parentId the comment it answers, or null when it answers none or its id is not known
 * @param setting what stands around it
 * @param quoted the words it quotes, or null
 * @param text its own words; may be empty
 * @param codes those that apply; empty means none of them
 * @param relation to its parent, or null where it was not coded
 * @param ironic null where irony was not coded
 * @param sentiment null where tone was not coded
 */
public record CodedComment(
    String id,
    String threadId,
    String source,
    @Nullable String parentId,
    Setting setting,
    @Nullable String quoted,
    String text,
    SortedSet<String> codes,
    @Nullable Relation relation,
    @Nullable Boolean ironic,
    @Nullable CodedSentiment sentiment) {

  private static final Pattern WORD = Pattern.compile("(?U)\\S+");

  public CodedComment {
    if (id.isBlank() || threadId.isBlank()) {
      throw new IllegalArgumentException("comment \"" + id + "\" of thread \"" + threadId + "\"");
    }
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  /** Whether it answers another comment. */
  public boolean isReply() {
    return parentId != null || setting.parentExcerpt() != null;
  }

  /** Number of its own words, parted by white space. */
  public int words() {
    return (int) WORD.matcher(text).results().count();
  }
}
