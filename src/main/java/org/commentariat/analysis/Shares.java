package org.commentariat.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commentariat.statistics.ClusteredProportion;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;

/**
 * How many comments, and how many commenters, hold each code. Only comments with own words are
 * counted. Codes are not exclusive, so the shares of one column may add up to more than one.
 *
 * @param comments comments with own words
 * @param byUnknown those among them whose author is not known
 * @param commenters known authors of at least one of them
 * @param rows each code in the order of the codebook, then {@code none}, then {@code abstained}
 * @param articles the shares within each article, in the order of the input
 */
public record Shares(
    int comments, int byUnknown, int commenters, List<Row> rows, List<ArticleShares> articles) {

  /**
   * One code, or none, or abstained.
   *
   * @param code id of the code
   * @param comments how many comments hold it
   * @param simple share of comments, Wilson interval as if every comment were independent
   * @param clustered share of comments, Wilson interval that allows for a commenter's comments
   *     being alike; a comment of unknown author counts as a person of its own
   * @param designEffect how many times larger that makes the variance
   * @param commenters how many known authors hold it: a code when any of their comments does, none
   *     when none of them holds a code and not all are abstained, abstained when all are
   * @param byCommenter share of known authors, each counted once, Wilson interval
   */
  public record Row(
      String code,
      int comments,
      Measure simple,
      Measure clustered,
      PointMeasure designEffect,
      int commenters,
      Measure byCommenter) {

    /** The clustered share; where it is undefined, the simple one. */
    public Measure best() {
      return clustered instanceof Estimate ? clustered : simple;
    }
  }

  /**
   * The shares within one article.
   *
   * @param threadId its thread
   * @param comments comments with own words
   * @param rows in the order of {@link Shares#rows}
   */
  public record ArticleShares(String threadId, int comments, List<ArticleRow> rows) {
    public ArticleShares {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One code within one article.
   *
   * @param code its id, or none, or abstained
   * @param comments how many hold it
   * @param share of the article's comments, simple Wilson interval
   */
  public record ArticleRow(String code, int comments, Measure share) {}

  public Shares {
    rows = List.copyOf(rows);
    articles = List.copyOf(articles);
  }

  /** The share of comments of each row. */
  Map<String, Measure> bestByCode() {
    Map<String, Measure> best = new LinkedHashMap<>();
    rows.forEach(row -> best.put(row.code(), row.best()));
    return best;
  }

  static Shares of(Corpus corpus, List<CommentFinding> all, List<String> codes, double level) {
    List<CommentFinding> comments = all.stream().filter(CommentFinding::hasOwnWords).toList();
    Map<String, List<CommentFinding>> people = byPerson(comments);
    List<List<CommentFinding>> known =
        people.values().stream().filter(own -> own.get(0).authorKnown()).toList();
    Map<String, List<CommentFinding>> byThread = new LinkedHashMap<>();
    corpus.articles().forEach(article -> byThread.put(article.threadId(), new ArrayList<>()));
    comments.forEach(c -> byThread.getOrDefault(c.threadId(), new ArrayList<>()).add(c));
    return new Shares(
        comments.size(),
        (int) comments.stream().filter(c -> !c.authorKnown()).count(),
        known.size(),
        codes.stream().map(code -> row(code, comments, people.values(), known, level)).toList(),
        byThread.entrySet().stream()
            .map(e -> within(e.getKey(), e.getValue(), codes, level))
            .toList());
  }

  /** The comments of each known author together, those of unknown authors each alone. */
  static Map<String, List<CommentFinding>> byPerson(List<CommentFinding> comments) {
    Map<String, List<CommentFinding>> people = new LinkedHashMap<>();
    for (CommentFinding comment : comments) {
      people.computeIfAbsent(comment.person(), p -> new ArrayList<>()).add(comment);
    }
    return people;
  }

  private static Row row(
      String code,
      List<CommentFinding> comments,
      Collection<List<CommentFinding>> people,
      List<List<CommentFinding>> known,
      double level) {
    int[] successes = people.stream().mapToInt(own -> count(own, c -> c.isIn(code))).toArray();
    int[] sizes = people.stream().mapToInt(List::size).toArray();
    int holding = count(comments, c -> c.isIn(code));
    int persons = (int) known.stream().filter(own -> holds(own, code)).count();
    return new Row(
        code,
        holding,
        SixDecimals.of(new Proportion(holding, comments.size()).wilson(level)),
        SixDecimals.of(ClusteredProportion.wilson(successes, sizes, level)),
        SixDecimals.of(ClusteredProportion.designEffect(successes, sizes)),
        persons,
        SixDecimals.of(new Proportion(persons, known.size()).wilson(level)));
  }

  private static boolean holds(List<CommentFinding> own, String code) {
    return switch (code) {
      case CodeEntry.ABSTAINED -> own.stream().allMatch(CommentFinding::abstained);
      case CodeEntry.NONE ->
          own.stream().allMatch(c -> c.codes().isEmpty())
              && !own.stream().allMatch(CommentFinding::abstained);
      default -> own.stream().anyMatch(c -> c.codes().contains(code));
    };
  }

  private static ArticleShares within(
      String thread, List<CommentFinding> comments, List<String> codes, double level) {
    List<ArticleRow> rows = new ArrayList<>();
    for (String code : codes) {
      int holding = count(comments, c -> c.isIn(code));
      Measure share = new Proportion(holding, comments.size()).wilson(level);
      rows.add(new ArticleRow(code, holding, SixDecimals.of(share)));
    }
    return new ArticleShares(thread, comments.size(), rows);
  }

  private static int count(List<CommentFinding> comments, Predicate<CommentFinding> condition) {
    return (int) comments.stream().filter(condition).count();
  }
}
