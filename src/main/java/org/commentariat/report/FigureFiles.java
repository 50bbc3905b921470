package org.commentariat.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.report.edition.Edition;
import org.commentariat.report.page.Chart;
import org.commentariat.report.section.Part;
import org.commentariat.report.section.Section;

/**
 * {@code figures/}: every drawing of the page as an SVG file of its own, with title and description
 * inside, for papers and slides. Which there are depends on the findings.
 */
public final class FigureFiles implements ReportFormat {
  static final String FOLDER = "figures";

  private final Edition edition;

  /** The drawings of an edition. */
  public FigureFiles(Edition edition) {
    this.edition = edition;
  }

  @Override
  public List<String> fileNames() {
    return List.of();
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    for (Section section : edition.of(findings).sections()) {
      for (Part part : section.parts()) {
        if (part instanceof Part.Drawn drawn) {
          write(drawn.chart(), Files.createDirectories(folder.resolve(FOLDER)));
        }
      }
    }
  }

  private static void write(Chart chart, Path folder) throws IOException {
    try {
      Files.writeString(
          folder.resolve(chart.fileName()),
          chart.file(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new IllegalStateException("two charts of one name: " + chart.id(), e);
    }
  }
}
