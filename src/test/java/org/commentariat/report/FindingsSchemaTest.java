package org.commentariat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.correction.CodedCorpus;
import org.junit.jupiter.api.Test;

/**
 * The published schema. After a wanted change of the findings, run this test with {@code
 * -Dcommentariat.golden=write} and read the difference before committing it.
 */
class FindingsSchemaTest {
  private static final Path PUBLISHED = Path.of("docs/reference/findings.schema.json");

  private static List<Error> errors(String json) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(FindingsSchema.text(), InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON);
  }

  @Test
  void thePublishedSchemaIsThatOfThisProgram() throws IOException {
    if ("write".equals(System.getProperty("commentariat.golden"))) {
      Files.writeString(PUBLISHED, FindingsSchema.text());
    }
    assertThat(PUBLISHED).hasContent(FindingsSchema.text());
  }

  @Test
  void findingsOfEveryKindAreValid() {
    CodedCorpus coded = new CodedCorpus(120, 60, "anna", "ben");
    for (Findings findings :
        List.of(
            InventedCorpus.small().findings(),
            coded.findings(coded.coded(120, 3)),
            coded.findings(coded.codedForOtherData(5)),
            new InventedCorpus().findings(),
            new InventedCorpus().thread("t", null, 1, post("c", null, null, "Hm.")).findings())) {
      assertThat(errors(JsonFindings.text(findings))).isEmpty();
    }
  }

  @Test
  void whatIsNoFindingsIsNotValid() {
    String json = JsonFindings.text(InventedCorpus.small().findings());
    assertThat(errors(json.replaceFirst("\"level\" : 0.95", "\"level\" : \"high\""))).isNotEmpty();
    assertThat(errors(json.replaceFirst("\"level\" : 0.95,", ""))).isNotEmpty();
    assertThat(errors(json.replaceFirst("\"level\" : 0.95", "\"new\" : 1, \"level\" : 0.95")))
        .isNotEmpty();
    assertThat(errors(json.replaceFirst("quotation_exact", "hearsay"))).isNotEmpty();
  }
}
