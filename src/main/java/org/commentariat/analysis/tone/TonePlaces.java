package org.commentariat.analysis.tone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Sentiment by article and by depth. Only comments with own words that were judged and whose tone
 * was measured are counted, as where sentiment is set against the codes.
 *
 * @param articles by the id of the thread, in the order of the input; those without such comments
 *     are left out
 * @param depths {@link #TOP}, all {@link #REPLIES}, then these by depth: {@code 1}, {@code 2} and
 *     {@link #DEEP}; those without such comments are left out
 * @param validity how far the measured tone agrees with codings of tone by people, or null where
 *     nobody has coded it
 */
public record TonePlaces(
    List<GroupTone> articles, List<GroupTone> depths, @Nullable Measure validity) {

  /** Comments that answer nobody. */
  public static final String TOP = "0";

  /** Comments that answer another, however deep. */
  public static final String REPLIES = "replies";

  /** Comments of depth 3 and more. */
  public static final String DEEP = "3+";

  private static final int DEEP_FROM = 3;

  public TonePlaces {
    articles = List.copyOf(articles);
    depths = List.copyOf(depths);
  }

  /**
   * Counts tones.
   *
   * @param comments in the order of the input
   * @param validity see {@link #validity()}
   * @param level confidence level, inside (0, 1)
   */
  public static TonePlaces of(
      List<TonedComment> comments, @Nullable Measure validity, double level) {
    Map<String, List<TonedComment>> articles = new LinkedHashMap<>();
    Map<String, List<TonedComment>> depths = new LinkedHashMap<>();
    List.of(TOP, REPLIES, "1", "2", DEEP).forEach(depth -> depths.put(depth, new ArrayList<>()));
    for (TonedComment comment : comments) {
      put(articles, comment.threadId(), comment);
      int depth = comment.depth();
      put(depths, depth >= DEEP_FROM ? DEEP : Integer.toString(depth), comment);
      if (depth > 0) {
        put(depths, REPLIES, comment);
      }
    }
    return new TonePlaces(groups(articles, level), groups(depths, level), validity);
  }

  private static void put(
      Map<String, List<TonedComment>> groups, String group, TonedComment comment) {
    groups.computeIfAbsent(group, g -> new ArrayList<>()).add(comment);
  }

  private static List<GroupTone> groups(Map<String, List<TonedComment>> groups, double level) {
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> GroupTone.of(group.getKey(), group.getValue(), level))
        .toList();
  }
}
