package org.commentariat.coding.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commentariat.coding.Codings;
import org.commentariat.coding.Disagreement;
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
        InventedSample.of(5, 4, "anna", "ben"), InventedSample.codebook(), "0.0.0", ',', false);
    fill("anna.csv", "u0001", "1,,,,");
    fill("ben.csv", "u0001", "1,,,,");
    fill("anna.csv", "u0002", "1,,,-1,");
    fill("ben.csv", "u0002", ",1,,-1,because of the lanes");
    fill("anna.csv", "u0003", ",,1,1,");
    fill("ben.csv", "u0003", ",,1,0,");
    fill("anna.csv", "u0004", "1,1,,,");
    fill("ben.csv", "u0004", "1,,,,");
    fill("anna.csv", "u0005", "1,,,,"); // whoever has it
    fill("ben.csv", "u0005", "1,,,,");
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

  /** Without u0005, which one coder has and which may be any of the five. */
  private List<String> expectedOpen() throws Exception {
    return Disagreement.in(folder.codings()).stream().map(d -> d.comment().unit()).toList();
  }

  @Test
  void disagreementsAreWrittenWithWhatEachCoderGave() throws Exception {
    Adjudication adjudication = run();
    assertThat(open(adjudication)).isEqualTo(expectedOpen()).hasSizeBetween(2, 3);
    String table = Files.readString(path.resolve("adjudication.csv"));
    assertThat(table.lines().findFirst().orElseThrow())
        .contains("\"anna codes\",\"anna sentiment\",\"anna note\",\"ben codes\"");
    assertThat(table.lines()).hasSize(1 + expectedOpen().size());
    assertThat(table).contains("wants line").doesNotContain("Rider");
    assertThat(adjudication.settled())
        .extracting(DecidedComment::basis)
        .contains(Basis.SINGLE, Basis.AGREED)
        .doesNotContain(Basis.DECIDED);
  }

  @Test
  void decisionsAreTakenAndTheCodersSheetsStayAsTheyAre() throws Exception {
    run();
    String anna = Files.readString(path.resolve("anna.csv"));
    Codings before = folder.codings();
    for (String unit : expectedOpen()) {
      fill("adjudication.csv", unit, "1,,,-1,talked it over");
    }
    Adjudication adjudication = run();
    assertThat(adjudication.open()).isEmpty();
    assertThat(adjudication.problems()).isEmpty();
    assertThat(adjudication.settled()).hasSize(5);
    assertThat(adjudication.settled())
        .filteredOn(decided -> decided.basis() == Basis.DECIDED)
        .hasSize(expectedOpen().size())
        .allSatisfy(decided -> assertThat(decided.codes()).containsExactly("for_buses"))
        .allSatisfy(decided -> assertThat(decided.note()).isEqualTo("talked it over"));
    assertThat(path.resolve("anna.csv")).hasContent(anna);
    assertThat(folder.codings()).isEqualTo(before);
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    run();
    fill("adjudication.csv", expectedOpen().get(0), "1,,,-1,");
    run();
    List<String> files = contents();
    run();
    assertThat(contents()).isEqualTo(files);
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
    String unit = expectedOpen().get(0);
    fill("adjudication.csv", unit, ",,,,no idea");
    Adjudication adjudication = run();
    assertThat(open(adjudication)).contains(unit);
    assertThat(adjudication.problems())
        .singleElement()
        .extracting(Problem::toString)
        .asString()
        .startsWith("adjudication.csv: row 2")
        .contains(unit + ": half-filled");
  }

  @Test
  void whatCodersAgreeOnNeedNotBeDecidedAgain() throws Exception {
    Codings codings = folder.codings();
    Disagreement inTone =
        Disagreement.in(codings).stream().filter(each -> !each.inCodes()).findFirst().orElse(null);
    if (inTone == null) { // u0003 went to one coder only
      assertThat(codings.byUnit().get("u0003")).hasSize(1);
      return;
    }
    run();
    fill("adjudication.csv", inTone.comment().unit(), ",,,0,");
    assertThat(run().settled())
        .filteredOn(decided -> decided.basis() == Basis.DECIDED)
        .singleElement()
        .satisfies(decided -> assertThat(decided.codes()).isEmpty());
  }

  @Test
  void newDisagreementsGoIntoATableOfTheirOwn() throws Exception {
    run();
    String unit = expectedOpen().get(0);
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
    String unit = expectedOpen().get(0);
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
