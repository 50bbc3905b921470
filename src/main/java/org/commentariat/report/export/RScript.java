package org.commentariat.report.export;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commentariat.report.export.table.Column;
import org.commentariat.report.export.table.Entity;
import org.commentariat.report.export.table.Kind;

/** A script of base R that reads the tables. All in ASCII, so that no locale can spoil it. */
final class RScript {
  private static final String HEAD =
      """
      # Reads the tables beside this script into the list `commentariat`, one data frame a table:
      #   source("data/import.R", chdir = TRUE)
      #   str(commentariat$comments)
      # Needs no packages. Columns have labels (attribute "label", as haven and Hmisc use it);
      # those with few values are factors, times are POSIXct in UTC, empty cells are NA.

      commentariat <- list()

      read_table <- function(name, classes) {
        read.csv(paste0(name, ".csv"), colClasses = classes, na.strings = "",
                 encoding = "UTF-8", fileEncoding = "", stringsAsFactors = FALSE)
      }

      read_time <- function(text) {
        as.POSIXct(text, format = "%Y-%m-%dT%H:%M:%OSZ", tz = "UTC")
      }

      read_flag <- function(text) {
        text == "true"
      }
      """;

  private RScript() {}

  static String of(List<Entity<?>> entities) {
    StringBuilder script = new StringBuilder(HEAD);
    for (Entity<?> entity : entities) {
      script.append("\n# ").append(ascii(entity.description())).append('\n');
      script.append("commentariat$").append(entity.name()).append(" <- local({\n");
      script.append("  d <- read_table(").append(quoted(entity.name())).append(", c(\n    ");
      script.append(
          entity.columns().stream()
              .map(column -> column.name() + " = " + quoted(type(column.kind())))
              .collect(Collectors.joining(",\n    ")));
      script.append("))\n");
      entity.columns().forEach(column -> convert(script, column));
      entity.columns().forEach(column -> label(script, column));
      script.append("  d\n})\n");
    }
    return script.toString();
  }

  /** Flags and times are read as text and then converted. */
  private static String type(Kind kind) {
    return switch (kind) {
      case TEXT, FLAG, TIME -> "character";
      case INTEGER, NUMBER -> "numeric"; // counts may be beyond what R calls an integer
    };
  }

  private static void convert(StringBuilder script, Column<?> column) {
    String cells = "d$" + column.name();
    String converted =
        switch (column.kind()) {
          case FLAG -> "read_flag(" + cells + ")";
          case TIME -> "read_time(" + cells + ")";
          case TEXT ->
              column.levels().isEmpty()
                  ? ""
                  : "factor("
                      + cells
                      + ",\n    levels = "
                      + vector(column.levels().keySet())
                      + ",\n    labels = "
                      + vector(column.levels().values())
                      + ")";
          case INTEGER, NUMBER -> "";
        };
    if (!converted.isEmpty()) {
      script.append("  ").append(cells).append(" <- ").append(converted).append('\n');
    }
  }

  private static void label(StringBuilder script, Column<?> column) {
    script
        .append("  attr(d$")
        .append(column.name())
        .append(", \"label\") <- ")
        .append(quoted(column.label()))
        .append('\n');
  }

  private static String vector(Collection<String> values) {
    return values.stream().map(RScript::quoted).collect(Collectors.joining(", ", "c(", ")"));
  }

  /** As a string of R: what is no printable ASCII is escaped. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c >= ' ' && c <= '~') {
                quoted.append((char) c);
              } else if (c != 0) { // which R cannot hold
                quoted.append(String.format(Locale.ROOT, "\\U%08X", c));
              }
            });
    return quoted.append('"').toString();
  }

  private static String ascii(String comment) {
    return comment.replaceAll("[^ -~]", "?");
  }
}
