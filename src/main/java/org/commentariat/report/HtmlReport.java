package org.commentariat.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.Findings;
import org.commentariat.report.edition.Edited;
import org.commentariat.report.edition.Edition;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.ThreadView;

/**
 * {@code report.html}: one file that needs no other and no network, for screen and paper. All text
 * is escaped by the template engine.
 */
public final class HtmlReport implements ReportFormat {
  private static final String FILE_NAME = "report.html";

  private final Edition edition;

  /** The page of an edition. */
  public HtmlReport(Edition edition) {
    this.edition = edition;
  }

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "org.commentariat.report.templates");

  @Override
  public List<String> fileNames() {
    return List.of(FILE_NAME);
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Edited edited = edition.of(findings);
    Page page =
        new Page(
            edited.findings(),
            edition == Edition.WORKING,
            edited.notices(),
            ThreadView.of(edited.findings()),
            style());
    StringOutput html = new StringOutput();
    TEMPLATES.render("report.jte", Map.of("page", page, "report", edited), html);
    Files.writeString(folder.resolve(FILE_NAME), html.toString(), StandardCharsets.UTF_8);
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
