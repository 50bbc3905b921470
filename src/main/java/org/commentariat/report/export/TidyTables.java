package org.commentariat.report.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commentariat.analysis.Findings;
import org.commentariat.report.JsonFindings;
import org.commentariat.report.ReportFormat;
import org.commentariat.report.export.table.Entities;
import org.commentariat.report.export.table.Entity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * {@code data/*.csv}: a table for each kind of thing, and {@code data/datapackage.json}, which
 * describes them (Frictionless Data Package, version 1).
 *
 * <p>Comma-separated, quoted as in RFC 4180, lines ended by a line feed; an empty cell is a missing
 * value. Made for programs: unlike {@code comments.csv}, cells that a spreadsheet would take for
 * formulas stand as they are.
 */
final class TidyTables implements ReportFormat {
  static final String FOLDER = "data";

  @Override
  public List<String> fileNames() {
    Stream<String> tables = Entities.NAMES.stream().map(TidyTables::fileName);
    return Stream.concat(Stream.of(FOLDER + "/datapackage.json"), tables).toList();
  }

  private static String fileName(String table) {
    return FOLDER + "/" + table + ".csv";
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Files.createDirectories(folder.resolve(FOLDER));
    List<Entity<?>> entities = Entities.of(findings);
    for (Entity<?> entity : entities) {
      write(entity, folder.resolve(fileName(entity.name())));
    }
    Files.writeString(
        folder.resolve(FOLDER).resolve("datapackage.json"),
        JsonFindings.text(DataPackage.of(findings, entities)),
        StandardCharsets.UTF_8);
  }

  private static void write(Entity<?> entity, Path file) throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\n");
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        SequenceWriter rows = new CsvMapper().writer(schema).writeValues(writer);
        Stream<List<@Nullable Object>> cells = entity.cells()) {
      rows.write(entity.columns().stream().map(column -> column.name()).toArray(String[]::new));
      cells.forEach(row -> rows.write(row.stream().map(TidyTables::text).toArray(String[]::new)));
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e); // a full disk, told in the usual way
    }
  }

  /** As Frictionless spells its types by default. */
  private static String text(@Nullable Object value) {
    if (value instanceof Double number) {
      return JsonFindings.plain(number).toPlainString();
    }
    return value == null ? "" : value.toString();
  }
}
