package org.commentariat.analysis.structure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * The reply links of some comments; those of placeholders are not counted.
 *
 * @param stated comments whose source shows which comment they answer
 * @param inferred comments whose words tell which comment they answer
 * @param none comments that answer nobody, as far as is known
 * @param toPlaceholders replies, stated or inferred, to comments whose words are not here
 * @param certain replies whose link is certain, see {@link ReplyLink#isCertain}
 * @param certainShare of the replies, in [0, 1], six decimals; null without replies
 * @param meanConfidence of the replies, in [0, 1], six decimals; null without replies
 * @param meanConfidenceInferred of the inferred ones; null when there are none
 * @param rules links by the rule that found them; rules that found none are left out
 */
public record ReplyAudit(
    int stated,
    int inferred,
    int none,
    int toPlaceholders,
    int certain,
    @Nullable Double certainShare,
    @Nullable Double meanConfidence,
    @Nullable Double meanConfidenceInferred,
    SortedMap<ReplyLink.Rule, LinkCount> rules) {

  public ReplyAudit {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  /** Comments that answer another. */
  public int links() {
    return stated + inferred;
  }

  static ReplyAudit of(CommentThread thread) {
    Tally tally = new Tally();
    tally.add(thread);
    return tally.audit();
  }

  /** Links being counted. */
  static final class Tally {
    private final Map<ReplyLink.Rule, Integer> links = new EnumMap<>(ReplyLink.Rule.class);
    private final Map<ReplyLink.Rule, Double> confidence = new EnumMap<>(ReplyLink.Rule.class);
    private int none;
    private int toPlaceholders;
    private int certain;

    void add(CommentThread thread) {
      Map<String, Comment> byId = new HashMap<>();
      thread.comments().stream()
          .filter(Comment::isPlaceholder)
          .forEach(comment -> byId.put(comment.id(), comment));
      for (Comment comment : thread.comments()) {
        ReplyLink link = comment.replyLink();
        if (comment.isPlaceholder()) {
          continue;
        }
        if (link == null) {
          none++;
          continue;
        }
        links.merge(link.rule(), 1, Integer::sum);
        confidence.merge(link.rule(), SixDecimals.of(link.confidence()), Double::sum);
        certain += link.isCertain() ? 1 : 0;
        toPlaceholders += byId.containsKey(link.parent()) ? 1 : 0;
      }
    }

    ReplyAudit audit() {
      SortedMap<ReplyLink.Rule, LinkCount> rules = new TreeMap<>();
      links.forEach(
          (rule, n) ->
              rules.put(
                  rule, new LinkCount(n, SixDecimals.of(confidence.getOrDefault(rule, 0.0) / n))));
      int all = count(rule -> true);
      return new ReplyAudit(
          count(ReplyLink.Rule::isStated),
          count(rule -> !rule.isStated()),
          none,
          toPlaceholders,
          certain,
          all == 0 ? null : Double.valueOf(SixDecimals.of((double) certain / all)),
          mean(rule -> true),
          mean(rule -> !rule.isStated()),
          rules);
    }

    private int count(Predicate<ReplyLink.Rule> which) {
      return links.entrySet().stream()
          .filter(entry -> which.test(entry.getKey()))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    private @Nullable Double mean(Predicate<ReplyLink.Rule> which) {
      int n = count(which);
      double sum =
          confidence.entrySet().stream()
              .filter(entry -> which.test(entry.getKey()))
              .mapToDouble(Map.Entry::getValue)
              .sum();
      return n == 0 ? null : Double.valueOf(SixDecimals.of(sum / n));
    }
  }
}
