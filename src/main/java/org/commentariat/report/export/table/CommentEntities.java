package org.commentariat.report.export.table;

import static org.commentariat.report.export.table.Column.count;
import static org.commentariat.report.export.table.Column.flag;
import static org.commentariat.report.export.table.Column.level;
import static org.commentariat.report.export.table.Column.time;
import static org.commentariat.report.export.table.Column.unit;
import static org.commentariat.report.export.table.Column.verbatim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.duplicate.Duplicates;
import org.commentariat.analysis.dynamics.Relations;
import org.commentariat.annotation.Sentiment;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** Tables with a row for each comment: what is known of it, and its words. */
final class CommentEntities {
  private CommentEntities() {}

  static Entity<CommentFinding> comments(Findings findings) {
    Map<String, String> sameWords = sameWords(findings);
    List<Column<CommentFinding>> columns = new ArrayList<>();
    columns.add(verbatim("comment_id", "Id of the comment", CommentFinding::id).mandatory());
    columns.add(verbatim("thread_id", "Id of its thread", CommentFinding::threadId).mandatory());
    columns.add(
        verbatim(
            "commenter",
            "Pseudonym of its author; empty where the source names nobody",
            comment -> comment.authorKnown() ? comment.author() : null));
    columns.add(time("time", "When it was written, in UTC", CommentFinding::time));
    columns.add(
        count(
                "depth",
                "Comments between it and the article; 0 for one that answers nobody",
                CommentFinding::depth)
            .mandatory());
    columns.add(
        flag(
                "counted",
                "Has words of its own, so that shares count it",
                CommentFinding::hasOwnWords)
            .mandatory());
    columns.addAll(judgment());
    columns.addAll(tone());
    columns.add(
        verbatim(
            "same_words_as",
            "Id of the first of several comments with the same or nearly the same words",
            comment -> sameWords.get(comment.id())));
    return new Entity<>(
        "comments",
        "One row a comment that was found; places of deleted and missing comments are no rows.",
        List.of("comment_id"),
        List.of(
            new Reference("thread_id", "articles", "thread_id"),
            new Reference("commenter", "commenters", "commenter"),
            new Reference("same_words_as", "comments", "comment_id")),
        columns,
        () -> findings.comments().stream());
  }

  static Entity<CommentFinding> texts(Findings findings) {
    return new Entity<>(
        "texts",
        "The own words of comments, names of commenters replaced: the comment less its quotations.",
        List.of("comment_id"),
        List.of(new Reference("comment_id", "comments", "comment_id")),
        List.of(
            verbatim("comment_id", "Id of the comment", CommentFinding::id).mandatory(),
            verbatim("own_words", "Its own words, as written", CommentFinding::ownWords)
                .mandatory()),
        () -> findings.comments().stream().filter(CommentFinding::hasOwnWords));
  }

  private static List<Column<CommentFinding>> judgment() {
    Map<String, String> relations = Levels.of(Relation.values());
    relations.put(Relations.UNSURE, Relations.UNSURE);
    return List.of(
        flag("abstained", "Was too unclear for the machine to judge", CommentFinding::abstained)
            .mandatory(),
        level(
            "abstention",
            "Why the machine abstained",
            Levels.of(Abstention.values()),
            comment -> comment.abstention() == null ? null : Levels.key(comment.abstention())),
        level(
            "relation",
            "How it stands to the comment it answers",
            relations,
            comment -> relation(comment.relation())),
        unit(
            "p_irony",
            "Probability that it means its words otherwise",
            comment -> irony(comment, IronyJudgment::probability)),
        flag("ironic", "Is called ironic", comment -> irony(comment, IronyJudgment::flagged)));
  }

  private static @Nullable String relation(@Nullable RelationJudgment judged) {
    if (judged == null) {
      return null;
    }
    Relation relation = judged.relation();
    return relation == null ? Relations.UNSURE : Levels.key(relation);
  }

  private static <R> @Nullable R irony(CommentFinding comment, Function<IronyJudgment, R> part) {
    IronyJudgment irony = comment.irony();
    return irony == null ? null : part.apply(irony);
  }

  private static List<Column<CommentFinding>> tone() {
    return List.of(
        level(
                "tone",
                "Tone of its own words, by machine; tone is not stance",
                Levels.of(Sentiment.Label.values()),
                (CommentFinding comment) -> Levels.key(comment.sentiment().label()))
            .mandatory(),
        degree("very_negative", Sentiment.Distribution::veryNegative),
        degree("negative", Sentiment.Distribution::negative),
        degree("neutral", Sentiment.Distribution::neutral),
        degree("positive", Sentiment.Distribution::positive),
        degree("very_positive", Sentiment.Distribution::veryPositive));
  }

  private static Column<CommentFinding> degree(
      String name, ToDoubleFunction<Sentiment.Distribution> part) {
    return unit(
        "p_" + name,
        "Probability of the tone " + name.replace('_', ' '),
        comment -> {
          Sentiment.Distribution degrees = comment.sentiment().distribution();
          return degrees == null ? null : part.applyAsDouble(degrees);
        });
  }

  /** For each comment that repeats another or is repeated, the first of these by their ids. */
  private static Map<String, String> sameWords(Findings findings) {
    Map<String, String> first = new HashMap<>();
    for (Duplicates duplicates : findings.structure().duplicates()) {
      String id = duplicates.copies().get(0).id();
      duplicates.copies().forEach(copy -> first.put(copy.id(), id));
    }
    return first;
  }

  /** The links between comments. */
  static Entity<CommentFinding> replies(Findings findings) {
    Map<String, CommentFinding> byId = new HashMap<>();
    findings.comments().forEach(comment -> byId.put(comment.id(), comment));
    return new Entity<>(
        "replies",
        "One row a comment that answers another: the reply link and how it was found.",
        List.of("comment_id"),
        List.of(
            new Reference("comment_id", "comments", "comment_id"),
            new Reference("parent_id", "comments", "comment_id"),
            new Reference("placeholder_id", "placeholders", "placeholder_id")),
        List.of(
            verbatim("comment_id", "Id of the reply", CommentFinding::id).mandatory(),
            verbatim(
                "parent_id",
                "Id of the comment answered; empty where it is not here",
                comment -> parent(comment, byId, true)),
            verbatim(
                "placeholder_id",
                "Id of the place of the comment answered, where it is not here",
                comment -> parent(comment, byId, false)),
            level(
                    "rule",
                    "How the link was found",
                    Levels.of(ReplyLink.Rule.values()),
                    (CommentFinding comment) -> link(comment, link -> link.rule().key()))
                .mandatory(),
            flag(
                    "stated",
                    "The source shows what is answered; otherwise it is told from the words",
                    (CommentFinding comment) -> link(comment, link -> link.rule().isStated()))
                .mandatory(),
            unit(
                    "confidence",
                    "How often links found in this way are right",
                    (CommentFinding comment) -> link(comment, ReplyLink::confidence))
                .mandatory(),
            flag(
                    "certain",
                    "Confidence of at least " + ReplyLink.CERTAIN,
                    (CommentFinding comment) -> link(comment, ReplyLink::isCertain))
                .mandatory()),
        () -> findings.comments().stream().filter(comment -> comment.replyLink() != null));
  }

  private static @Nullable String parent(
      CommentFinding comment, Map<String, CommentFinding> byId, boolean present) {
    return link(comment, link -> byId.containsKey(link.parent()) == present ? link.parent() : null);
  }

  private static <R> @Nullable R link(
      CommentFinding comment, Function<ReplyLink, @Nullable R> part) {
    ReplyLink link = comment.replyLink();
    return link == null ? null : part.apply(link);
  }

  /** Who wrote how much. */
  static Entity<Map.Entry<String, List<CommentFinding>>> commenters(Findings findings) {
    return new Entity<>(
        "commenters",
        "One row a known author, under a pseudonym.",
        List.of("commenter"),
        List.of(),
        List.of(
            Column.<Map.Entry<String, List<CommentFinding>>>verbatim(
                    "commenter", "Pseudonym", Map.Entry::getKey)
                .mandatory(),
            Column.<Map.Entry<String, List<CommentFinding>>>count(
                    "comments", "Comments written", each -> each.getValue().size())
                .mandatory(),
            Column.<Map.Entry<String, List<CommentFinding>>>count(
                    "counted",
                    "Comments with own words",
                    each -> each.getValue().stream().filter(c -> c.hasOwnWords()).count())
                .mandatory(),
            Column.<Map.Entry<String, List<CommentFinding>>>count(
                    "replies",
                    "Comments that answer another",
                    each -> each.getValue().stream().filter(c -> c.replyLink() != null).count())
                .mandatory()),
        () -> byCommenter(findings).entrySet().stream());
  }

  private static Map<String, List<CommentFinding>> byCommenter(Findings findings) {
    Map<String, List<CommentFinding>> byCommenter = new LinkedHashMap<>();
    for (CommentFinding comment : findings.comments()) {
      if (comment.authorKnown()) {
        byCommenter.computeIfAbsent(comment.author(), a -> new ArrayList<>()).add(comment);
      }
    }
    return byCommenter;
  }
}
