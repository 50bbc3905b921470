package org.commentariat.analysis.robustness;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.thread.ReplyLink;

/**
 * Replies by some of their links.
 *
 * @param links which links are counted
 * @param answering share of all comments that answer another by such a link, simple interval
 * @param alike share of replies that hold a code of the comment they answer, among those where both
 *     hold any, simple interval
 */
public record ReplyVariant(Links links, Measure answering, Measure alike) {

  /** Which links are counted. */
  public enum Links {
    /** All that were used. */
    ALL("All links"),
    /** Those with a confidence of at least {@link ReplyLink#CERTAIN}. */
    CERTAIN("Certain links only"),
    /** Those that the source shows. */
    STATED("Stated links only");

    private final String label;

    Links(String label) {
      this.label = label;
    }

    private boolean hold(ReplyLink link) {
      return switch (this) {
        case ALL -> true;
        case CERTAIN -> link.isCertain();
        case STATED -> link.rule().isStated();
      };
    }

    /** For tables. */
    public String label() {
      return label;
    }
  }

  static ReplyVariant of(Links links, List<Scored> comments, double level) {
    Map<String, Scored> byId = new HashMap<>();
    comments.forEach(comment -> byId.put(comment.id(), comment));
    int answering = 0;
    int coded = 0;
    int alike = 0;
    for (Scored reply : comments) {
      ReplyLink link = reply.replyLink();
      if (link != null && links.hold(link)) {
        answering++;
        Scored parent = byId.get(link.parent());
        if (parent != null && !reply.codes().isEmpty() && !parent.codes().isEmpty()) {
          coded++;
          alike += Collections.disjoint(reply.codes(), parent.codes()) ? 0 : 1;
        }
      }
    }
    return new ReplyVariant(
        links,
        SixDecimals.of(new Proportion(answering, comments.size()).wilson(level)),
        SixDecimals.of(new Proportion(alike, coded).wilson(level)));
  }
}
