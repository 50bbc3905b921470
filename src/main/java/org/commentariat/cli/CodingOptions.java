package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Provenance.HashedFile;
import org.commentariat.analysis.Questions;
import org.commentariat.analysis.correction.HumanCoding;
import org.commentariat.codebook.Codebook;
import org.commentariat.coding.Codings;
import org.commentariat.coding.adjudication.Adjudication;
import org.commentariat.coding.draw.Qualification;
import org.commentariat.coding.draw.SamplingFrame;
import org.commentariat.coding.folder.CodingFolder;
import org.commentariat.coding.folder.InvalidCodingFile;
import org.commentariat.provenance.Sha256;
import org.commentariat.thread.CommentThread;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code analyze} does with human codings, and which groups it compares. */
final class CodingOptions {
  /** Begins the reason why codings that were given are of no use. */
  static final String UNUSED = "cannot correct the shares: ";

  @Option(
      names = "--codings",
      paramLabel = "FOLDER",
      description =
          "Folder of 'commentariat sample' with filled sheets: correct the shares by what people coded.")
  private @Nullable Path folder;

  @Option(
      names = "--margin",
      paramLabel = "X",
      description =
          "With --codings: say how many more to code where a corrected share is less sure than ± X (default: 0.10, ten percentage points).")
  private @Nullable Double margin;

  @Option(
      names = "--before-after",
      paramLabel = "DATE",
      description =
          "Compare the comments before this day with those from it on (UTC), e.g. 2014-07-31.")
  private @Nullable LocalDate divide;

  /**
   * What is asked, with the files it comes from.
   *
   * @param files by name
   */
  record Asked(Questions questions, List<HashedFile> files) {

    /** Whether codings were given that may be used as far as was known before computing. */
    boolean qualifies() {
      HumanCoding coding = questions.coding();
      return coding != null && coding.obstacles().isEmpty();
    }

    /** Whether every row of every sheet could be used. */
    boolean isWhole() {
      HumanCoding coding = questions.coding();
      return coding == null || (coding.obstacles().isEmpty() && coding.problems().isEmpty());
    }
  }

  /** Refuses what cannot be meant, before the long work. */
  void require() {
    if (margin != null && !(margin > 0 && margin < 1)) { // negated so that NaN is refused too
      throw Failure.usage("--margin " + margin + ": expected a number above 0 and below 1");
    }
    if (folder == null && margin != null) {
      throw Failure.usage("--margin is for corrected shares: name a folder with --codings");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw Failure.badInput(
          folder
              + (Files.exists(folder) ? ": is no folder" : ": does not exist")
              + "; expected a folder of 'commentariat sample' with filled sheets");
    }
  }

  /** Reads the codings, if there are any, and says what of them cannot be used. */
  Asked read(List<CommentThread> threads, Codebook codebook, Main.Streams streams)
      throws IOException {
    Path named = folder;
    HumanCoding coding = named == null ? null : coding(named, threads, codebook);
    if (coding != null) {
      coding.problems().forEach(streams::say);
      coding.obstacles().forEach(why -> streams.say(named + ": " + UNUSED + why));
      coding.remarks().forEach(streams::say);
    }
    return new Asked(
        new Questions(coding, margin == null ? Questions.USUAL_MARGIN : margin, divide), files());
  }

  /** The files that codings are read from; none where there is no folder of them. */
  List<HashedFile> files() throws IOException {
    Path named = folder;
    return named == null ? List.of() : files(new CodingFolder(named));
  }

  private static HumanCoding coding(Path named, List<CommentThread> threads, Codebook codebook)
      throws IOException {
    CodingFolder folder = new CodingFolder(named);
    try {
      Codings codings = folder.codings();
      return HumanCoding.of(
          Adjudication.of(folder, codings),
          Qualification.of(codings, SamplingFrame.of(threads), codebook));
    } catch (InvalidCodingFile e) {
      // the place of the folder on this machine is nothing for a report
      String place = named + named.getFileSystem().getSeparator();
      return HumanCoding.unusable(String.valueOf(e.getMessage()).replace(place, ""));
    }
  }

  private static List<HashedFile> files(CodingFolder folder) throws IOException {
    List<Path> paths = new ArrayList<>(folder.sheets());
    paths.addAll(folder.adjudications());
    Path sample = folder.path().resolve("sample.json");
    if (Files.isRegularFile(sample)) {
      paths.add(sample);
    }
    List<HashedFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isReadable(path)) {
        files.add(new HashedFile(String.valueOf(path.getFileName()), Sha256.of(path)));
      }
    }
    return files;
  }
}
