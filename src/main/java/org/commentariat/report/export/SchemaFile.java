package org.commentariat.report.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.report.FindingsSchema;
import org.commentariat.report.ReportFormat;

/** {@code findings.schema.json}: what {@code findings.json} may hold. */
final class SchemaFile implements ReportFormat {
  private static final String FILE_NAME = "findings.schema.json";

  @Override
  public List<String> fileNames() {
    return List.of(FILE_NAME);
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE_NAME), FindingsSchema.text(), StandardCharsets.UTF_8);
  }
}
