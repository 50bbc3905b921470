package org.commentariat.coding.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commentariat.codebook.Codebook;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Codings;
import org.commentariat.coding.sheet.CodebookSheet;
import org.commentariat.coding.sheet.CodingSheet;
import org.commentariat.coding.sheet.CodingSheets;

/**
 * A folder with a sample: {@code sample.json}, {@code codebook.md} and a sheet for each coder. What
 * people have filled in is never overwritten.
 *
 * @param path the folder; need not exist before something is written
 */
public record CodingFolder(Path path) {
  private static final String SAMPLE = "sample.json";
  private static final String CODEBOOK = "codebook.md";

  /** Files of this program that begin so are no sheets of coders. */
  private static final List<String> DECISIONS = List.of("adjudication", "decided");

  /** The folder of sheets that were named one by one, or of the folder itself. */
  public static CodingFolder of(List<Path> paths) {
    Path first = paths.get(0);
    Path parent = first.toAbsolutePath().getParent();
    return new CodingFolder(Files.isDirectory(first) || parent == null ? first : parent);
  }

  /**
   * Writes a sample with its sheets.
   *
   * @param program version of the program
   * @param separator between the cells of the sheets
   * @param force whether blank sheets of an earlier sample may be replaced; filled ones never are
   * @return the files, the sheets first
   * @throws SheetsNotWritten when something is there already
   */
  public List<Path> write(
      CodingSample sample, Codebook codebook, String program, char separator, boolean force)
      throws IOException, SheetsNotWritten {
    String taken = CodingSheet.columnTaken(sample.codebook().codes());
    if (taken != null) {
      throw new SheetsNotWritten(
          "the code \""
              + taken
              + "\" is called as a column of the sheets; rename it in the codebook");
    }
    requireRoom(force);
    for (Path sheet : sheets()) {
      Files.delete(sheet); // blank, as requireRoom found
    }
    Map<String, String> files = new LinkedHashMap<>();
    CodingSheet sheet = new CodingSheet(separator);
    for (String coder : sample.design().coders()) {
      files.put(coder + ".csv", sheet.write(sample, coder));
    }
    files.put(CODEBOOK, CodebookSheet.write(codebook));
    files.put(SAMPLE, SampleFile.write(sample, program));
    return place(files);
  }

  /**
   * Finds out whether a sample could be written here.
   *
   * @throws SheetsNotWritten when it could not
   */
  public void requireRoom(boolean force) throws IOException, SheetsNotWritten {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new SheetsNotWritten(path + ": is a file; expected a folder for the sheets");
    }
    List<Path> there = new ArrayList<>(tables());
    for (String name : List.of(SAMPLE, CODEBOOK)) {
      if (Files.exists(path.resolve(name))) {
        there.add(path.resolve(name));
      }
    }
    if (there.isEmpty()) {
      return;
    }
    if (!force) {
      throw new SheetsNotWritten(
          there.get(0)
              + ": is there already; choose another folder, or replace blank sheets with --force");
    }
    for (Path table : tables()) {
      if (!isBlankSheet(table)) {
        throw new SheetsNotWritten(
            table
                + ": may hold codes, which are never overwritten; choose another folder, or move it"
                + " away");
      }
    }
  }

  private boolean isBlankSheet(Path table) throws IOException {
    try {
      return isSheet(table) && !CodingSheets.mayBeFilled(table, sample().codebook().codes());
    } catch (InvalidCodingFile e) {
      return false;
    }
  }

  /**
   * The sample.
   *
   * @throws InvalidCodingFile when there is none, or it is damaged
   */
  public CodingSample sample() throws IOException, InvalidCodingFile {
    Path file = path.resolve(SAMPLE);
    if (!Files.isRegularFile(file)) {
      throw new InvalidCodingFile(
          file + ": no such file; it says what was drawn, and stands beside the sheets");
    }
    return SampleFile.read(file);
  }

  /**
   * What coders gave back in all sheets of the folder.
   *
   * @throws InvalidCodingFile when there is no sample here, or it is damaged
   */
  public Codings codings() throws IOException, InvalidCodingFile {
    return CodingSheets.read(sample(), sheets());
  }

  /** What coders gave back in these sheets. */
  public Codings codings(List<Path> sheets) throws IOException, InvalidCodingFile {
    return CodingSheets.read(sample(), sheets.stream().filter(CodingFolder::isSheet).toList());
  }

  /** The tables of coders, by name. */
  public List<Path> sheets() throws IOException {
    return tables().stream().filter(CodingFolder::isSheet).toList();
  }

  /** The tables in which disagreements are decided, by name. */
  public List<Path> adjudications() throws IOException {
    return tables().stream().filter(table -> name(table).startsWith("adjudication")).toList();
  }

  /**
   * Puts files into the folder, each as a whole.
   *
   * @param contents by name of the file
   */
  public List<Path> place(Map<String, String> contents) throws IOException {
    Files.createDirectories(path);
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> content : contents.entrySet()) {
      Path unfinished = path.resolve("." + content.getKey() + ".unfinished");
      Files.writeString(unfinished, content.getValue(), StandardCharsets.UTF_8);
      Path file = path.resolve(content.getKey());
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      files.add(file);
    }
    return files;
  }

  private List<Path> tables() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> name(file).matches("[^.~].*\\.(csv|tsv|txt|xlsx|xls|ods)"))
          .sorted()
          .toList();
    }
  }

  private static boolean isSheet(Path table) {
    return DECISIONS.stream().noneMatch(name(table)::startsWith);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
