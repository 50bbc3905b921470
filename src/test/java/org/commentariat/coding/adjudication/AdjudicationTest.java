package org.commentariat.coding.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commentariat.coding.Codings;
import org.commentariat.coding.InventedSample;
import org.commentariat.coding.Problem;
import org.commentariat.coding.adjudication.DecidedComment.Basis;
import org.commentariat.coding.folder.CodingFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjudicationTest {
  @TempDir Path path;

  private CodingFolder folder = new CodingFolder(Path.of("not set up yet"));

  @BeforeEach
  void setUp() throws Exception {
    folder = new CodingFolder(path);
    folder.write(
        InventedSample.of(5, 5, "anna", "ben"), InventedSample.codebook(), "0.0.0", ',', false);
    fill("anna.csv", "u0001", "1,,,,");
    fill("ben.csv", "u0001", "1,,,,");
    fill("anna.csv", "u0002", "1,,,-1,");
    fill("ben.csv", "u0002", ",1,,-1,because of the lanes");
    fill("anna.csv", "u0003", ",,1,1,");
    fill("ben.csv", "u0003", ",,1,0,");
    fill("anna.csv", "u0004", "1,1,,,");
    fill("ben.csv", "u0004", "1,,,,");
    fill("anna.csv", "u0005", "1,,,,");
  }

  /** Fills the last five cells of a row, where the table has it. */
  private void fill(String file, String unit, String cells) throws IOException {
    Path table = path.resolve(file);
    String filled =
        Files.readString(table)
            .lines()
            .map(
                line ->
                    line.startsWith(unit)
                        ? line.replaceFirst(",[^,]*,[^,]*,[^,]*,[^,]*,[^,]*$", "," + cells)
                        : line)
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    Files.writeString(table, filled);
  }

  private Adjudication run() throws Exception {
    Adjudication adjudication = Adjudication.of(folder, folder.codings());
    DecidedFiles.write(folder, adjudication);
    return adjudication;
  }

  private static List<String> open(Adjudication adjudication) {
    return adjudication.open().stream().map(each -> each.comment().unit()).sorted().toList();
  }

  /** In codes, in tone, and in codes again. */
  private static final List<String> DISPUTED = List.of("u0002", "u0003", "u0004");

  @Test
  void disagreementsAreWrittenWithWhatEachCoderGave() throws Exception {
    Adjudication adjudication = run();
    assertThat(open(adjudication)).isEqualTo(DISPUTED);
    String table = Files.readString(path.resolve("adjudication.csv"));
    assertThat(table.lines().findFirst().orElseThrow())
        .contains("\"anna codes\",\"anna sentiment\",\"anna note\",\"ben codes\"");
    assertThat(table.lines()).hasSize(4);
    assertThat(table).contains("wants line").doesNotContain("Rider");
    assertThat(adjudication.settled())
        .extracting(DecidedComment::basis)
        .containsExactly(Basis.AGREED, Basis.SINGLE);
  }

  @Test
  void decisionsAreTakenAndTheCodersSheetsStayAsTheyAre() throws Exception {
    run();
    String anna = Files.readString(path.resolve("anna.csv"));
    Codings before = folder.codings();
    for (String unit : DISPUTED) {
      fill("adjudication.csv", unit, "1,,,-1,talked it over");
    }
    Adjudication adjudication = run();
    assertThat(adjudication.open()).isEmpty();
    assertThat(adjudication.problems()).isEmpty();
    assertThat(adjudication.settled()).hasSize(5);
    assertThat(adjudication.settled())
        .filteredOn(decided -> decided.basis() == Basis.DECIDED)
        .hasSize(3)
        .allSatisfy(decided -> assertThat(decided.codes()).containsExactly("for_buses"))
        .allSatisfy(decided -> assertThat(decided.note()).isEqualTo("talked it over"));
    assertThat(path.resolve("anna.csv")).hasContent(anna);
    assertThat(folder.codings()).isEqualTo(before);
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    run();
    fill("adjudication.csv", DISPUTED.get(0), "1,,,-1,");
    run();
    List<String> files = contents();
    run();
    assertThat(contents()).isEqualTo(files);
  }

  @Test
  void rowsThatCannotBeUsedAreNamed() throws Exception {
    run();
    Path table = path.resolve("adjudication.csv");
    String[] lines = Files.readString(table).split("\r\n", -1);
    String decided = lines[1].replaceFirst(",,,,,$", ",1,,,0,");
    Files.writeString(
        table,
        String.join(
            "\r\n",
            lines[0],
            decided,
            decided,
            decided.replace("u0002", "u0003"),
            decided.replace("u0002", "u0099")));
    Adjudication adjudication = Adjudication.of(folder, folder.codings());
    assertThat(open(adjudication)).containsExactly("u0003", "u0004");
    assertThat(adjudication.unlisted())
        .extracting(d -> d.comment().unit())
        .containsExactly("u0004");
    assertThat(adjudication.problems())
        .extracting(Problem::toString)
        .satisfiesExactly(
            p -> assertThat(p).contains("row 3", "u0002 is decided in adjudication.csv row 2"),
            p -> assertThat(p).contains("row 4", "not the words of this unit"),
            p -> assertThat(p).contains("row 5", "\"u0099\" is no unit"));
  }

  private List<String> contents() throws IOException {
    List<String> contents = new ArrayList<>();
    try (var files = Files.list(path)) {
      for (Path file : files.sorted().toList()) {
        contents.add(file + "\n" + Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void aHalfFilledDecisionStaysOpenAndIsNamed() throws Exception {
    run();
    String unit = DISPUTED.get(0);
    fill("adjudication.csv", unit, ",,,,no idea");
    fill("adjudication.csv", "u0003", "1,,,,");
    Adjudication adjudication = run();
    assertThat(open(adjudication)).isEqualTo(DISPUTED);
    assertThat(adjudication.problems())
        .extracting(Problem::toString)
        .satisfiesExactly(
            p -> assertThat(p).startsWith("adjudication.csv: row 2: u0002: half-filled"),
            p -> assertThat(p).contains("row 3, column sentiment: u0003: half-filled"));
  }

  @Test
  void whatCodersAgreeOnNeedNotBeDecidedAgain() throws Exception {
    run();
    fill("adjudication.csv", "u0003", ",,,0,");
    assertThat(run().settled())
        .filteredOn(decided -> decided.basis() == Basis.DECIDED)
        .singleElement()
        .satisfies(decided -> assertThat(decided.codes()).isEmpty());
  }

  @Test
  void newDisagreementsGoIntoATableOfTheirOwn() throws Exception {
    run();
    String unit = DISPUTED.get(0);
    fill("adjudication.csv", unit, "1,,,0,");
    String first = Files.readString(path.resolve("adjudication.csv"));
    String agreed = agreed();
    fill("ben.csv", agreed, ",1,,,");
    run();
    assertThat(path.resolve("adjudication.csv")).hasContent(first);
    assertThat(Files.readString(path.resolve("adjudication-2.csv")).lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith(agreed));
  }

  private String agreed() throws Exception {
    return Adjudication.of(folder, folder.codings()).settled().stream()
        .filter(decided -> decided.basis() == Basis.AGREED)
        .map(decided -> decided.comment().unit())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDecisionOnWhatCodersAgreeOnIsPassedOver() throws Exception {
    run();
    String unit = DISPUTED.get(0);
    fill("adjudication.csv", unit, "1,,,0,");
    for (String coder : List.of("anna.csv", "ben.csv")) {
      fill(coder, unit, ",1,,,");
    }
    Adjudication adjudication = run();
    assertThat(adjudication.problems())
        .singleElement()
        .asString()
        .contains(unit + ": coders do not disagree on it; passed over");
    assertThat(adjudication.settled())
        .filteredOn(decided -> decided.comment().unit().equals(unit))
        .singleElement()
        .satisfies(decided -> assertThat(decided.codes()).containsExactly("for_cars"));
  }
}
