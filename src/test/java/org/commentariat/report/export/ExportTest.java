package org.commentariat.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.report.ReportFormat;
import org.commentariat.report.export.table.Entities;
import org.commentariat.report.export.table.Entity;
import org.junit.jupiter.api.Test;

class ExportTest {
  @Test
  void anExportIsFoundByItsNameInAnyCase() {
    assertThat(Export.of(" GraphML")).contains(Export.GRAPHML);
    assertThat(Export.of("excel")).isEmpty();
    assertThat(Export.choices()).contains("tidy, parquet", "or all");
  }

  @Test
  void scriptsBringTheTablesThatTheyRead() {
    assertThat(Export.formats(List.of(Export.SCRIPTS)))
        .flatExtracting(ReportFormat::fileNames)
        .contains("data/import.R", "data/comments.csv", "data/datapackage.json");
  }

  @Test
  void everyTableIsAnnounced() {
    assertThat(Entities.of(InventedCorpus.small().findings()))
        .extracting(entity -> ((Entity<?>) entity).name())
        .containsExactlyElementsOf(Entities.NAMES);
  }
}
