package org.commentariat.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.report.Reports;
import org.commentariat.report.export.table.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

class TidyTablesTest {
  @TempDir Path folder;

  /** The rows of a table by the names of their columns, checked against its description. */
  private static Map<String, List<Map<String, String>>> checked(Path data) throws IOException {
    JsonNode descriptor =
        JsonMapper.shared().readTree(Files.readString(data.resolve("datapackage.json")));
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    for (JsonNode resource : descriptor.get("resources")) {
      String name = resource.get("name").asString();
      Path file = data.resolve(resource.get("path").asString());
      tables.put(name, rows(file, resource.get("schema")));
    }
    for (JsonNode resource : descriptor.get("resources")) {
      String name = resource.get("name").asString();
      checkKeys(name, resource.get("schema"), tables);
    }
    return tables;
  }

  private static List<Map<String, String>> rows(Path file, JsonNode schema) throws IOException {
    List<List<String>> lines;
    try (MappingIterator<List<String>> read =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvReadFeature.WRAP_AS_ARRAY)
            .readValues(Files.readString(file))) {
      lines = read.readAll();
    }
    List<String> header = new ArrayList<>();
    schema.get("fields").forEach(field -> header.add(field.get("name").asString()));
    assertThat(lines.get(0)).as("%s", file).isEqualTo(header);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).as("%s", file).hasSameSizeAs(header);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.size(); i++) {
        checkCell(line.get(i), schema.get("fields").get(i));
        row.put(header.get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static void checkCell(String cell, JsonNode field) {
    String place = field.get("name").asString() + ": " + cell;
    JsonNode constraints = field.path("constraints");
    if (cell.isEmpty()) {
      assertThat(constraints.path("required").asBoolean(false)).as(place).isFalse();
      return;
    }
    switch (field.get("type").asString()) {
      case "string" -> {}
      case "integer" -> checkBounds((double) Long.parseLong(cell), constraints, place);
      case "number" -> checkBounds(Double.parseDouble(cell), constraints, place);
      case "boolean" -> assertThat(cell).as(place).isIn("true", "false");
      case "datetime" -> assertThat(Instant.parse(cell)).as(place).isNotNull();
      default -> throw new AssertionError(field.toString());
    }
    if (constraints.has("enum")) {
      List<String> levels = new ArrayList<>();
      constraints.get("enum").forEach(level -> levels.add(level.asString()));
      assertThat(levels).as(place).contains(cell);
    }
  }

  private static void checkBounds(double value, JsonNode constraints, String place) {
    assertThat(value)
        .as(place)
        .isBetween(
            constraints.path("minimum").asDouble(-Double.MAX_VALUE),
            constraints.path("maximum").asDouble(Double.MAX_VALUE));
  }

  private static void checkKeys(
      String name, JsonNode schema, Map<String, List<Map<String, String>>> tables) {
    List<String> key = new ArrayList<>();
    schema.get("primaryKey").forEach(column -> key.add(column.asString()));
    List<Map<String, String>> rows = tables.getOrDefault(name, List.of());
    Set<List<String>> keys = new HashSet<>();
    for (Map<String, String> row : rows) {
      List<String> values = key.stream().map(column -> row.getOrDefault(column, "")).toList();
      assertThat(keys.add(values)).as("%s: %s twice", name, values).isTrue();
      assertThat(values).as(name).doesNotContain("");
    }
    for (JsonNode foreign : schema.path("foreignKeys")) {
      String column = foreign.get("fields").get(0).asString();
      String resource = foreign.get("reference").get("resource").asString();
      String there = foreign.get("reference").get("fields").get(0).asString();
      List<Map<String, String>> others =
          tables.getOrDefault(resource.isEmpty() ? name : resource, List.of());
      Set<String> known = new HashSet<>(Set.of(""));
      others.forEach(row -> known.add(row.getOrDefault(there, "")));
      assertThat(known).as("%s.%s", name, column).containsAll(values(rows, column));
    }
  }

  private static List<String> values(List<Map<String, String>> rows, String column) {
    return rows.stream().map(row -> row.getOrDefault(column, "")).toList();
  }

  @Test
  void everyTableIsAsItsDescriptionSaysWhateverTheCorpus() throws IOException {
    Set<String> filled = new HashSet<>();
    for (Map.Entry<String, Findings> each : ExportedCorpora.all().entrySet()) {
      Path data =
          ExportedCorpora.tables(each.getValue(), folder.resolve(each.getKey()), Export.TIDY);
      Map<String, List<Map<String, String>>> tables = checked(data);
      assertThat(tables.keySet()).containsExactlyElementsOf(Entities.NAMES);
      tables.forEach((name, rows) -> filled.addAll(rows.isEmpty() ? Set.of() : Set.of(name)));
    }
    assertThat(filled).as("tables that had rows at all").hasSameElementsAs(Entities.NAMES);
  }

  @Test
  void everyNumberIsThatOfTheFindings() throws IOException {
    Path data = ExportedCorpora.tables(InventedCorpus.small().findings(), folder, Export.TIDY);
    Map<String, List<Map<String, String>>> tables = checked(data);
    assertThat(tables.getOrDefault("comments", List.of())).hasSize(8);
    assertThat(tables.getOrDefault("replies", List.of()))
        .contains(
            Map.of(
                "comment_id", "h4",
                "parent_id", "",
                "placeholder_id", "h0",
                "rule", "quotation_exact",
                "stated", "false",
                "confidence", "0.95",
                "certain", "true"));
    // R: binom::binom.wilson(3, 7) gives 0.4285714 0.1582198 0.7495419
    assertThat(Files.readAllLines(data.resolve("shares.csv")))
        .contains("for_trams,comments,machine_simple,0.428571,0.15822,0.749542,7,");
    assertThat(Files.readAllLines(data.resolve("judgments.csv")))
        .contains("h5,for_trams,0.1,"); // abstained: neither true nor false
  }

  @Test
  void humanCodingsStandBesideTheMachine() throws IOException {
    Findings coded = ExportedCorpora.all().getOrDefault("coded", InventedCorpus.small().findings());
    Path data = ExportedCorpora.tables(coded, folder, Export.TIDY);
    List<Map<String, String>> codings = checked(data).getOrDefault("codings", List.of());
    assertThat(codings).hasSize(120 * 3);
    assertThat(values(codings, "coded")).contains("0", "0.5", "1");
    assertThat(values(codings, "inclusion_probability")).containsOnly("0.6");
    assertThat(values(checked(data).getOrDefault("shares", List.of()), "estimator"))
        .contains("corrected", "codings_alone");
  }

  @Test
  void wordsStandAsTheyAreWrittenWhileLabelsKeepToOneLine() throws IOException {
    Path data = ExportedCorpora.tables(ExportedCorpora.hostile(), folder, Export.TIDY);
    Map<String, List<Map<String, String>>> tables = checked(data);
    assertThat(values(tables.getOrDefault("texts", List.of()), "own_words"))
        .contains(ExportedCorpora.HOSTILE + " hit", "@Commenter 1: NA");
    assertThat(values(tables.getOrDefault("articles", List.of()), "title"))
        .containsExactly("Title " + ExportedCorpora.HOSTILE.replaceAll("[\n\u0001]", " "));
    // 31 UTF-16 units before "hit", one of them the second half of an emoji
    int units = ExportedCorpora.HOSTILE.length() + 1;
    Map<String, String> evidence = tables.getOrDefault("evidence", List.of()).get(0);
    assertThat(evidence).containsEntry("begin", String.valueOf(units - 1));
    assertThat(evidence).containsEntry("end", String.valueOf(units + 2));
  }

  @Test
  void noNameOfACommenterIsInAnyExport() throws IOException {
    for (Path file :
        Reports.with(Export.formats(List.of(Export.values())))
            .write(ExportedCorpora.hostile(), folder, false)) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .as("%s", file)
          .doesNotContainIgnoringCase("quibblewick")
          .doesNotContainIgnoringCase("zanthe");
    }
  }

  @Test
  void equalFindingsGiveEqualBytesInEveryExport() throws IOException {
    Reports all = Reports.with(Export.formats(List.of(Export.values())));
    Path here = folder.resolve("here");
    List<Path> files = all.write(ExportedCorpora.hostile(), here, false);
    all.write(ExportedCorpora.hostile(), folder.resolve("there"), false);
    for (Path file : files) {
      assertThat(file)
          .hasSameBinaryContentAs(folder.resolve("there").resolve(here.relativize(file)));
    }
  }
}
