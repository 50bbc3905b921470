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
import org.commentariat.report.account.Account;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.ThreadView;
import org.commentariat.report.section.Sections;

/**
 * {@code report.html}: one file that needs no other and no network, for screen and paper. All text
 * is escaped by the template engine.
 */
public final class HtmlReport implements ReportFormat {
  private static final String FILE_NAME = "report.html";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "org.commentariat.report.templates");

  @Override
  public List<String> fileNames() {
    return List.of(FILE_NAME);
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Page page =
        new Page(
            findings,
            Chart.ofShares(findings).orElse(null),
            Chart.ofTone(findings).orElse(null),
            ThreadView.of(findings),
            style());
    StringOutput html = new StringOutput();
    Account account = Account.of(findings);
    TEMPLATES.render(
        "report.jte",
        Map.of(
            "page",
            page,
            "account",
            account,
            "stances",
            Sections.ofStances(findings),
            "sections",
            Sections.of(findings),
            "closing",
            Sections.ofAccount(account)),
        html);
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
