package org.commentariat.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.annotation.Sentiment;
import org.commentariat.ingest.Ingest;
import org.commentariat.stance.Abstention;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * What was read, in numbers.
 *
 * @param files input files, readable or not
 * @param threads articles with their comments; one file may hold several
 * @param declared sum of the numbers of comments that articles say they have; null when none says
 * @param found comments found; placeholders are not among them
 * @param rejected parts of the input that could not be read
 * @param notes repairs of the input and guesses about it
 * @param withOwnWords comments that are not all quotation; the shares are of these
 * @param abstained those with own words that were too unclear to judge
 * @param abstentions these by the reason; reasons that held for none are left out
 * @param notParsed those with own words whose tone could not be measured
 * @param byUnknown comments whose author is not known
 * @param commenters known authors, each once
 * @param articles one entry a thread, in the order of the input
 */
public record Corpus(
    int files,
    int threads,
    @Nullable Integer declared,
    int found,
    int rejected,
    int notes,
    int withOwnWords,
    int abstained,
    SortedMap<Abstention, Integer> abstentions,
    int notParsed,
    int byUnknown,
    int commenters,
    List<ArticleCount> articles) {

  /**
   * One article.
   *
   * @param threadId its thread
   * @param source the input file
   * @param title headline with names of commenters replaced, or null where the page shows none
   * @param declared number of comments that the page says it has, or null where it does not say
   * @param found comments found
   * @param links reply links by the rule that found them; rules that found none are left out
   */
  public record ArticleCount(
      String threadId,
      String source,
      @Nullable String title,
      @Nullable Integer declared,
      int found,
      SortedMap<ReplyLink.Rule, Integer> links) {
    public ArticleCount {
      links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
    }

    /** The headline; the file where there is none. */
    public String name() {
      return title == null || title.isBlank() ? source : title;
    }
  }

  public Corpus {
    abstentions = Collections.unmodifiableSortedMap(new TreeMap<>(abstentions));
    articles = List.copyOf(articles);
  }

  static Corpus of(Ingest ingest, int files, List<CommentFinding> comments, Pseudonyms names) {
    List<ArticleCount> articles =
        ingest.threads().stream().map(thread -> count(thread, names)).toList();
    List<Integer> declared =
        articles.stream().map(ArticleCount::declared).filter(n -> n != null).toList();
    return new Corpus(
        files,
        articles.size(),
        declared.isEmpty() ? null : declared.stream().mapToInt(n -> n).sum(),
        comments.size(),
        ingest.ledger().rejected(),
        ingest.notes().size(),
        (int) comments.stream().filter(CommentFinding::hasOwnWords).count(),
        (int) comments.stream().filter(c -> c.hasOwnWords() && c.abstained()).count(),
        abstentions(comments),
        (int)
            comments.stream()
                .filter(c -> c.hasOwnWords() && c.sentiment().label() == Sentiment.Label.NOT_PARSED)
                .count(),
        (int) comments.stream().filter(c -> !c.authorKnown()).count(),
        names.authors(),
        articles);
  }

  /** The name of a thread's article; its id where there is no such thread. */
  public String articleName(String threadId) {
    return articles.stream()
        .filter(article -> article.threadId().equals(threadId))
        .findFirst()
        .map(ArticleCount::name)
        .orElse(threadId);
  }

  private static SortedMap<Abstention, Integer> abstentions(List<CommentFinding> comments) {
    SortedMap<Abstention, Integer> abstentions = new TreeMap<>();
    for (CommentFinding comment : comments) {
      Abstention why = comment.abstention();
      if (why != null && comment.hasOwnWords()) {
        abstentions.merge(why, 1, Integer::sum);
      }
    }
    return abstentions;
  }

  private static ArticleCount count(CommentThread thread, Pseudonyms names) {
    Map<ReplyLink.Rule, Integer> links = new EnumMap<>(ReplyLink.Rule.class);
    List<Comment> comments =
        thread.comments().stream().filter(comment -> !comment.isPlaceholder()).toList();
    comments.stream()
        .map(comment -> comment.replyLink())
        .filter(link -> link != null)
        .forEach(link -> links.merge(link.rule(), 1, Integer::sum));
    return new ArticleCount(
        names.mask(thread.id()).text(),
        names.mask(thread.source()).text(),
        names.maskOrNull(thread.article().title()),
        thread.article().declaredComments(),
        comments.size(),
        new TreeMap<>(links));
  }
}
