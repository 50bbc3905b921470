package org.commentariat.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.Findings;
import org.commentariat.report.export.table.Entities;
import org.commentariat.report.export.table.Entity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB, which shares no code with our writer, reads in the files. */
class ParquetTablesTest {
  @TempDir Path folder;

  private static List<List<@Nullable Object>> read(Connection duckDb, Path file)
      throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet found = statement.executeQuery("select * from '" + file + "'")) {
      while (found.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          Object value = found.getObject(i);
          row.add(value instanceof OffsetDateTime time ? time.toInstant() : value);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<List<@Nullable Object>> expected(Entity<?> entity) {
    return entity.cells().map(row -> row.stream().map(ParquetTablesTest::wide).toList()).toList();
  }

  /** As DuckDB gives it: whole numbers of 64 bits. */
  private static @Nullable Object wide(@Nullable Object value) {
    return value instanceof Integer number ? (Object) number.longValue() : value;
  }

  @Test
  void duckDbReadsEveryCellOfEveryTable() throws IOException, SQLException {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Map.Entry<String, Findings> each : ExportedCorpora.all().entrySet()) {
        Path data =
            ExportedCorpora.tables(each.getValue(), folder.resolve(each.getKey()), Export.PARQUET);
        for (Entity<?> entity : Entities.of(each.getValue())) {
          assertThat(read(duckDb, data.resolve(entity.name() + ".parquet")))
              .as("%s of %s", entity.name(), each.getKey())
              .isEqualTo(expected(entity));
        }
      }
    }
  }

  @Test
  void duckDbSeesTheTypes() throws IOException, SQLException {
    Path data = ExportedCorpora.tables(ExportedCorpora.hostile(), folder, Export.PARQUET);
    List<String> types = new ArrayList<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet found =
            statement.executeQuery("describe select * from '" + data + "/comments.parquet'")) {
      while (found.next()) {
        types.add(found.getString("column_name") + " " + found.getString("column_type"));
      }
    }
    assertThat(types)
        .contains(
            "comment_id VARCHAR",
            "time TIMESTAMP WITH TIME ZONE",
            "depth BIGINT",
            "abstained BOOLEAN",
            "p_neutral DOUBLE");
  }
}
