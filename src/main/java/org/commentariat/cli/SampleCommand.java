package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Design;
import org.commentariat.coding.Design.Allocation;
import org.commentariat.coding.Design.Criterion;
import org.commentariat.coding.MachineCodes;
import org.commentariat.coding.MachineCodes.Verdict;
import org.commentariat.coding.draw.InvalidDesign;
import org.commentariat.coding.draw.SampleDraw;
import org.commentariat.coding.draw.SamplingFrame;
import org.commentariat.coding.folder.CodingFolder;
import org.commentariat.coding.folder.InvalidCodingFile;
import org.commentariat.coding.folder.JudgmentLines;
import org.commentariat.coding.folder.SheetsNotWritten;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.Setting;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws comments for coding by hand, and writes the sheets. */
@Command(
    name = "sample",
    description = "Draw comments for coding by hand, and write a blind sheet for each coder.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat sample -n 100 --coders anna,ben",
      "  commentariat sample pages -n 200 --coders anna,ben --overlap 50 --seed 7 -o coding",
      "  commentariat sample pages -n 200 --coders anna,ben --stratify code --judgments judgments.jsonl"
    })
final class SampleCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Mixin private InputPages pages = new InputPages();

  @Mixin private JudgingOptions judging = new JudgingOptions();

  @Option(
      names = {"-n", "--comments"},
      paramLabel = "N",
      required = true,
      description = "How many comments to draw.")
  private int size;

  @Option(
      names = "--coders",
      paramLabel = "NAME,NAME",
      required = true,
      split = ",",
      description = "Who codes.")
  private List<String> coders = List.of();

  @Option(
      names = "--overlap",
      paramLabel = "K",
      description =
          "How many of the comments every coder codes; the rest is dealt out (default: all).")
  private @Nullable Integer overlap;

  @Option(
      names = "--stratify",
      paramLabel = "BY,BY",
      split = ",",
      description =
          "Draw within strata: by article, by code (as the machine judges), or both with a comma.")
  private List<Criterion> strata = List.of();

  @Option(
      names = "--allocation",
      paramLabel = "HOW",
      defaultValue = "proportional",
      description =
          "How many from each stratum: proportional to its size (default), or equal, which draws more of what is rare.")
  private Allocation allocation = Allocation.PROPORTIONAL;

  @Option(
      names = "--judgments",
      paramLabel = "FILE",
      description =
          "Judgments as 'commentariat classify' prints them, for strata by code (default: judges itself).")
  private @Nullable Path judgments;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of the draw (default: 1). Equal seeds draw equal samples.")
  private long seed = 1;

  @Option(
      names = "--separator",
      paramLabel = "SIGN",
      defaultValue = "comma",
      description =
          "Between the cells of the sheets: comma (default), semicolon, which Excel expects where numbers have a decimal comma, or tab.")
  private Separator separator = Separator.COMMA;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "coding",
      description = "Where the sheets go (default: coding).")
  private Path output = Path.of("coding");

  @Option(
      names = "--force",
      description = "Replace blank sheets of an earlier sample. Filled ones are never replaced.")
  private boolean force;

  /** Signs between the cells of a sheet. */
  enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char sign;

    Separator(char sign) {
      this.sign = sign;
    }
  }

  SampleCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Codebook codebook = judging.codebook();
    int threads = judging.threads();
    Design design = design();
    if (judgments != null && !strata.contains(Criterion.CODE)) {
      throw Failure.usage("--judgments is for strata by code: add --stratify code");
    }
    CodingFolder folder = new CodingFolder(output);
    try {
      folder.requireRoom(force); // before the long work, not after it
      InputPages.Read read = pages.read(streams);
      List<CommentThread> found = read.ingest().threads();
      MachineCodes machine =
          strata.contains(Criterion.CODE) ? machine(codebook, threads, found) : null;
      Pseudonyms names = new Pseudonyms(found);
      CodingSample sample =
          new SampleDraw(SamplingFrame.of(found), machine, text -> names.mask(text).text())
              .draw(design, codebook);
      folder.write(sample, codebook, Main.programVersion(), separator.sign, force);
      tell(sample);
      return read.ingest().rejections().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    } catch (InvalidDesign | SheetsNotWritten e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (InvalidCodingFile e) {
      throw Failure.badInput(String.valueOf(e.getMessage()));
    }
  }

  private Design design() {
    try {
      List<String> names = coders.stream().map(String::strip).toList();
      return new Design(
          size, names, overlap == null ? size : overlap, new TreeSet<>(strata), allocation, seed);
    } catch (IllegalArgumentException e) { // what was typed makes no sense; it says why
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  private MachineCodes machine(Codebook codebook, int threads, List<CommentThread> found)
      throws IOException, InvalidCodingFile {
    if (judgments != null) {
      return judgments(judgments, codebook.codes().stream().map(Code::id).toList());
    }
    List<Comment> comments = new ArrayList<>();
    Map<String, Setting> settings = new HashMap<>();
    for (CommentThread thread : found) {
      String title = thread.article().title();
      for (Comment comment : thread.comments()) {
        if (!comment.isPlaceholder()) {
          comments.add(comment);
        }
        if (title != null) {
          settings.put(comment.id(), new Setting(title, null));
        }
      }
    }
    Judge judge = Judge.load(judging.wish(false), codebook, threads, streams);
    Map<String, Verdict> verdicts = new HashMap<>();
    for (JudgedComment judged : judge.judge(comments, settings)) {
      Judgment judgment = judged.judgment();
      verdicts.put(judgment.commentId(), new Verdict(judgment.codes(), judgment.abstained()));
    }
    return MachineCodes.of(verdicts);
  }

  /** The judgments in a file. */
  static MachineCodes judgments(Path file, List<String> codes)
      throws IOException, InvalidCodingFile {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw Failure.badInput(
          file
              + ": "
              + (Files.exists(file) ? "a folder" : "no such file")
              + "; expected judgments");
    }
    return JudgmentLines.read(file, codes);
  }

  private void tell(CodingSample sample) {
    streams.say(
        String.format(
            Locale.ROOT,
            "drew %d of %d comments from %s; sheets for %s are in %s",
            sample.comments().size(),
            sample.source().comments(),
            sample.strata().size() == 1 ? "one stratum" : sample.strata().size() + " strata",
            String.join(", ", sample.design().coders()),
            output));
    streams.say("give each coder one sheet and codebook.md; keep sample.json to yourself");
  }
}
