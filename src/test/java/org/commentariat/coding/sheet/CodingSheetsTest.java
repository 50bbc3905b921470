package org.commentariat.coding.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.Coding;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Codings;
import org.commentariat.coding.InventedSample;
import org.commentariat.coding.Problem;
import org.commentariat.coding.SampledComment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodingSheetsTest {
  @TempDir Path folder;

  private final CodingSample sample = InventedSample.of(4, 2, "anna", "ben");

  private Codings read(String name, String... lines) throws IOException {
    return read(name, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private Codings read(String name, byte[] bytes) throws IOException {
    return CodingSheets.read(sample, List.of(Files.write(folder.resolve(name), bytes)));
  }

  private String words(String unit) {
    return sample.comment(unit).orElseThrow().text();
  }

  /** A unit that this coder alone, or one that both, code. */
  private String unit(String... coders) {
    return sample.comments().stream()
        .filter(comment -> comment.coders().equals(List.of(coders)))
        .map(SampledComment::unit)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Codings codings) {
    return codings.problems().stream().map(Problem::toString).toList();
  }

  private static final String HEADER = "unit,coder,comment,for_buses,for_cars,none,sentiment,note";

  /** Fills every row of a sheet: the first code, none, both codes, and so on. */
  private static String filled(String sheet, String separator) {
    String[] fillings = {"1,,,-1,", ",,1,0,ok", "1,1,,1,", "0,0,,,"};
    List<String> lines = sheet.lines().collect(Collectors.toList());
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      assertThat(line).endsWith(separator.repeat(5));
      lines.set(i, line.substring(0, line.length() - 4) + fillings[i % 4].replace(",", separator));
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  private Codings expected() throws IOException {
    String sheet = filled(new CodingSheet(',').write(sample, "anna"), ",");
    Codings codings = read("anna.csv", sheet.getBytes(StandardCharsets.UTF_8));
    assertThat(codings.problems()).isEmpty();
    assertThat(codings.codings()).hasSize(3);
    return codings;
  }

  @Test
  void aSheetShowsNeitherAuthorNorMachineAndIsMarkedForExcel() {
    String sheet = new CodingSheet(',').write(sample, "anna");
    assertThat(sheet)
        .startsWith(
            "\uFEFFunit,coder,article,parent,comment,for_buses,for_cars,none,sentiment,note\r\n")
        .contains("About t")
        .doesNotContain("Rider")
        .doesNotContain("t-1");
    assertThat(sheet.lines()).hasSize(4);
  }

  @Test
  void eachCoderHasAnOrderOfTheirOwn() {
    CodingSample large = InventedSample.of(40, 40, "anna", "ben");
    List<String> anna = units(new CodingSheet(',').write(large, "anna"));
    List<String> ben = units(new CodingSheet(',').write(large, "ben"));
    assertThat(anna).hasSize(40).containsExactlyInAnyOrderElementsOf(ben).isNotEqualTo(ben);
    assertThat(anna)
        .isEqualTo(units(new CodingSheet(',').write(large, "anna")))
        .isNotEqualTo(anna.stream().sorted().toList());
  }

  private static List<String> units(String sheet) {
    return sheet.lines().skip(1).map(line -> line.substring(0, 5)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void aSheetSurvivesAnotherEncoding(String charset) throws IOException {
    Codings expected = expected();
    String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
    String sheet = filled(new CodingSheet(',').write(sample, "anna"), ",").substring(1);
    Codings read = read("anna.csv", (mark + sheet).getBytes(Charset.forName(charset)));
    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF\"\uFEFFunit\"", "\"ï»¿unit\"", "Unit ", "UNIT"})
  void aByteOrderMarkTakenForTextIsNoPartOfTheFirstColumn(String first) throws IOException {
    Codings expected = expected();
    String sheet = filled(new CodingSheet(',').write(sample, "anna"), ",");
    String damaged = sheet.replaceFirst("^\uFEFFunit", first);
    assertThat(read("anna.csv", damaged.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", ","})
  void aSheetSurvivesAnotherSeparator(String separator) throws IOException {
    Codings expected = expected();
    String sheet = filled(new CodingSheet(separator.charAt(0)).write(sample, "anna"), separator);
    assertThat(read("anna.csv", sheet.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    String named = "sep=" + separator + "\r\n" + sheet.substring(1);
    assertThat(read("anna.csv", named.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
  }

  @Test
  void aSheetSurvivesEmptyColumnsAndRowsAndQuotesEverywhere() throws IOException {
    Codings expected = expected();
    String sheet =
        filled(new CodingSheet(',').write(sample, "anna"), ",")
            .substring(1)
            .lines()
            .map(
                line ->
                    Arrays.stream(line.split(",", -1))
                            .map(cell -> cell.startsWith("\"") ? cell : "\"" + cell + "\"")
                            .collect(Collectors.joining(","))
                        + ",,\"\"")
            .collect(Collectors.joining("\n,,,,,,,,,,,,\n"));
    assertThat(read("anna.csv", (sheet + "\n,,,\n\n").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "1,0", "x", "X", "TRUE", "WAHR", " 1 ", "'1", "100%", "✓"})
  void aYesIsReadHoweverItIsWritten(String yes) throws IOException {
    String unit = unit("anna");
    Codings codings = read("anna.csv", HEADER, row(unit, "anna", "\"" + yes + "\",,,,"));
    assertThat(texts(codings)).isEmpty();
    assertThat(codings.codings())
        .containsExactly(new Coding(unit, "anna", new TreeSet<>(List.of("for_buses")), null, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "FALSE", "falsch", "no", "0%"})
  void aNoToEveryCodeIsNone(String no) throws IOException {
    Codings codings = read("anna.csv", HEADER, row(unit("anna"), "anna", no + "," + no + ",,,"));
    assertThat(texts(codings)).isEmpty();
    assertThat(codings.codings().get(0).codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-1,NEGATIVE",
    "−1,NEGATIVE",
    "-1.0,NEGATIVE",
    "0,NEUTRAL",
    "pos,POSITIVE",
    "+1,POSITIVE",
    "Neutral,NEUTRAL"
  })
  void sentimentIsAToneOrItsNumber(String cell, CodedSentiment sentiment) throws IOException {
    Codings codings =
        read("anna.csv", HEADER, row(unit("anna"), "anna", ",,1,\"" + cell + "\",\"'=odd\""));
    assertThat(texts(codings)).isEmpty();
    assertThat(codings.codings().get(0).sentiment()).isEqualTo(sentiment);
    assertThat(codings.codings().get(0).note()).isEqualTo("=odd");
  }

  private String row(String unit, String coder, String filling) {
    return unit + "," + coder + ",\"" + words(unit) + "\"," + filling;
  }

  @Test
  void rowsThatNobodyHasReachedAreNoProblem() throws IOException {
    Codings codings = read("anna.csv", new CodingSheet(',').write(sample, "anna").split("\r\n"));
    assertThat(codings.codings()).isEmpty();
    assertThat(codings.problems()).isEmpty();
  }

  @Test
  void everythingWrongIsNamedByRowAndColumnAndTheRestIsUsed() throws IOException {
    String own = unit("anna");
    String shared = unit("anna", "ben");
    Codings codings =
        read(
            "anna.csv",
            HEADER + ",for_trams",
            row(own, "anna", "1,,,,"),
            row(shared, "carla", "1,,,,"),
            "u9999,anna,x,1,,,,",
            row(shared, "anna", "maybe,,,,"),
            row(shared, "anna", "0,,,,"),
            row(shared, "anna", ",,,-1,"),
            row(shared, "anna", "1,,1,,"),
            row(shared, "anna", "0,0,0,,"),
            row(shared, "anna", "1,,,7,"),
            shared + ",anna,\"other words\",1,,,,",
            row(unit("ben"), "anna", "1,,,,"),
            row(own, "anna", "1,,,,"));
    assertThat(codings.codings()).hasSize(1);
    assertThat(texts(codings))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("anna.csv: row 1, column for_trams: no such code"),
            p -> assertThat(p).startsWith("anna.csv: row 3, column coder: \"carla\" is no coder"),
            p -> assertThat(p).startsWith("anna.csv: row 4, column unit: \"u9999\" is no unit"),
            p -> assertThat(p).startsWith("anna.csv: row 5, column for_buses: expected 1, 0 or"),
            p -> assertThat(p).startsWith("anna.csv: row 6: half-filled"),
            p -> assertThat(p).startsWith("anna.csv: row 7: half-filled"),
            p -> assertThat(p).startsWith("anna.csv: row 8, column none: none of the codes, and"),
            p -> assertThat(p).startsWith("anna.csv: row 9, column none: not none of the codes"),
            p -> assertThat(p).startsWith("anna.csv: row 10, column sentiment: expected -1, 0, 1"),
            p -> assertThat(p).startsWith("anna.csv: row 11, column comment: not the words"),
            p -> assertThat(p).startsWith("anna.csv: row 12, column coder: anna was not given"),
            p ->
                assertThat(p)
                    .contains("row 13, column unit: anna coded it in anna.csv in the same way"));
  }

  @Test
  void twoDifferentCodingsOfOneCommentByOneCoderAreBothLeftOut() throws IOException {
    String own = unit("anna");
    Codings codings =
        read(
            "anna.csv",
            HEADER,
            row(own, "anna", "1,,,,"),
            row(own, "anna", ",1,,,"),
            row(own, "anna", "1,,,,"));
    assertThat(codings.codings()).isEmpty();
    assertThat(texts(codings))
        .hasSize(2)
        .anySatisfy(p -> assertThat(p).contains("row 3", "both are left out"));
  }

  @Test
  void whoCodedIsTakenFromTheFileWhereTheCellIsEmpty() throws IOException {
    assertThat(read("Anna.csv", HEADER, row(unit("anna"), "", "1,,,,")).codings())
        .extracting(Coding::coder)
        .containsExactly("anna");
    assertThat(texts(read("Sheet 1.csv", HEADER, row(unit("anna"), "", "1,,,,"))))
        .singleElement()
        .asString()
        .contains("row 2, column coder: empty, and the file is not called as a coder; expected");
  }

  @Test
  void aTableWithoutTheColumnsThatItNeedsIsLeftOutAsAWhole() throws IOException {
    assertThat(texts(read("anna.csv", "unit,coder,for_buses,none", "u0001,anna,1,")))
        .containsExactly(
            "anna.csv: row 1, column comment: is missing; the table is left out",
            "anna.csv: row 1, column for_cars: is missing; the table is left out");
    assertThat(texts(read("anna.csv", HEADER + ",unit", "u0001")))
        .containsExactly("anna.csv: row 1, column unit: stands twice; the table is left out");
    assertThat(texts(read("anna.csv", "", "")))
        .containsExactly("anna.csv: an empty table; left out");
    assertThat(texts(read("anna.csv", new byte[] {'P', 'K', 3, 4, 0, 0})))
        .singleElement()
        .asString()
        .contains("a workbook");
  }

  @Test
  void aCodeMayBeWrittenWithBlanksInTheHeader() throws IOException {
    String header = HEADER.replace("for_buses", "For Buses").replace("for_cars", "for-cars");
    Codings codings = read("anna.csv", header, row(unit("anna"), "anna", "1,,,,"));
    assertThat(codings.problems()).isEmpty();
    assertThat(codings.codings()).singleElement().matches(c -> c.codes().contains("for_buses"));
  }

  @Test
  void aTableThatIsNoSheetIsOneMessage() throws IOException {
    assertThat(texts(read("notes.txt", "We met on Monday, and on many other days of the week.")))
        .containsExactly(
            "notes.txt: row 1: expected a row with the names of columns, unit, comment, for_buses,"
                + " for_cars, none, found \"We met on Monday,  and on many other day…\"; the table"
                + " is left out");
  }

  @Test
  void aSheetThatIsThereTwiceIsOneMessage() throws IOException {
    String sheet = filled(new CodingSheet(',').write(sample, "anna"), ",");
    Path first = Files.writeString(folder.resolve("anna (1).csv"), sheet);
    Path second = Files.writeString(folder.resolve("anna.csv"), sheet);
    Codings codings = CodingSheets.read(sample, List.of(first, second));
    assertThat(codings.codings()).hasSize(3);
    assertThat(Problem.listed(codings.problems()))
        .containsExactly(
            "anna.csv: rows 2–4, column unit: anna coded it in anna (1).csv in the same way; left"
                + " out");
  }

  @Test
  void aQuoteThatNeverEndsLosesOnlyWhatComesAfter() throws IOException {
    Codings codings =
        read("anna.csv", HEADER, row(unit("anna"), "anna", "1,,,,"), unit("anna", "ben") + ",\"an");
    assertThat(codings.codings()).hasSize(1);
    assertThat(texts(codings)).singleElement().asString().contains("row 3: cannot be read");
  }

  @Test
  void scribblesBesideTheTableAreToldAndDoNoHarm() throws IOException {
    Codings codings = read("anna.csv", HEADER, row(unit("anna"), "anna", "1,,,,,,see me"));
    assertThat(codings.codings()).hasSize(1);
    assertThat(texts(codings)).singleElement().asString().contains("\"see me\"");
  }

  @Test
  void aSheetIsFilledAsSoonAsOneCellIs() throws IOException {
    List<String> codes = sample.codebook().codes();
    String blank = new CodingSheet(',').write(sample, "anna");
    Path file = Files.writeString(folder.resolve("anna.csv"), blank);
    assertThat(CodingSheets.mayBeFilled(file, codes)).isFalse();
    Files.writeString(file, blank.replaceFirst(",\r\n$", ",unsure\r\n"));
    assertThat(CodingSheets.mayBeFilled(file, codes)).isTrue();
    Files.writeString(file, "my own table");
    assertThat(CodingSheets.mayBeFilled(file, codes)).isTrue();
  }
}
