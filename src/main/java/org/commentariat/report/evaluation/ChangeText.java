package org.commentariat.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentariat.analysis.Figures;
import org.commentariat.codebook.Codebook;
import org.commentariat.evaluation.change.ChangedComment;
import org.commentariat.evaluation.change.CodePair;
import org.commentariat.evaluation.change.CodebookChange;
import org.commentariat.evaluation.change.ShareChange;
import org.commentariat.statistics.table.ContingencyTable;
import org.jspecify.annotations.Nullable;

/** A change of codebook to read in a terminal. */
public final class ChangeText {
  private static final int DECIMALS = 3;

  private ChangeText() {}

  /** All of it, with a line feed at the end of every line. */
  public static String of(CodebookChange change) {
    return Stream.of(
            head(change), shares(change), table(change.table()), comments(change.changed()))
        .map(Section::plain)
        .collect(Collectors.joining("\n"));
  }

  private static Section head(CodebookChange change) {
    List<String> words = new ArrayList<>();
    words.add("old: " + side(change.before()));
    words.add("new: " + side(change.after()));
    for (CodePair.Fate fate : CodePair.Fate.values()) {
      List<String> names =
          change.codes().stream().filter(pair -> pair.fate() == fate).map(CodePair::name).toList();
      if (!names.isEmpty()) {
        words.add("codes " + fate.key() + ": " + String.join(", ", names));
      }
    }
    words.add(
        Figures.count(change.changed().size())
            + " of "
            + Figures.count(change.comments(), "comment")
            + " with own words change code");
    words.addAll(change.notes());
    return new Section("Two codebooks", words, List.of(), List.of(), List.of());
  }

  private static String side(CodebookChange.Side side) {
    Codebook codebook = side.codebook();
    return codebook.name()
        + " "
        + codebook.version()
        + " (SHA-256 "
        + beginning(codebook.fingerprint())
        + "), judged by "
        + side.judge()
        + side.models().entrySet().stream()
            .map(model -> ", " + model.getKey() + " (SHA-256 " + beginning(model.getValue()) + ")")
            .collect(Collectors.joining());
  }

  private static String beginning(String sha256) {
    return sha256.substring(0, 12) + "…";
  }

  private static Section shares(CodebookChange change) {
    Cells cells = new Cells();
    List<List<String>> rows = new ArrayList<>();
    for (ShareChange share : change.shares()) {
      rows.add(
          List.of(
              share.code(),
              cells.of(share.before(), share.code() + ", before"),
              cells.of(share.after(), share.code() + ", after"),
              cells.of(share.change(), share.code() + ", change")));
    }
    return new Section(
        "Shares of comments",
        List.of(
            "Uncorrected machine labels. Intervals: "
                + Figures.level(change.level())
                + "; of the change, "
                + Figures.count(change.bootstrap().replicates())
                + " resamples of commenters, both judgments of a comment together, seed "
                + change.bootstrap().seed()
                + "."),
        List.of("code", "before", "after", "change"),
        rows,
        cells.notes());
  }

  private static Section table(ContingencyTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (String name : table.rows()) {
      List<String> row = new ArrayList<>();
      row.add(name);
      table.columns().forEach(column -> row.add(Figures.count(table.count(name, column))));
      rows.add(row);
    }
    return new Section(
        "Sets of codes: old (rows) by new",
        List.of(),
        Stream.concat(Stream.of("old"), table.columns().stream()).toList(),
        rows,
        List.of());
  }

  private static Section comments(List<ChangedComment> changed) {
    List<String> lines = new ArrayList<>();
    for (ChangedComment comment : changed) {
      lines.add(
          comment.id()
              + " ("
              + comment.author()
              + "): "
              + comment.before()
              + " → "
              + comment.after());
      comment.moves().forEach(move -> lines.add("  " + describe(move)));
    }
    return new Section(
        "Comments that change code",
        lines.isEmpty() ? List.of("none") : lines,
        List.of(),
        List.of(),
        List.of());
  }

  private static String describe(ChangedComment.Move move) {
    return move.code()
        + ": "
        + probability(move.probabilityBefore())
        + " → "
        + probability(move.probabilityAfter())
        + names("; now by ", move.gained())
        + names("; no longer by ", move.lost());
  }

  private static String names(String words, SortedSet<String> names) {
    return names.isEmpty() ? "" : words + String.join(", ", names);
  }

  private static String probability(@Nullable Double probability) {
    return probability == null ? "–" : Figures.decimal(probability, DECIMALS);
  }
}
