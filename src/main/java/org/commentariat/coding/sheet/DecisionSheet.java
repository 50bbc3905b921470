package org.commentariat.coding.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.Coding;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Decision;
import org.commentariat.coding.Disagreement;
import org.commentariat.coding.Problem;
import org.commentariat.coding.SampledComment;
import org.jspecify.annotations.Nullable;

/**
 * The table in which disagreements are decided: a comment with what each coder gave it, and empty
 * cells for the decision.
 */
public final class DecisionSheet {
  private static final String CODES_OF = " codes";
  private static final String SENTIMENT_OF = " sentiment";
  private static final String NOTE_OF = " note";

  private final CodingSample sample;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Decision> decisions = new HashMap<>();
  private final Set<String> listed = new HashSet<>();

  private DecisionSheet(CodingSample sample) {
    this.sample = sample;
  }

  /**
   * What was decided.
   *
   * @param decisions by unit; of a comment there is at most one
   * @param listed units that have a row, decided or not
   * @param problems what could not be used
   */
  public record Read(Map<String, Decision> decisions, Set<String> listed, List<Problem> problems) {
    public Read {
      decisions = Map.copyOf(decisions);
      listed = Set.copyOf(listed);
      problems = List.copyOf(problems);
    }
  }

  /** The table, with nothing decided. */
  public static String write(CodingSample sample, List<Disagreement> disagreements) {
    List<String> toFill = Columns.toFill(sample.codebook().codes());
    List<String> header =
        new ArrayList<>(List.of(Columns.UNIT, Columns.ARTICLE, Columns.PARENT, Columns.COMMENT));
    for (String coder : sample.design().coders()) {
      header.addAll(List.of(coder + CODES_OF, coder + SENTIMENT_OF, coder + NOTE_OF));
    }
    header.addAll(toFill);
    List<List<String>> rows = new ArrayList<>();
    for (Disagreement disagreement : disagreements) {
      List<String> row = new ArrayList<>(List.of(disagreement.comment().unit()));
      row.addAll(CodingSheet.words(disagreement.comment()));
      for (String coder : sample.design().coders()) {
        row.addAll(said(disagreement, coder));
      }
      toFill.forEach(name -> row.add(""));
      rows.add(row);
    }
    return CodingSheet.table(header, rows, ',');
  }

  private static List<String> said(Disagreement disagreement, String coder) {
    for (Coding coding : disagreement.codings()) {
      if (coding.coder().equals(coder)) {
        CodedSentiment sentiment = coding.sentiment();
        return List.of(
            coding.codes().isEmpty() ? Columns.NONE : String.join(" ", coding.codes()),
            sentiment == null ? "" : sentiment.key(),
            CellText.guarded(coding.note()));
      }
    }
    return List.of("", "", "");
  }

  /** Reads tables of decisions. */
  public static Read read(CodingSample sample, List<Path> files) {
    DecisionSheet sheet = new DecisionSheet(sample);
    for (Path file : files) {
      try {
        sheet.read(file);
      } catch (IOException e) {
        sheet.problems.add(
            new Problem(String.valueOf(file.getFileName()), null, null, "cannot be read: " + e));
      }
    }
    return new Read(sheet.decisions, sheet.listed, sheet.problems);
  }

  private void read(Path file) throws IOException {
    List<String> required = new ArrayList<>(List.of(Columns.UNIT, Columns.COMMENT));
    required.addAll(sample.codebook().codes());
    required.add(Columns.NONE);
    Set<String> optional =
        new HashSet<>(Set.of(Columns.ARTICLE, Columns.PARENT, Columns.SENTIMENT, Columns.NOTE));
    for (String coder : sample.design().coders()) {
      for (String what : List.of(CODES_OF, SENTIMENT_OF, NOTE_OF)) {
        optional.add((coder + what).toLowerCase(Locale.ROOT));
      }
    }
    SheetTable table = SheetTable.read(file, problems);
    Columns columns = table == null ? null : Columns.of(table, required, optional, problems);
    if (table != null && columns != null) {
      table.rows().forEach(row -> read(row, columns, table.name()));
    }
  }

  private void read(SheetTable.Row row, Columns columns, String file) {
    FilledCells filled = FilledCells.of(row, columns, sample.codebook().codes(), file, problems);
    String cell = columns.cell(row, Columns.UNIT);
    SampledComment comment = sample.comment(cell.toLowerCase(Locale.ROOT)).orElse(null);
    if (comment == null) {
      reject(file, row, Columns.UNIT, "\"" + cell + "\" is no unit of this sample; left out");
      return;
    }
    listed.add(comment.unit());
    if (filled.isBlank() || !filled.isValid()) {
      return;
    }
    String words = CellText.restored(columns.cell(row, Columns.COMMENT));
    if (!CellText.sameWords(words, comment.text())) {
      reject(
          file,
          row,
          Columns.COMMENT,
          "not the words of this unit; was the table sorted by one column only? left out");
      return;
    }
    Decision decision =
        new Decision(
            comment.unit(), filled.codes(), filled.sentiment(), filled.note(), file, row.number());
    Decision before = decisions.putIfAbsent(comment.unit(), decision);
    if (before != null) {
      reject(
          file,
          row,
          Columns.UNIT,
          comment.unit()
              + " is decided in "
              + before.file()
              + " row "
              + before.row()
              + " already; left out");
    }
  }

  private void reject(String file, SheetTable.Row row, @Nullable String column, String text) {
    problems.add(new Problem(file, row.number(), column, text));
  }
}
