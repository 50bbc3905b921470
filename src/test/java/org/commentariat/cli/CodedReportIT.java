package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a sample over filled sheets to corrected shares, with the real models. */
class CodedReportIT {
  @TempDir Path folder;

  private Path coding;
  private Path reports;

  @BeforeEach
  void drawAndCode() throws IOException {
    coding = folder.resolve("coding");
    reports = folder.resolve("reports");
    Terminal drawn =
        Terminal.run("sample", "comments", "-n", "24", "--coders", "anna", "-o", coding.toString());
    assertThat(drawn.exit()).as(drawn.err()).isZero();
    fill("u\\d{3}[02468].*");
  }

  /** Every comment has no code, but those of these units have the first. */
  private void fill(String first) throws IOException {
    Path sheet = coding.resolve("anna.csv");
    String filled =
        Files.readString(sheet)
            .lines()
            .map(
                line ->
                    !line.matches("u\\d+.*")
                        ? line
                        : line.replaceFirst(
                            ",,,,,,$", line.matches(first) ? ",1,,,,-1," : ",,,,1,-1,"))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    Files.writeString(sheet, filled);
  }

  private Terminal analyze(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of("analyze", "-o", reports.toString(), "--codings", coding.toString()));
    line.addAll(List.of(more));
    return Terminal.run(line.toArray(new String[0]));
  }

  private JsonNode findings() throws IOException {
    return JsonMapper.shared().readTree(reports.resolve("findings.json").toFile());
  }

  @Test
  void sharesAreCorrectedAndTheFilesOfTheCodingsAreNamed() throws IOException {
    Terminal run = analyze("comments", "--certain-only", "--before-after", "2014-07-31");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode findings = findings();
    assertThat(findings.at("/correction/state").asString()).isEqualTo("corrected");
    assertThat(findings.at("/correction/codings/coded").asInt()).isEqualTo(24);
    assertThat(findings.at("/correction/codes/0/by_comment/corrected/n").asInt()).isEqualTo(24);
    assertThat(findings.at("/provenance/codings").valueStream())
        .extracting(file -> file.get("name").asString())
        .containsExactly("anna.csv", "sample.json");
    assertThat(findings.at("/provenance/settings/before_after").asString()).isEqualTo("2014-07-31");
    assertThat(Files.readString(reports.resolve("manifest.json"))).contains("anna.csv");
    assertThat(Files.readString(reports.resolve("report.md")))
        .contains("corrected by 24 human codings drawn at random")
        .contains("## Corrected shares", "## Differences between groups");
  }

  @Test
  void codingsOfOtherPagesLeaveTheReportUncorrectedAndPartial() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    String page = "invented-example-2-company-refuses-again.txt";
    Files.copy(Path.of("comments", page), pages.resolve(page));
    Terminal run = analyze(pages.toString());
    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(run.err())
        .contains("cannot correct the shares: the sample was drawn from other data");
    assertThat(findings().at("/correction/state").asString()).isEqualTo("not_used");
    assertThat(Files.readString(reports.resolve("report.md")))
        .contains("Codings were given and could not be used", "drawn from other data");
  }

  @Test
  void aDamagedSampleIsNamedWithoutItsPlaceOnThisMachine() throws IOException {
    Files.writeString(coding.resolve("sample.json"), "{");
    Terminal run = analyze("comments");
    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(Files.readString(reports.resolve("report.md")))
        .contains("could not be used: sample.json")
        .doesNotContain(folder.toString());
  }
}
