package org.commentariat.report.export;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentariat.report.ReportFormat;
import org.commentariat.report.refi.RefiFiles;

/** What a report can be written as, besides the files that every report has. */
public enum Export {
  /** Tables as CSV, a file for each kind of thing, with a description of all columns. */
  TIDY,
  /** The same tables as Apache Parquet. */
  PARQUET,
  /** Scripts that read the tables into R and SPSS; the tables come with them. */
  SCRIPTS,
  /** The replies as networks of comments and of commenters. */
  GRAPHML,
  /** Codebook and project for programs of qualitative analysis. */
  REFI,
  /** What {@code findings.json} is made of, as a JSON Schema. */
  SCHEMA;

  /** Stands for all of them on the command line. */
  public static final String ALL = "all";

  private ReportFormat format() {
    return switch (this) {
      case TIDY -> new TidyTables();
      case PARQUET -> new ParquetTables();
      case SCRIPTS -> new ImportScripts();
      case GRAPHML -> new ReplyNetwork();
      case REFI -> new RefiFiles();
      case SCHEMA -> new SchemaFile();
    };
  }

  /** As the command line calls it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is called so, in any case. */
  public static Optional<Export> of(String key) {
    return Arrays.stream(values())
        .filter(export -> export.key().equals(key.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** All that {@link #of} understands, for a message. */
  public static String choices() {
    return Arrays.stream(values()).map(Export::key).collect(Collectors.joining(", "))
        + " or "
        + ALL;
  }

  /** The formats that write these, and what they need, each once. */
  public static List<ReportFormat> formats(Collection<Export> exports) {
    Set<Export> all = EnumSet.noneOf(Export.class);
    all.addAll(exports);
    if (all.contains(SCRIPTS)) {
      all.add(TIDY);
    }
    return all.stream().map(Export::format).toList();
  }
}
