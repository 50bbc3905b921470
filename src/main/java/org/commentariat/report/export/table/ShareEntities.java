package org.commentariat.report.export.table;

import static org.commentariat.report.export.table.Column.count;
import static org.commentariat.report.export.table.Column.level;
import static org.commentariat.report.export.table.Column.line;
import static org.commentariat.report.export.table.Column.time;
import static org.commentariat.report.export.table.Column.verbatim;
import static org.commentariat.report.export.table.Measured.columns;
import static org.commentariat.report.export.table.Measured.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Placeholder;
import org.commentariat.analysis.Shares;
import org.commentariat.analysis.correction.CorrectedCode;
import org.commentariat.analysis.time.Period;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.correction.CorrectedShare;
import org.commentariat.thread.Comment;

/** Tables of shares: of all, by article, by period. */
final class ShareEntities {
  private static final String SIMPLE = "machine_simple";
  private static final String CLUSTERED = "machine_clustered";
  private static final String ANY_COMMENT = "machine_any_comment";
  private static final String MEAN = "machine_mean";
  private static final String CODINGS = "codings_alone";
  private static final String SUPERVISED = "design_based_supervised";
  private static final String CORRECTED = "corrected";

  private static final Map<String, String> ESTIMATORS = estimators();

  private ShareEntities() {}

  private static Map<String, String> estimators() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(SIMPLE, "machine labels, simple interval");
    labels.put(CLUSTERED, "machine labels, clustered interval");
    labels.put(ANY_COMMENT, "machine labels, a commenter holds the codes of any comment");
    labels.put(MEAN, "machine labels, mean over all that are counted");
    labels.put(CODINGS, "human codings alone");
    labels.put(SUPERVISED, "design-based supervised learning");
    labels.put(CORRECTED, "corrected by human codings");
    return labels;
  }

  static Entity<Corpus.ArticleCount> articles(Findings findings) {
    return new Entity<>(
        "articles",
        "One row an article with its thread of comments.",
        List.of("thread_id"),
        List.of(),
        List.of(
            verbatim("thread_id", "Id of the thread", Corpus.ArticleCount::threadId).mandatory(),
            line("source", "Input file", Corpus.ArticleCount::source).mandatory(),
            line("title", "Headline", Corpus.ArticleCount::title),
            count("declared", "Comments that the page says it has", Corpus.ArticleCount::declared),
            count("found", "Comments found", Corpus.ArticleCount::found).mandatory(),
            Column.<Corpus.ArticleCount>count(
                    "replies",
                    "Comments that answer another",
                    article -> article.links().values().stream().mapToInt(n -> n).sum())
                .mandatory()),
        () -> findings.corpus().articles().stream());
  }

  static Entity<Placeholder> placeholders(Findings findings) {
    return new Entity<>(
        "placeholders",
        "One row the place of a comment that others answer and whose words are not here.",
        List.of("placeholder_id"),
        List.of(new Reference("thread_id", "articles", "thread_id")),
        List.of(
            verbatim("placeholder_id", "Id of the comment that is not here", Placeholder::id)
                .mandatory(),
            verbatim("thread_id", "Id of its thread", Placeholder::threadId).mandatory(),
            level(
                    "presence",
                    "What became of the comment",
                    Levels.of(
                        Comment.Presence.DELETED,
                        Comment.Presence.WITHHELD,
                        Comment.Presence.MISSING),
                    (Placeholder each) -> Levels.key(each.presence()))
                .mandatory()),
        () -> findings.placeholders().stream());
  }

  /** One share of all comments, commenters or threads, in one way. */
  record Share(String code, String unit, String estimator, Measure share) {}

  static Entity<Share> shares(Findings findings) {
    return new Entity<>(
        "shares",
        "One row a code and a way to count: the share that holds the code, by machine and corrected.",
        List.of("code", "unit", "estimator"),
        List.of(),
        columns(
            List.of(
                List.of(
                    level(
                            "code",
                            "Code, none of them, or abstained",
                            Levels.rows(findings),
                            Share::code)
                        .mandatory(),
                    level(
                            "unit",
                            "Of what it is a share: of comments; of commenters, each of whom counts once;"
                                + " of threads, each of which counts once",
                            Levels.of("comments", "commenters", "threads"),
                            Share::unit)
                        .mandatory(),
                    level("estimator", "How it is found", ESTIMATORS, Share::estimator)
                        .mandatory()),
                measure("share", "Share", Share::share))),
        () ->
            Stream.concat(
                findings.shares().rows().stream().flatMap(ShareEntities::naive),
                findings.correction().codes().stream().flatMap(ShareEntities::corrected)));
  }

  private static Stream<Share> naive(Shares.Row row) {
    return Stream.of(
        new Share(row.code(), "comments", SIMPLE, row.simple()),
        new Share(row.code(), "comments", CLUSTERED, row.clustered()),
        new Share(row.code(), "commenters", ANY_COMMENT, row.byCommenter()));
  }

  private static Stream<Share> corrected(CorrectedCode code) {
    return Stream.of(
            corrected(code.code(), "comments", code.byComment()),
            corrected(code.code(), "commenters", code.byCommenter()),
            corrected(code.code(), "threads", code.byThread()))
        .flatMap(each -> each);
  }

  private static Stream<Share> corrected(String code, String unit, CorrectedShare share) {
    return Stream.of(
        new Share(code, unit, MEAN, share.naive()),
        new Share(code, unit, CODINGS, share.codingsAlone()),
        new Share(code, unit, SUPERVISED, share.designBasedSupervised()),
        new Share(code, unit, CORRECTED, share.corrected()));
  }

  /** A code within an article. */
  record ArticleShare(String thread, int counted, Shares.ArticleRow row) {}

  static Entity<ArticleShare> articleShares(Findings findings) {
    return new Entity<>(
        "article_shares",
        "One row an article and a code: the share of its comments, by machine, simple interval.",
        List.of("thread_id", "code"),
        List.of(new Reference("thread_id", "articles", "thread_id")),
        columns(
            List.of(
                List.of(
                    verbatim("thread_id", "Id of the thread", ArticleShare::thread).mandatory(),
                    level(
                            "code",
                            "Code, none of them, or abstained",
                            Levels.rows(findings),
                            (ArticleShare each) -> each.row().code())
                        .mandatory(),
                    count("counted", "Comments with own words", ArticleShare::counted).mandatory(),
                    Column.<ArticleShare>count(
                            "comments", "Those that hold the code", each -> each.row().comments())
                        .mandatory()),
                measure("share", "Share of the article's comments", each -> each.row().share()))),
        () ->
            findings.shares().articles().stream()
                .flatMap(
                    article ->
                        article.rows().stream()
                            .map(
                                row ->
                                    new ArticleShare(
                                        article.threadId(), article.comments(), row))));
  }

  static Entity<Period> periods(Findings findings) {
    return new Entity<>(
        "periods",
        "One row a period of the section on time, in UTC; periods without comments too.",
        List.of("period"),
        List.of(),
        List.of(
            line("period", "What it is called", Period::label).mandatory(),
            time("start", "When it begins", Period::start).mandatory(),
            time("end", "When the next one begins", Period::end).mandatory(),
            count("comments", "Comments with own words", Period::comments).mandatory(),
            count("people", "Who wrote them", Period::people).mandatory()),
        () -> findings.overTime().periods().stream());
  }

  /** A code within a period. */
  record PeriodShare(String period, Period.CodeShare share) {}

  static Entity<PeriodShare> periodShares(Findings findings) {
    return new Entity<>(
        "period_shares",
        "One row a period and a code: the share of its comments, by machine, clustered interval.",
        List.of("period", "code"),
        List.of(
            new Reference("period", "periods", "period"), new Reference("code", "codes", "code")),
        columns(
            List.of(
                List.of(
                    line("period", "What it is called", PeriodShare::period).mandatory(),
                    level(
                            "code",
                            "Code",
                            Levels.codes(findings),
                            (PeriodShare each) -> each.share().code())
                        .mandatory(),
                    Column.<PeriodShare>count(
                            "comments",
                            "Comments that hold the code",
                            each -> each.share().comments())
                        .mandatory()),
                measure("share", "Share of the period's comments", each -> each.share().share()),
                measure(
                    "smoothed", "Smoothed share in its middle", each -> each.share().smoothed()))),
        () ->
            findings.overTime().periods().stream()
                .flatMap(
                    period ->
                        period.codes().stream()
                            .map(share -> new PeriodShare(period.label(), share))));
  }
}
