package org.commentariat.report.export.table;

import static org.commentariat.report.export.table.Column.flag;
import static org.commentariat.report.export.table.Column.level;
import static org.commentariat.report.export.table.Column.line;
import static org.commentariat.report.export.table.Column.unit;
import static org.commentariat.report.export.table.Column.verbatim;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.CommentCoding;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Findings;
import org.commentariat.stance.Evidence;
import org.jspecify.annotations.Nullable;

/** Tables of codes: what they mean, and which comments hold them by machine and by people. */
final class CodeEntities {
  private CodeEntities() {}

  static Entity<CodeEntry> codes(Findings findings) {
    return new Entity<>(
        "codes",
        "One row a code of the codebook.",
        List.of("code"),
        List.of(new Reference("opposes", "codes", "code")),
        List.of(
            verbatim("code", "Id of the code", CodeEntry::id).mandatory(),
            line("label", "What it is called", CodeEntry::label).mandatory(),
            line("definition", "When it applies", CodeEntry::definition).mandatory(),
            verbatim("opposes", "Id of the code that contradicts it", CodeEntry::opposes)),
        () -> findings.codes().stream());
  }

  /** A comment and one of the codes. */
  record CommentCode(CommentFinding comment, String code) {
    @Nullable Boolean applies() {
      return comment.abstained() ? null : comment.codes().contains(code);
    }
  }

  static Entity<CommentCode> judgments(Findings findings) {
    return new Entity<>(
        "judgments",
        "One row a comment and code: what the machine says, not corrected.",
        List.of("comment_id", "code"),
        List.of(
            new Reference("comment_id", "comments", "comment_id"),
            new Reference("code", "codes", "code")),
        List.of(
            Column.<CommentCode>verbatim(
                    "comment_id", "Id of the comment", each -> each.comment().id())
                .mandatory(),
            level("code", "Code", Levels.codes(findings), CommentCode::code).mandatory(),
            unit(
                "probability",
                "Probability that the code applies, by machine",
                each -> each.comment().probabilities().get(each.code())),
            flag(
                "applies",
                "The code applies, by machine; empty where the machine abstained",
                CommentCode::applies)),
        () ->
            findings.comments().stream()
                .flatMap(
                    comment ->
                        findings.codes().stream()
                            .map(code -> new CommentCode(comment, code.id()))));
  }

  /** One stretch of words; counted from 1 within its comment. */
  record Marked(CommentFinding comment, int number) {
    CommentFinding.Mark mark() {
      return comment.evidence().get(number - 1);
    }

    /** In characters as R, Python and databases count them: a pair of surrogates is one. */
    private int characters(int utf16) {
      return comment.ownWords().codePointCount(0, utf16);
    }

    int begin() {
      return characters(mark().start());
    }

    int end() {
      return characters(mark().end());
    }

    String words() {
      return comment.ownWords().substring(mark().start(), mark().end());
    }
  }

  static Entity<Marked> evidence(Findings findings) {
    return new Entity<>(
        "evidence",
        "One row a stretch of own words that speaks for a code, also where the code does not apply.",
        List.of("comment_id", "number"),
        List.of(
            new Reference("comment_id", "comments", "comment_id"),
            new Reference("code", "codes", "code")),
        List.of(
            Column.<Marked>verbatim("comment_id", "Id of the comment", each -> each.comment().id())
                .mandatory(),
            Column.<Marked>count(
                    "number", "Counted from 1 in the order of the words", Marked::number)
                .mandatory(),
            level(
                    "code",
                    "Code it speaks for",
                    Levels.codes(findings),
                    (Marked each) -> each.mark().code())
                .mandatory(),
            Column.<Marked>count(
                    "begin",
                    "Characters (Unicode code points) of the own words before it",
                    Marked::begin)
                .mandatory(),
            Column.<Marked>count(
                    "end", "Characters of the own words up to its last one, included", Marked::end)
                .mandatory(),
            level(
                    "kind",
                    "How it was found",
                    Levels.of(Evidence.Kind.values()),
                    (Marked each) -> each.mark().kind().key())
                .mandatory(),
            line("source", "What found it", (Marked each) -> each.mark().source()).mandatory(),
            verbatim("words", "The words", Marked::words)),
        () ->
            findings.comments().stream()
                .flatMap(
                    comment ->
                        IntStream.rangeClosed(1, comment.evidence().size())
                            .mapToObj(number -> new Marked(comment, number))));
  }

  /** What people said of one code of a comment. */
  record Coded(CommentCoding coding, String code, double share) {}

  static Entity<Coded> codings(Findings findings) {
    return new Entity<>(
        "codings",
        "One row a comment coded by people and a code: what they said, after adjudication.",
        List.of("comment_id", "code"),
        List.of(new Reference("comment_id", "comments", "comment_id")),
        List.of(
            Column.<Coded>verbatim(
                    "comment_id", "Id of the comment", each -> each.coding().commentId())
                .mandatory(),
            level("code", "Code, or none of them", Levels.codesAndNone(findings), Coded::code)
                .mandatory(),
            unit(
                    "coded",
                    "Share of its coders who gave the code; 0 or 1 unless they differ",
                    Coded::share)
                .mandatory(),
            flag(
                    "settled",
                    "Coders agree, or have decided",
                    (Coded each) -> each.coding().label().settled())
                .mandatory(),
            level(
                "tone",
                "Tone that people heard",
                Levels.of("negative", "neutral", "positive"),
                (Coded each) -> each.coding().tone()),
            unit(
                    "inclusion_probability",
                    "Probability with which the comment was to be drawn",
                    (Coded each) -> each.coding().label().probability())
                .mandatory()),
        () -> findings.codings().stream().flatMap(coding -> coded(coding, findings)));
  }

  private static Stream<Coded> coded(CommentCoding coding, Findings findings) {
    Map<String, Double> shares = coding.label().codes();
    return Levels.codesAndNone(findings).keySet().stream()
        .filter(shares::containsKey)
        .map(code -> new Coded(coding, code, shares.getOrDefault(code, 0.0)));
  }
}
