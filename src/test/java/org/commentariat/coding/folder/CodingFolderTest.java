package org.commentariat.coding.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.InventedSample;
import org.commentariat.coding.MachineCodes.Verdict;
import org.commentariat.coding.sheet.CodingSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingFolderTest {
  @TempDir Path path;

  private final CodingSample sample = InventedSample.of(6, 3, "anna", "ben");
  private CodingFolder folder = new CodingFolder(Path.of("not set up yet"));

  @BeforeEach
  void setUp() {
    folder = new CodingFolder(path.resolve("coding"));
  }

  private void write(CodingSample what, boolean force) throws IOException, SheetsNotWritten {
    folder.write(what, InventedSample.codebook(), "0.0.0", ',', force);
  }

  private Path file(String name) {
    return folder.path().resolve(name);
  }

  @Test
  void aSampleComesBackAsItWasWritten() throws Exception {
    write(sample, false);
    assertThat(folder.path())
        .isDirectoryContaining("glob:**/anna.csv")
        .isDirectoryContaining("glob:**/ben.csv")
        .isDirectoryContaining("glob:**/codebook.md")
        .isDirectoryNotContaining("glob:**/*.unfinished");
    assertThat(folder.sample()).isEqualTo(sample);
    assertThat(folder.codings().codings()).isEmpty();
    assertThat(folder.codings().problems()).isEmpty();
  }

  @Test
  void theCodebookOfCodersHasDefinitionsAndNoCues() throws Exception {
    write(sample, false);
    assertThat(Files.readString(file("codebook.md")))
        .contains("# Buses", "Code what is said", "## For buses (`for_buses`)")
        .contains("Wants more buses.", "“More buses, please.” (it says so)", "Does not apply:")
        .contains("When none of the 2 codes applies, write `1` under `none`");
  }

  @Test
  void nothingIsReplacedUnlessForcedAndFilledSheetsNever() throws Exception {
    write(sample, false);
    assertThatThrownBy(() -> write(sample, false))
        .isInstanceOf(SheetsNotWritten.class)
        .hasMessageContaining("anna.csv: is there already")
        .hasMessageContaining("--force");
    CodingSample other = InventedSample.of(8, 8, "carla");
    write(other, true);
    assertThat(folder.sample()).isEqualTo(other);
    assertThat(folder.sheets()).containsExactly(file("carla.csv"));

    String filled = Files.readString(file("carla.csv")).replaceFirst("\r\n$", "x\r\n");
    Files.writeString(file("carla.csv"), filled);
    assertThatThrownBy(() -> write(sample, true))
        .isInstanceOf(SheetsNotWritten.class)
        .hasMessageContaining("carla.csv: may hold codes");
    assertThat(file("carla.csv")).hasContent(filled);
  }

  @Test
  void aTableOfSomebodyElseIsNeverReplaced() throws Exception {
    Files.createDirectories(folder.path());
    Files.writeString(file("shopping.csv"), "milk,2");
    assertThatThrownBy(() -> write(sample, true)).hasMessageContaining("shopping.csv");
    write(InventedSample.of(4, 4, "dora"), Files.deleteIfExists(file("shopping.csv")));
    Files.writeString(file("adjudication.csv"), "unit");
    assertThatThrownBy(() -> write(sample, true)).hasMessageContaining("adjudication.csv");
    Path plain = Files.createFile(path.resolve("file"));
    assertThatThrownBy(() -> new CodingFolder(plain).requireRoom(true))
        .hasMessageContaining("is a file");
  }

  @Test
  void aCodebookOfSomebodyElseIsNotReplacedUnasked() throws Exception {
    Files.createDirectories(folder.path());
    Files.writeString(file("codebook.md"), "my own");
    assertThatThrownBy(() -> write(sample, false)).hasMessageContaining("codebook.md: is there");
    assertThat(file("codebook.md")).hasContent("my own");
  }

  @Test
  void tablesOfThisProgramAreNoSheets() throws Exception {
    write(sample, false);
    Files.writeString(file("adjudication-2.csv"), "");
    Files.writeString(file("decided.csv"), "");
    Files.writeString(file("carla.xlsx"), "PK\003\004");
    Files.writeString(file(".~lock.anna.csv#"), "");
    assertThat(folder.sheets())
        .containsExactly(file("anna.csv"), file("ben.csv"), file("carla.xlsx"));
    assertThat(folder.adjudications()).containsExactly(file("adjudication-2.csv"));
    assertThat(folder.codings().problems())
        .singleElement()
        .asString()
        .contains("carla.xlsx: a workbook");
  }

  @Test
  void theFolderOfSheetsIsWhereTheyLie() throws Exception {
    write(sample, false);
    assertThat(CodingFolder.of(List.of(file("anna.csv"))).sample()).isEqualTo(sample);
    assertThat(CodingFolder.of(List.of(folder.path())).sample()).isEqualTo(sample);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"inclusion_probability\" : 1.0, | | units[0]: \"inclusion_probability\" is missing; expected a number",
        "\"inclusion_probability\" : 1.0 | \"inclusion_probability\" : 0.5 | inclusion probability 0.5 where its stratum has 1.0",
        "commentariat coding sample | other | expected \"format\"",
        "\"unit\" : \"u0001\" | \"unit\" : \"1\" | not an id of a unit such as u0001: 1",
        "\"unit\" : \"u0002\" | \"unit\" : \"u0001\" | stands twice",
        "\"strata\" : | \"layers\" : | \"strata\" is missing; expected a list",
        "\"overlap\" : 3 | \"overlap\" : \"3\" | design: \"overlap\" is \"3\"; expected a whole number",
        "\"sha256\" | \"md5\" | data: \"sha256\" is missing; expected a text",
        "\"drawn\" : 6 | \"drawn\" : 9 | 9 drawn of 6 comments",
        "\"allocation\" : \"proportional\" | \"allocation\" : \"fair\" | \"fair\" is none of [proportional, equal]",
        "\"seed\" | \"seeds\" | design: \"seed\" is missing; expected a whole number",
        "{ | [ | line 2: not JSON, or cut off"
      })
  void aDamagedSampleIsRefusedWithTheReason(String found, String replaced, String reason)
      throws Exception {
    write(sample, false);
    String json = Files.readString(file("sample.json"));
    int at = json.indexOf(found);
    assertThat(at).isNotNegative();
    Files.writeString(
        file("sample.json"),
        json.substring(0, at)
            + (replaced == null ? "" : replaced)
            + json.substring(at + found.length()));
    assertThatThrownBy(() -> folder.sample())
        .isInstanceOf(InvalidCodingFile.class)
        .hasMessageContaining("sample.json")
        .hasMessageContaining(reason);
  }

  @Test
  void sheetsWithoutTheirSampleCannotBeRead() throws IOException {
    Files.createDirectories(folder.path());
    assertThatThrownBy(() -> folder.codings())
        .isInstanceOf(InvalidCodingFile.class)
        .hasMessageContaining("sample.json: no such file");
  }

  @Test
  void judgmentsAreReadAsClassifyPrintsThem() throws Exception {
    List<String> codes = List.of("for_buses", "for_cars");
    Path file = path.resolve("judgments.jsonl");
    Files.writeString(
        file,
        """
        {"id": "a", "codes": ["for_buses"], "abstained": false, "sentiment": {}}

        {"id": "b", "codes": ["none"], "abstained": false}
        {"id": "c", "codes": [], "abstained": true}
        """,
        StandardCharsets.UTF_16); // as some shells write it
    assertThat(JudgmentLines.read(file, codes).byComment())
        .containsEntry("a", new Verdict(new TreeSet<>(List.of("for_buses")), false))
        .containsEntry("b", new Verdict(new TreeSet<>(), false))
        .containsEntry("c", new Verdict(new TreeSet<>(), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | line 2: not JSON",
        "{\"id\": \"x\"} | line 2: expected a judgment",
        "{\"id\": \"x\", \"codes\": [\"for_trams\"]} | line 2: \"for_trams\" is no code",
        "{\"id\": \"a\", \"codes\": []} | line 2: a is judged on an earlier line",
        "{\"id\": \"x\", \"codes\": [\"for_cars\"], \"abstained\": true} | line 2: abstained and yet"
      })
  void aLineThatIsNoJudgmentIsNamed(String line, String reason) throws IOException {
    Path file = path.resolve("judgments.jsonl");
    Files.writeString(file, "{\"id\": \"a\", \"codes\": [\"none\"]}\n" + line + "\n");
    assertThatThrownBy(() -> JudgmentLines.read(file, List.of("for_cars")))
        .isInstanceOf(InvalidCodingFile.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aCodeThatIsCalledAsAColumnIsRefused() {
    assertThat(CodingSheet.columnTaken(List.of("for_buses", "note"))).isEqualTo("note");
    assertThat(CodingSheet.columnTaken(sample.codebook().codes())).isNull();
  }
}
