package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The whole road with the real models, on good input and on bad. */
class AnalyzeIT {
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path folder;

  @Test
  void theFiltersGiveTheSameJudgmentsAsTheReport() throws IOException {
    assertThat(judgedAlike("comments", List.of())).isPositive();
  }

  @Test
  void theFiltersAgreeWithTheReportWhereCommentsAreDeletedMissingOrNotApproved()
      throws IOException {
    String exports = WithheldCommentsTest.EXPORTS.toString();
    assertThat(judgedAlike(exports, List.of())).isEqualTo(6);
    assertThat(judgedAlike(exports, List.of("--include-unapproved"))).isEqualTo(9);
    assertThat(
            JSON.readTree(folder.resolve("reports").resolve("manifest.json").toFile())
                .at("/provenance/settings/include_unapproved")
                .asString())
        .isEqualTo("true");
  }

  /** Compares {@code parse | classify} with {@code analyze}; answers how many are judged. */
  private int judgedAlike(String input, List<String> options) throws IOException {
    Terminal parsed = Terminal.run(line(List.of("parse", input), options));
    Terminal classified = Terminal.runWithInput(parsed.out(), "classify", "--threads", "1");
    assertThat(classified.exit()).as(classified.err()).isZero();
    Path reports = folder.resolve("reports");
    Terminal analyzed =
        Terminal.run(line(List.of("analyze", input, "-o", reports.toString()), options));
    assertThat(analyzed.exit()).as(analyzed.err()).isZero();
    assertThat(analyzed.out()).isEmpty();

    Map<String, JsonNode> piped = new TreeMap<>();
    classified
        .out()
        .lines()
        .map(JSON::readTree)
        .forEach(line -> piped.put(line.get("id").asString(), line));
    List<Map<String, String>> rows = comments(reports);
    assertThat(rows).hasSameSizeAs(piped.keySet());
    for (Map<String, String> row : rows) {
      JsonNode line = Objects.requireNonNull(piped.get(row.get("id")), "not in the pipe");
      List<String> codes =
          line.get("codes").valueStream().map(JsonNode::asString).sorted().toList();
      assertThat(row.get("codes")).isEqualTo(String.join(" ", codes));
      assertThat(row.get("abstained")).isEqualTo(line.get("abstained").toString());
      line.get("probabilities")
          .forEachEntry(
              (code, p) ->
                  assertThat(new BigDecimal(row.get("p_" + code)))
                      .isEqualByComparingTo(p.decimalValue()));
    }
    return rows.size();
  }

  private static String[] line(List<String> arguments, List<String> options) {
    return Stream.concat(arguments.stream(), options.stream()).toArray(String[]::new);
  }

  @Test
  void badPagesAreListedAndTheRestOfTheReportStands() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(
        pages.resolve("good.txt"),
        page("The police need a warrant before they read anybody's mail."));
    Files.createFile(pages.resolve("empty.txt"));
    Files.write(
        pages.resolve("picture.txt"),
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 0, 0, 0, 2});
    Files.write(
        pages.resolve("windows.txt"),
        page("A café in Zürich keeps its mail at home.").getBytes(Charset.forName("windows-1252")));
    Files.writeString(
        pages.resolve("quotation.txt"),
        page("Maya said,\nOnly words of somebody else, and no own ones"));
    Files.writeString(pages.resolve("long.txt"), page("Read this. ".repeat(9_000)));
    Files.writeString(pages.resolve("endless.txt"), page("and so on and on ".repeat(1_000)));
    Path reports = folder.resolve("reports");

    Terminal run = Terminal.run("analyze", pages.toString(), "-o", reports.toString());

    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(run.err()).contains("empty.txt", "picture.txt", "windows.txt", "windows-1252");
    String report = Files.readString(reports.resolve("report.md"));
    assertThat(report).contains("empty.txt", "picture.txt");
    Map<String, String> labels = new TreeMap<>();
    comments(reports).forEach(row -> labels.put(row.get("id"), row.get("sentiment")));
    assertThat(labels).containsKeys("good-1", "windows-1", "long-1", "endless-1", "quotation-1");
    assertThat(labels)
        .containsEntry("endless-1", "not_parsed")
        .containsEntry("quotation-1", "not_parsed");
  }

  @Test
  void certainLinksOnlyIsSaidOnTheReportAndInItsManifest() throws IOException {
    Path reports = folder.resolve("reports");
    Terminal run = Terminal.run("analyze", "comments", "--certain-only", "-o", reports.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode findings = JSON.readTree(reports.resolve("findings.json").toFile());
    int kept = findings.at("/replies/links").asInt();
    int leftOut = findings.at("/replies/left_out").asInt();
    assertThat(leftOut).isPositive();
    assertThat(kept).isEqualTo(findings.at("/structure/replies/certain").asInt()).isPositive();
    assertThat(Files.readString(reports.resolve("report.html")))
        .contains("Certain reply links only, as asked for: of " + (kept + leftOut));
    JsonNode manifest = JSON.readTree(reports.resolve("manifest.json").toFile());
    assertThat(manifest.at("/provenance/settings/certain_links_only").asString()).isEqualTo("true");
    assertThat(manifest.at("/counts/links_left_out").asInt()).isEqualTo(leftOut);
    assertThat(comments(reports))
        .extracting(row -> row.getOrDefault("confidence", ""))
        .filteredOn(confidence -> !confidence.isEmpty())
        .hasSize(kept)
        .allMatch(confidence -> Double.parseDouble(confidence) >= 0.95);
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefusedAndNothingIsLeftThere() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("good.txt"), page("A first comment about the warrant."));
    Path file = Files.writeString(folder.resolve("occupied"), "mine");
    Terminal run =
        Terminal.run("analyze", pages.toString(), "-o", file.resolve("below").toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("occupied: is a file");
    assertThat(PackagedProgram.names(folder)).containsExactly("occupied", "pages");
  }

  @Test
  void pagesWithoutCommentsGiveAReportThatSaysSo() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(
        pages.resolve("article.txt"),
        "A headline\n\nA text about something, in a sentence.\n\nAnother.\n");
    Path reports = folder.resolve("reports");
    Terminal run = Terminal.run("analyze", pages.toString(), "-o", reports.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(reports.resolve("report.md")))
        .contains("A headline")
        .containsIgnoringCase("no comments");
  }

  @Test
  void aSecondRunReplacesItsOwnReportAndNothingElse() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.txt"), page("They have a warrant, so let them look."));
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Path notes = Files.writeString(reports.resolve("my-notes.txt"), "mine");
    for (int run = 0; run < 2; run++) {
      Terminal done = Terminal.run("analyze", page.toString(), "-o", reports.toString());
      assertThat(done.exit()).as(done.err()).isZero();
    }
    assertThat(notes).hasContent("mine");
    Files.writeString(reports.resolve("report.md"), "edited by hand");
    Terminal refused = Terminal.run("analyze", page.toString(), "-o", reports.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("report.md", "--force");
    assertThat(Terminal.run("analyze", page.toString(), "-o", reports.toString(), "--force").exit())
        .isZero();
  }

  /** The rows of comments.csv, by the names of its columns. */
  private static List<Map<String, String>> comments(Path reports) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        CsvMapper.shared()
            .readerFor(Map.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(reports.resolve("comments.csv").toFile())) {
      return rows.readAll();
    }
  }

  private static String page(String comment) {
    return "A headline\n\n1 Comment\n\nCommenting is disabled on this article.\n\n"
        + comment
        + "\n";
  }
}
