package org.commentariat.report.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commentariat.report.export.table.Column;
import org.commentariat.report.export.table.Entity;
import org.commentariat.report.export.table.Kind;
import org.jspecify.annotations.Nullable;

/**
 * SPSS syntax, which PSPP understands too, that reads the tables and saves each as a file of SPSS.
 *
 * <p>The words of comments are left out: SPSS ends a case at a line break, even within quotation
 * marks, and cuts long texts.
 */
final class SpssScript {
  /** Whose cells may hold line breaks. */
  private static final Set<String> LEFT_OUT = Set.of("texts", "evidence");

  /** Bytes that a string variable may have. */
  private static final int WIDEST = 32_767;

  /** Bytes that a label may have: of a variable, and of a value. */
  private static final int LONGEST_LABEL = 120;

  private static final String TEXT = "_text";

  private static final String HEAD =
      """
      * Reads the tables beside this file and saves each as a file of SPSS: comments.sav and others.
      * First say where they lie, for example: CD 'C:\\project\\reports\\data'.
      * The words of the comments (texts.csv, evidence.csv) are not read: they hold line breaks.

      SET DECIMAL=DOT.
      """;

  private final StringBuilder script = new StringBuilder(HEAD);

  private SpssScript() {}

  static String of(List<Entity<?>> entities) {
    SpssScript made = new SpssScript();
    for (Entity<?> entity : entities) {
      if (!LEFT_OUT.contains(entity.name())) {
        made.add(entity);
      }
    }
    return made.script.toString();
  }

  private void add(Entity<?> entity) {
    command("* " + entity.description().replaceAll("\\.$", ""));
    if (entity.isEmpty()) {
      command("* " + entity.name() + ".csv has no rows");
      return;
    }
    read(entity);
    entity.columns().forEach(this::convert);
    for (Column<?> column : entity.columns()) {
      command("VARIABLE LABELS " + column.name() + " " + quoted(column.label()));
    }
    command("SAVE OUTFILE='" + entity.name() + ".sav'");
  }

  private void read(Entity<?> entity) {
    Map<String, Integer> widths = widths(entity);
    List<String> lines = new ArrayList<>();
    lines.add("GET DATA /TYPE=TXT /FILE='" + entity.name() + ".csv' /ENCODING='UTF8'");
    lines.add(
        "/DELCASE=LINE /DELIMITERS=\",\" /QUALIFIER='\"' /ARRANGEMENT=DELIMITED /FIRSTCASE=2");
    lines.add("/VARIABLES=");
    for (Column<?> column : entity.columns()) {
      int width = widths.getOrDefault(column.name(), 1);
      lines.add(
          switch (column.kind()) {
            case INTEGER -> column.name() + " F12.0";
            case NUMBER -> column.name() + " F16.6";
            case FLAG, TIME -> column.name() + TEXT + " A" + width;
            case TEXT -> column.name() + (column.levels().isEmpty() ? "" : TEXT) + " A" + width;
          });
    }
    command(String.join("\n  ", lines) + ' '); // PSPP takes "A8." for a format
    command("EXECUTE");
  }

  /** Bytes of the longest value of every column, at least 1. */
  private static Map<String, Integer> widths(Entity<?> entity) {
    Map<String, Integer> widths = new HashMap<>();
    try (Stream<List<@Nullable Object>> rows = entity.cells()) {
      rows.forEach(
          row -> {
            for (int i = 0; i < row.size(); i++) {
              Object value = row.get(i);
              int bytes =
                  value == null ? 1 : value.toString().getBytes(StandardCharsets.UTF_8).length;
              int width = Math.max(1, Math.min(WIDEST, bytes));
              widths.merge(entity.columns().get(i).name(), width, Math::max);
            }
          });
    }
    return widths;
  }

  /** From the text that was read to a number with labels. */
  private void convert(Column<?> column) {
    String name = column.name();
    if (column.kind() == Kind.FLAG) {
      command("RECODE " + name + TEXT + " ('true'=1) ('false'=0) INTO " + name);
      command("VALUE LABELS " + name + " 0 'no' 1 'yes'");
      nominal(name);
    } else if (column.kind() == Kind.TIME) {
      command(
          "COMPUTE "
              + name
              + " = DATE.DMY("
              + part(name, 9, 2)
              + ", "
              + part(name, 6, 2)
              + ", "
              + part(name, 1, 4)
              + ")\n  + TIME.HMS("
              + part(name, 12, 2)
              + ", "
              + part(name, 15, 2)
              + ", "
              + part(name, 18, 2)
              + ")");
      command("FORMATS " + name + " (DATETIME20)");
      command("EXECUTE");
      command("DELETE VARIABLES " + name + TEXT);
    } else if (!column.levels().isEmpty()) {
      levels(column);
    }
  }

  private static String part(String name, int begin, int length) {
    return "NUMBER(SUBSTR(" + name + TEXT + "," + begin + "," + length + "), F" + length + ")";
  }

  private void levels(Column<?> column) {
    StringBuilder recode = new StringBuilder("RECODE " + column.name() + TEXT);
    StringBuilder labels = new StringBuilder("VALUE LABELS " + column.name());
    int number = 0;
    for (Map.Entry<String, String> level : column.levels().entrySet()) {
      number++;
      recode.append("\n  ('").append(level.getKey()).append("'=").append(number).append(')');
      labels.append("\n  ").append(number).append(' ').append(quoted(level.getValue()));
    }
    command(recode + "\n  INTO " + column.name());
    command(labels.toString());
    nominal(column.name());
  }

  private void nominal(String name) {
    command("FORMATS " + name + " (F2.0)");
    command("VARIABLE LEVEL " + name + " (NOMINAL)");
    command("EXECUTE");
    command("DELETE VARIABLES " + name + TEXT);
  }

  private void command(String text) {
    script.append(text).append(".\n");
  }

  /** As a string of the syntax, cut to what a label may have. */
  private static String quoted(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\x{2028}\\x{2029}]+", " ");
    int end = line.length();
    while (line.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_LABEL) {
      end = line.offsetByCodePoints(end, -1);
    }
    return "'" + line.substring(0, end).replace("'", "''") + "'";
  }
}
