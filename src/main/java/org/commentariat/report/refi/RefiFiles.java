package org.commentariat.report.refi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.commentariat.analysis.Findings;
import org.commentariat.report.ReportFormat;

/**
 * {@code qda/codebook.qdc}, the codes, and {@code qda/project.qdpx}, the threads with all codings,
 * as REFI-QDA 1.0 exchanges them.
 */
public final class RefiFiles implements ReportFormat {
  private static final String CODEBOOK = "qda/codebook.qdc";
  private static final String PROJECT = "qda/project.qdpx";

  @Override
  public List<String> fileNames() {
    return List.of(CODEBOOK, PROJECT);
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Path codebook = folder.resolve(CODEBOOK);
    Files.createDirectories(codebook.getParent());
    try (OutputStream out = Files.newOutputStream(codebook)) {
      XmlFile xml =
          new XmlFile(out, "urn:QDA-XML:codebook:1.0", "CodeBook", "origin", origin(findings));
      new CodeTree(findings).write(xml);
      xml.finish();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
    new Project(findings).write(folder.resolve(PROJECT));
  }

  static String origin(Findings findings) {
    return "Commentariat " + findings.provenance().program();
  }
}
