package org.commentariat.evaluation.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Codings;
import org.commentariat.coding.Problem;
import org.commentariat.coding.SampledComment;
import org.commentariat.coding.adjudication.Adjudication;
import org.commentariat.coding.adjudication.DecidedComment;
import org.commentariat.coding.folder.CodingFolder;
import org.commentariat.coding.folder.InvalidCodingFile;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.file.CodedRow.BadRow;
import org.commentariat.ingest.source.DecodedText;
import org.commentariat.stance.Setting;

/**
 * Coded comments: JSON Lines, a table, or a folder with a sample and its filled sheets.
 *
 * @param comments in the order of the file, each id once
 * @param problems what could not be used, each with file and place
 * @param remarks what a reader of the figures has to know
 * @param files that were read
 */
public record CodedComments(
    List<CodedComment> comments, List<String> problems, List<String> remarks, List<Path> files) {

  public CodedComments {
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
    files = List.copyOf(files);
  }

  /**
   * Reads coded comments.
   *
   * @param path a file or a coding folder that exists
   * @param codes of the codebook; a comment with another code is left out
   * @throws InvalidCodingFile when a coding folder is none
   */
  public static CodedComments read(Path path, List<String> codes)
      throws IOException, InvalidCodingFile {
    if (Files.isDirectory(path)) {
      return ofFolder(new CodingFolder(path), codes);
    }
    List<String> problems = new ArrayList<>();
    String text = DecodedText.of(Files.readAllBytes(path)).text();
    List<PlacedRow> rows =
        text.stripLeading().startsWith("{")
            ? PlacedRow.ofLines(path, text, problems)
            : PlacedRow.ofTable(path, problems);
    List<CodedComment> comments = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    String source = String.valueOf(path.getFileName());
    for (PlacedRow row : rows) {
      try {
        CodedComment comment = CodedRow.read(row.fields(), codes, source);
        String before = places.putIfAbsent(comment.id(), row.place());
        if (before != null) {
          throw new BadRow("the id " + comment.id() + " stands on " + before + " already");
        }
        comments.add(comment);
      } catch (BadRow e) {
        problems.add(path + ": " + row.place() + ": " + e.getMessage() + "; left out");
      }
    }
    return new CodedComments(comments, problems, List.of(), List.of(path));
  }

  /** What coders of a sample agreed on, or decided. */
  private static CodedComments ofFolder(CodingFolder folder, List<String> codes)
      throws IOException, InvalidCodingFile {
    Codings codings = folder.codings();
    CodingSample sample = codings.sample();
    if (!new TreeSet<>(sample.codebook().codes()).equals(new TreeSet<>(codes))) {
      throw new InvalidCodingFile(
          folder.path()
              + ": was coded by a codebook with "
              + sample.codebook().codes()
              + ", not "
              + codes
              + "; give that codebook with --codebook");
    }
    Adjudication adjudication = Adjudication.of(folder, codings);
    List<String> problems = new ArrayList<>();
    Problem.listed(codings.problems()).forEach(each -> problems.add(folder.path() + ": " + each));
    Problem.listed(adjudication.problems())
        .forEach(each -> problems.add(folder.path() + ": " + each));
    List<String> remarks = new ArrayList<>();
    if (!adjudication.open().isEmpty()) {
      remarks.add(
          adjudication.open().size()
              + " comments on which coders disagree without a decision are left out.");
    }
    if (sample.comments().stream()
            .mapToDouble(SampledComment::inclusionProbability)
            .distinct()
            .count()
        > 1) {
      remarks.add(
          "The sample was drawn from strata unevenly: these figures are of the comments coded, not"
              + " of all; 'commentariat agree --judgments' weighs them.");
    }
    List<Path> files = new ArrayList<>(folder.sheets());
    files.addAll(folder.adjudications());
    return new CodedComments(
        adjudication.settled().stream().map(CodedComments::comment).toList(),
        problems,
        remarks,
        files);
  }

  private static CodedComment comment(DecidedComment decided) {
    SampledComment comment = decided.comment();
    return new CodedComment(
        comment.commentId(),
        comment.threadId(),
        comment.threadId(),
        null,
        new Setting(comment.article(), comment.parent()),
        null,
        comment.text(),
        decided.codes(),
        null,
        null,
        decided.sentiment());
  }
}
