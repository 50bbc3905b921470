package org.commentariat.report.export;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.commentariat.analysis.Findings;
import org.commentariat.report.ReportFormat;
import org.commentariat.report.export.table.Column;
import org.commentariat.report.export.table.Entities;
import org.commentariat.report.export.table.Entity;
import org.commentariat.report.export.table.Kind;
import org.jspecify.annotations.Nullable;

/**
 * {@code data/*.parquet}: the tables of {@link TidyTables} as Apache Parquet, with their types.
 * Numbers of things are of 64 bits, times are microseconds in UTC, missing values are null.
 */
final class ParquetTables implements ReportFormat {
  @Override
  public List<String> fileNames() {
    return Entities.NAMES.stream().map(ParquetTables::fileName).toList();
  }

  private static String fileName(String table) {
    return TidyTables.FOLDER + "/" + table + ".parquet";
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Files.createDirectories(folder.resolve(TidyTables.FOLDER));
    for (Entity<?> entity : Entities.of(findings)) {
      write(entity, folder.resolve(fileName(entity.name())));
    }
  }

  private static void write(Entity<?> entity, Path file) throws IOException {
    List<String> names = entity.columns().stream().map(Column::name).toList();
    try (ParquetWriter<List<@Nullable Object>> writer =
            ParquetWriter.writeFile(
                schema(entity),
                file.toFile(),
                (row, cells) -> {
                  for (int i = 0; i < names.size(); i++) {
                    Object value = row.get(i);
                    if (value != null) {
                      cells.write(names.get(i), stored(value));
                    }
                  }
                });
        Stream<List<@Nullable Object>> rows = entity.cells()) {
      for (Iterator<List<@Nullable Object>> each = rows.iterator(); each.hasNext(); ) {
        writer.write(each.next());
      }
    }
  }

  private static Object stored(Object value) {
    if (value instanceof Integer number) {
      return number.longValue();
    }
    if (value instanceof Instant time) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
    return value;
  }

  private static MessageType schema(Entity<?> entity) {
    List<Type> fields = new ArrayList<>();
    for (Column<?> column : entity.columns()) {
      Repetition repetition = column.required() ? Repetition.REQUIRED : Repetition.OPTIONAL;
      Types.PrimitiveBuilder<PrimitiveType> type =
          Types.primitive(primitive(column.kind()), repetition);
      fields.add(logical(type, column.kind()).named(column.name()));
    }
    return new MessageType(entity.name(), fields);
  }

  private static PrimitiveTypeName primitive(Kind kind) {
    return switch (kind) {
      case TEXT -> PrimitiveTypeName.BINARY;
      case INTEGER, TIME -> PrimitiveTypeName.INT64;
      case NUMBER -> PrimitiveTypeName.DOUBLE;
      case FLAG -> PrimitiveTypeName.BOOLEAN;
    };
  }

  private static Types.PrimitiveBuilder<PrimitiveType> logical(
      Types.PrimitiveBuilder<PrimitiveType> type, Kind kind) {
    return switch (kind) {
      case TEXT -> type.as(LogicalTypeAnnotation.stringType());
      case TIME ->
          type.as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS));
      case INTEGER, NUMBER, FLAG -> type;
    };
  }
}
