package org.commentariat.ingest.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.commentariat.thread.ReplyLink.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom comments answer that the markup links to nobody: the post that a quotation states, the
 * earlier comment whose words it has, the person it names; a number; a mention.
 */
final class ReplyEvidence {

  /** Words in a row by which quotations are looked up. */
  private static final int RUN = 4;

  /** Of the runs of a quotation that its source must have, when it was edited. */
  private static final double ENOUGH_RUNS = 0.6;

  private static final double STATED = 0.98;
  private static final double EXACT = 0.95;
  private static final double APPROXIMATE = 0.85;
  private static final double NAMED = 0.75;
  private static final double NUMBERED = 0.9;
  private static final double MENTIONED = 0.85;

  private static final Pattern TO_NUMBER =
      Pattern.compile(
          "(?i)^(?:@|#|re:?\\s*#|(?:in )?(?:reply|response|answer) to (?:comment |post )?(?:#|no\\.? ?)?"
              + "|(?:antwort )?(?:zu|auf) #)\\s*(\\d{1,5})\\b(?![.,]?\\d|%)");

  private final List<FoundComment> read = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Map<Integer, List<Integer>> runs = new HashMap<>();
  private final Map<String, List<Integer>> byAuthor = new HashMap<>();
  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<Integer, Integer> byNumber = new HashMap<>();
  private final boolean flat;
  private final boolean quotes;

  private ReplyEvidence(List<FoundComment> comments) {
    quotes = comments.stream().anyMatch(comment -> !comment.text().quotations().isEmpty());
    flat = comments.stream().allMatch(comment -> comment.link() == null);
  }

  /** The comments of a page in their order, with the links that could be found. */
  static List<FoundComment> linked(List<FoundComment> comments) {
    ReplyEvidence evidence = new ReplyEvidence(comments);
    Set<String> ids = new HashSet<>();
    comments.forEach(comment -> ids.add(comment.id()));
    for (FoundComment comment : comments) {
      evidence.add(evidence.linked(comment, ids));
    }
    return List.copyOf(evidence.read);
  }

  private void add(FoundComment comment) {
    int place = read.size();
    read.add(comment);
    byId.putIfAbsent(comment.id(), place);
    String folded = folded(comment.text().ownWords());
    words.add(" " + folded + " ");
    for (int run : quotes ? runs(folded) : Set.<Integer>of()) {
      runs.computeIfAbsent(run, r -> new ArrayList<>()).add(place);
    }
    if (comment.author() != null) {
      String name = folded(comment.author());
      byAuthor.computeIfAbsent(name, n -> new ArrayList<>()).add(place);
    }
    if (comment.number() != null) {
      byNumber.put(comment.number(), place);
    }
  }

  private FoundComment linked(FoundComment comment, Set<String> ids) {
    ReplyLink link = comment.link();
    List<Quotation> quotations = new ArrayList<>();
    for (Quotation quotation : comment.text().quotations()) {
      ReplyLink source =
          link != null && holds(link.parent(), quotation) ? link : source(quotation, ids);
      boolean self = source != null && source.parent().equals(comment.id());
      boolean worded = source != null && !self && source.rule() != Rule.QUOTED_NAME;
      quotations.add(
          new Quotation(
              quotation.text(),
              quotation.author(),
              worded && source != null ? source.parent() : null));
      if (link == null && !self) {
        link = source;
      }
    }
    if (link == null) {
      link = numbered(comment.text().ownWords());
    }
    if (link == null && flat) {
      link = mentioned(comment.text().ownWords());
    }
    return comment.with(new CommentText(comment.text().ownWords(), quotations), link);
  }

  /** Whether a comment before has the quoted words, however few. */
  private boolean holds(String id, Quotation quotation) {
    Integer place = byId.get(id);
    String quoted = folded(quotation.text());
    return place != null && !quoted.isEmpty() && words.get(place).contains(" " + quoted + " ");
  }

  private @Nullable ReplyLink source(Quotation quotation, Set<String> ids) {
    List<Integer> theirs =
        quotation.author() == null
            ? List.of()
            : byAuthor.getOrDefault(folded(quotation.author()), List.of());
    String stated = quotation.source();
    if (stated != null && (ids.contains(stated) || theirs.isEmpty())) {
      return new ReplyLink(stated, Rule.STATED_ID, STATED);
    }
    ReplyLink worded = worded(folded(quotation.text()), quotation.author() == null ? null : theirs);
    if (worded != null || theirs.isEmpty()) {
      return worded;
    }
    int latest = theirs.get(theirs.size() - 1);
    return new ReplyLink(read.get(latest).id(), Rule.QUOTED_NAME, NAMED);
  }

  /** The latest earlier comment that has the quoted words, all of them or most. */
  private @Nullable ReplyLink worded(String quoted, @Nullable List<Integer> among) {
    Set<Integer> sought = runs(quoted);
    Map<Integer, Integer> shared = new HashMap<>();
    for (int run : sought) {
      for (int place : runs.getOrDefault(run, List.of())) {
        shared.merge(place, 1, Integer::sum);
      }
    }
    int best = -1;
    double bestShare = 0;
    for (int place : sought.isEmpty() && among != null ? among : List.copyOf(shared.keySet())) {
      boolean exact = !quoted.isEmpty() && words.get(place).contains(" " + quoted + " ");
      double share =
          exact ? 2 : shared.getOrDefault(place, 0) / (double) Math.max(1, sought.size());
      boolean allowed = among == null || among.isEmpty() || among.contains(place);
      if (allowed && (share > bestShare || (share == bestShare && place > best))) {
        best = place;
        bestShare = share;
      }
    }
    if (best < 0 || bestShare < ENOUGH_RUNS) {
      return null;
    }
    return bestShare == 2
        ? new ReplyLink(read.get(best).id(), Rule.QUOTATION_EXACT, EXACT)
        : new ReplyLink(read.get(best).id(), Rule.QUOTATION_APPROXIMATE, APPROXIMATE);
  }

  private @Nullable ReplyLink numbered(String ownWords) {
    Matcher number = TO_NUMBER.matcher(ownWords);
    Integer place = number.find() ? byNumber.get(Integer.valueOf(number.group(1))) : null;
    return place == null ? null : new ReplyLink(read.get(place).id(), Rule.STATED_NUMBER, NUMBERED);
  }

  /** The latest comment by the person whose name follows an {@code @}; the longest such name. */
  private @Nullable ReplyLink mentioned(String ownWords) {
    if (!ownWords.startsWith("@")) {
      return null;
    }
    String line = ownWords.lines().findFirst().orElse("").substring(1);
    for (int end = Math.min(line.length(), 60); end > 0; end--) {
      boolean whole = end == line.length() || !Character.isLetterOrDigit(line.charAt(end));
      List<Integer> theirs =
          whole ? byAuthor.getOrDefault(folded(line.substring(0, end)), List.of()) : List.of();
      if (!theirs.isEmpty()) {
        int latest = theirs.get(theirs.size() - 1);
        return new ReplyLink(read.get(latest).id(), Rule.MENTION, MENTIONED);
      }
    }
    return null;
  }

  /** The runs of words in a text, as hashes. */
  private static Set<Integer> runs(String folded) {
    Set<Integer> runs = new HashSet<>();
    String[] words = folded.split(" ", -1);
    for (int k = 0; k + RUN <= words.length; k++) {
      runs.add(Arrays.hashCode(Arrays.copyOfRange(words, k, k + RUN)));
    }
    return runs;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
