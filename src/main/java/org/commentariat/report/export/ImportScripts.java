package org.commentariat.report.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.report.ReportFormat;
import org.commentariat.report.export.table.Entities;
import org.commentariat.report.export.table.Entity;

/**
 * {@code data/import.R} and {@code data/import.sps}: read the files of {@link TidyTables} into R
 * and into SPSS (or PSPP), with labels of variables and values.
 */
final class ImportScripts implements ReportFormat {
  private static final String R = TidyTables.FOLDER + "/import.R";
  private static final String SPSS = TidyTables.FOLDER + "/import.sps";

  @Override
  public List<String> fileNames() {
    return List.of(R, SPSS);
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Files.createDirectories(folder.resolve(TidyTables.FOLDER));
    List<Entity<?>> entities = Entities.of(findings);
    Files.writeString(folder.resolve(R), RScript.of(entities), StandardCharsets.US_ASCII);
    Files.writeString(folder.resolve(SPSS), SpssScript.of(entities), StandardCharsets.UTF_8);
  }
}
