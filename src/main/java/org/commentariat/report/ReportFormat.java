package org.commentariat.report;

import java.io.IOException;
import java.nio.file.Path;
import org.commentariat.analysis.Findings;

/** Renders findings as one file. Implementations hold no state that changes. */
public interface ReportFormat {

  /** Name of the file that is written, without a folder. */
  String fileName();

  /**
   * Writes the file, in UTF-8 with line feeds, byte-equal for equal findings.
   *
   * @param findings what to render
   * @param folder where; exists
   * @throws IOException when it cannot be written; what lies there then is worthless
   */
  void write(Findings findings, Path folder) throws IOException;
}
