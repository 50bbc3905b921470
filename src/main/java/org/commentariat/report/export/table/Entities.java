package org.commentariat.report.export.table;

import java.util.List;
import org.commentariat.analysis.Findings;

/** All tables of the exports. */
public final class Entities {
  private Entities() {}

  /** The tables, each after those that it refers to where that can be. */
  public static List<Entity<?>> of(Findings findings) {
    return List.of(
        ShareEntities.articles(findings),
        CommentEntities.commenters(findings),
        CommentEntities.comments(findings),
        CommentEntities.texts(findings),
        ShareEntities.placeholders(findings),
        CommentEntities.replies(findings),
        CodeEntities.codes(findings),
        CodeEntities.judgments(findings),
        CodeEntities.evidence(findings),
        CodeEntities.codings(findings),
        ShareEntities.shares(findings),
        ShareEntities.articleShares(findings),
        ShareEntities.periods(findings),
        ShareEntities.periodShares(findings),
        TestEntities.comparisons(findings),
        TestEntities.tests(findings),
        TestEntities.words(findings));
  }

  /** Names of all tables, whatever the findings are. */
  public static final List<String> NAMES =
      List.of(
          "articles",
          "commenters",
          "comments",
          "texts",
          "placeholders",
          "replies",
          "codes",
          "judgments",
          "evidence",
          "codings",
          "shares",
          "article_shares",
          "periods",
          "period_shares",
          "comparisons",
          "tests",
          "words");
}
