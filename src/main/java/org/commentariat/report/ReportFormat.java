package org.commentariat.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.analysis.Findings;

/**
 * Renders findings as one file or several. Implementations hold no state that changes.
 *
 * <p>Files are named relative to the folder of the report, with {@code /} between folders, in
 * letters, digits and {@code . _ -}: {@code report.html}, {@code data/comments.csv}.
 */
public interface ReportFormat {

  /**
   * Names of the files that it writes whatever the findings are, the most important first. Further
   * files may depend on the findings.
   */
  List<String> fileNames();

  /**
   * Writes the files, in UTF-8 with line feeds where they are text, byte-equal for equal findings.
   * It makes the folders that it needs. All that lies in the folder afterwards is part of the
   * report.
   *
   * @param findings what to render
   * @param folder where; exists
   * @throws IOException when a file cannot be written; what lies there then is worthless
   */
  void write(Findings findings, Path folder) throws IOException;
}
