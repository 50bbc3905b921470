package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.folder.InvalidCodingFile;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Evaluation.Subject;
import org.commentariat.evaluation.file.CodedComments;
import org.commentariat.evaluation.file.JudgmentFile;
import org.commentariat.provenance.Sha256;

/** The files that {@code evaluate} reads; says what in them cannot be used, and counts it. */
final class EvaluationInput {
  /** More problems of a file than these are counted, not shown. */
  private static final int SHOWN = 50;

  private final Main.Streams streams;
  private final List<String> codes;
  private final List<CodedComment> comments;
  private final List<Subject.Input> files = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private int problems;

  /**
   * Reads the codings.
   *
   * @param codes of the codebook
   * @throws Failure when no comment in them can be used
   */
  EvaluationInput(Path codings, List<String> codes, Main.Streams streams) throws IOException {
    this.streams = streams;
    this.codes = List.copyOf(codes);
    if (!Files.exists(codings)) {
      throw Failure.badInput(codings + ": does not exist; expected coded comments");
    }
    try {
      CodedComments read = CodedComments.read(codings, codes);
      tell(read.problems());
      if (read.comments().isEmpty()) {
        throw Failure.badInput(codings + ": no coded comment in it can be used");
      }
      comments = read.comments();
      remarks.addAll(read.remarks());
      remarkParents();
      for (Path file : read.files()) {
        add(file);
      }
    } catch (InvalidCodingFile e) {
      throw Failure.badInput(String.valueOf(e.getMessage()));
    }
  }

  /** A reply to an unknown id is read as if it answered nobody, which has to be known. */
  private void remarkParents() {
    Set<String> ids = comments.stream().map(CodedComment::id).collect(Collectors.toSet());
    long lone =
        comments.stream()
            .filter(comment -> comment.setting().parentExcerpt() == null)
            .map(CodedComment::parentId)
            .filter(parent -> parent != null && !ids.contains(parent))
            .count();
    if (lone > 0) {
      String text =
          "Replies to comments that are not among these, without a parent_excerpt, which are read"
              + " without what they answer: "
              + lone
              + ".";
      remarks.add(text);
      streams.say(text);
    }
  }

  List<CodedComment> comments() {
    return comments;
  }

  /** Every file read so far. */
  List<Subject.Input> files() {
    return List.copyOf(files);
  }

  /** What a reader of the figures has to know. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  /** Adds what a reader of the figures has to know. */
  void remark(String remark) {
    remarks.add(remark);
  }

  /** Adds parts of the input that could not be used, and what a reader has to know of them. */
  void leftOut(int parts, String remark) {
    problems += parts;
    remark(remark);
  }

  /** Parts of the input that could not be used. */
  int problems() {
    return problems;
  }

  /**
   * Reads judgments of the comments.
   *
   * @throws Failure when none of them is judged
   */
  JudgmentFile judgments(Path file) throws IOException {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw Failure.badInput(
          file
              + ": "
              + (Files.exists(file) ? "a folder" : "no such file")
              + "; expected judgments");
    }
    JudgmentFile judgments = JudgmentFile.read(file, codes);
    tell(judgments.problems());
    add(file);
    List<String> missing =
        comments.stream()
            .map(CodedComment::id)
            .filter(id -> !judgments.byComment().containsKey(id))
            .toList();
    if (missing.size() == comments.size()) {
      throw Failure.badInput(file + ": judges none of the coded comments");
    }
    if (!missing.isEmpty()) {
      problems++;
      String text =
          String.format(
              "%s: says nothing of %d of %d coded comments, e.g. %s; they count as errors",
              file, missing.size(), comments.size(), missing.get(0));
      streams.say(text);
      remarks.add(
          name(file)
              + " says nothing of "
              + missing.size()
              + " comments; there its sets of codes count as wrong.");
    }
    int strangers = judgments.strangers(comments);
    if (strangers > 0) {
      streams.say(file + ": " + strangers + " judgments of comments that are not coded; not used");
    }
    return judgments;
  }

  /** The last name of a path: where a file lies is nobody's business. */
  static String name(Path file) {
    return String.valueOf(file.toAbsolutePath().normalize().getFileName());
  }

  /** The tones that were coded, by comment. */
  Map<String, CodedSentiment> codedTones() {
    Map<String, CodedSentiment> tones = new HashMap<>();
    for (CodedComment comment : comments) {
      CodedSentiment tone = comment.sentiment();
      if (tone != null) {
        tones.put(comment.id(), tone);
      }
    }
    return tones;
  }

  private void add(Path file) throws IOException {
    files.add(new Subject.Input(name(file), Sha256.of(file)));
  }

  private void tell(List<String> found) {
    problems += found.size();
    found.stream().limit(SHOWN).forEach(streams::say);
    if (found.size() > SHOWN) {
      streams.say("and " + (found.size() - SHOWN) + " more like these");
    }
  }
}
