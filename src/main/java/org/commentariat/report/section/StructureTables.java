package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.duplicate.Duplicates;
import org.commentariat.analysis.structure.ReplyAudit;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.analysis.structure.ThreadAudit;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Table;
import org.jspecify.annotations.Nullable;

/** The structure audit in tables; empty ones are left out. */
public final class StructureTables {

  /** Characters of a comment that stand for the whole of it. */
  private static final int EXCERPT = 80;

  /** Ids that are named one by one. */
  private static final int NAMED = 5;

  private StructureTables() {}

  /** Those that have something to show. */
  public static List<Table> of(StructureAudit audit) {
    return Stream.of(threads(audit), rules(audit), files(audit), aliases(audit), duplicates(audit))
        .filter(table -> table.size() > 0)
        .toList();
  }

  private static Table threads(StructureAudit audit) {
    List<List<String>> rows = new ArrayList<>();
    Map<String, Long> names =
        audit.threads().stream()
            .collect(Collectors.groupingBy(StructureTables::name, Collectors.counting()));
    for (ThreadAudit thread : audit.threads()) {
      ReplyAudit replies = thread.replies();
      Integer declared = thread.declared();
      String name = name(thread);
      String placeholders = StructureWords.placeholders(thread.placeholders());
      rows.add(
          List.of(
              names.getOrDefault(name, 1L) == 1 ? name : name + " (" + thread.threadId() + ")",
              declared == null ? "–" : Figures.count(declared),
              Figures.count(thread.found()),
              placeholders.isEmpty() ? "–" : placeholders,
              Figures.count(replies.stated()),
              Figures.count(replies.inferred()),
              Figures.count(replies.none()),
              StructureWords.certain(replies)));
    }
    return Table.of(
        "Threads",
        "Comments and replies by thread. Stated: replies of which the source shows what they"
            + " answer. Inferred: replies of which the words tell. Placeholders keep the place of"
            + " comments that are not here and are counted nowhere else.",
        List.of(
            text("Thread"),
            number("Declared"),
            number("Found"),
            text("Placeholders"),
            number("Stated"),
            number("Inferred"),
            number("Answer nobody"),
            text("Certain links")),
        rows);
  }

  private static String name(ThreadAudit thread) {
    String title = thread.title();
    return title == null || title.isBlank() ? thread.source() : title;
  }

  private static Table rules(StructureAudit audit) {
    List<List<String>> rows = new ArrayList<>();
    audit
        .replies()
        .rules()
        .forEach(
            (rule, count) ->
                rows.add(
                    List.of(
                        Page.words(rule),
                        rule.isStated() ? "stated" : "inferred",
                        Figures.count(count.links()),
                        Figures.decimal(count.meanConfidence(), 2))));
    return Table.of(
        "Reply links",
        "All reply links that were found, by rule.",
        List.of(text("Rule"), text("Kind"), number("Links"), number("Mean confidence")),
        rows);
  }

  private static Table files(StructureAudit audit) {
    List<List<String>> rows =
        audit.sources().stream()
            .map(
                source ->
                    List.of(
                        source.source(),
                        Figures.count(source.rejected()),
                        Figures.count(source.repairs().getOrDefault(Note.Kind.DECODING, 0)),
                        Figures.count(source.repairs().getOrDefault(Note.Kind.TREE, 0)),
                        Figures.count(source.repairs().getOrDefault(Note.Kind.GUESS, 0)),
                        source.leftOut().isEmpty()
                            ? "–"
                            : StructureWords.listed(source.leftOut(), Omission.Kind::words)))
            .toList();
    return Table.of(
            "Files",
            "Files of which something was left out, repaired or guessed.",
            List.of(
                text("File"),
                number("Not readable"),
                number("Encoding repaired"),
                number("Links and ids repaired"),
                number("Guesses"),
                text("Left out")),
            rows)
        .ofSingles();
  }

  private static Table aliases(StructureAudit audit) {
    List<List<String>> rows =
        audit.aliases().stream()
            .map(
                alias ->
                    List.of(
                        alias.name(),
                        Figures.count(alias.comments()),
                        alias.other(),
                        Figures.count(alias.otherComments()),
                        alias.reason().words()))
            .toList();
    return Table.of(
            "Names that may be one person",
            "Offered, not merged: each name is counted as a person of its own.",
            List.of(
                text("Name"),
                number("Comments"),
                text("Other name"),
                number("Comments"),
                text("They differ in")),
            rows)
        .ofSingles();
  }

  private static Table duplicates(StructureAudit audit) {
    List<List<String>> rows =
        audit.duplicates().stream()
            .map(
                one ->
                    List.of(
                        excerpt(one.words()),
                        Figures.count(one.copies().size()),
                        Figures.count(one.threads()),
                        by(one),
                        one.exact() ? "same" : "nearly the same",
                        time(one.first(), one.last()),
                        ids(one)))
            .toList();
    return Table.of(
            "Comments with the same words",
            "Double posts and copied texts; all are kept and counted. Nearly the same: at least 80%"
                + " of the runs of three words in common.",
            List.of(
                text("First words"),
                number("Comments"),
                number("Threads"),
                text("By"),
                text("Words"),
                text("Time"),
                text("Ids")),
            rows)
        .ofSingles();
  }

  private static String by(Duplicates duplicates) {
    if (duplicates.isByOneAuthor()) {
      return "one author";
    }
    return duplicates.authors() == 0
        ? "unknown"
        : Figures.count(duplicates.authors(), "known author");
  }

  private static String time(@Nullable Instant first, @Nullable Instant last) {
    if (first == null || last == null) {
      return "–";
    }
    return first.equals(last) ? first.toString() : first + " to " + last;
  }

  private static String ids(Duplicates duplicates) {
    int more = duplicates.copies().size() - NAMED;
    return duplicates.copies().stream()
            .limit(NAMED)
            .map(Duplicates.Copy::id)
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + Figures.count(more) + " more" : "");
  }

  private static String excerpt(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= EXCERPT) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
  }
}
