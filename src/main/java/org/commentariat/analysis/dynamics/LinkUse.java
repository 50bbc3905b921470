package org.commentariat.analysis.dynamics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.thread.ReplyLink;

/**
 * Which reply links are counted, and why the others are not; each other link is under the first
 * reason that holds.
 *
 * @param links all reply links
 * @param toPlaceholders whose parent is not here, so that nobody knows what it said
 * @param selfReplies by which a person answers himself or herself
 * @param withoutWords of which an end has no words of its own
 * @param abstained of which an end was too unclear to judge
 * @param exchanges the rest, which are counted
 */
public record LinkUse(
    int links,
    int toPlaceholders,
    int selfReplies,
    int withoutWords,
    int abstained,
    int exchanges) {

  /** The counted links, and how many are not. */
  record Selection(List<Exchange> exchanges, LinkUse use) {}

  /** Selects among the links of these turns, in their order. */
  static Selection select(List<Turn> turns) {
    Map<String, Turn> byId = new HashMap<>();
    turns.forEach(turn -> byId.put(turn.id(), turn));
    List<Exchange> exchanges = new ArrayList<>();
    int links = 0;
    int toPlaceholders = 0;
    int selfReplies = 0;
    int withoutWords = 0;
    for (Turn reply : turns) {
      ReplyLink link = reply.link();
      if (link == null) {
        continue;
      }
      links++;
      Turn parent = byId.get(link.parent());
      if (parent == null) {
        toPlaceholders++;
      } else if (parent.person().equals(reply.person())) {
        selfReplies++;
      } else if (!parent.heard() || !reply.heard()) {
        withoutWords++;
      } else if (parent.isCounted() && reply.isCounted()) {
        exchanges.add(new Exchange(parent, reply));
      }
    }
    int counted = exchanges.size();
    int abstained = links - toPlaceholders - selfReplies - withoutWords - counted;
    return new Selection(
        exchanges,
        new LinkUse(links, toPlaceholders, selfReplies, withoutWords, abstained, counted));
  }
}
