package org.commentariat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.evaluation.change.CodebookChange;
import org.commentariat.evaluation.change.JudgedTwice;
import org.commentariat.report.evaluation.ChangeJson;
import org.commentariat.report.evaluation.ChangeText;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Setting;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a change of codebook moves. */
@Command(
    name = "diff",
    description = "Say which comments change code by another codebook, and what moves in a report.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat diff --codebook old.yaml --codebook new.yaml pages",
      "  commentariat diff --codebook my-codebook.yaml             against the bundled codebook",
      "  commentariat diff --codebook old.yaml --codebook new.yaml pages --classifier cues",
      "  commentariat diff --codebook old.yaml --codebook new.yaml pages --model old.json --model new.json",
      "  commentariat diff --codebook old.yaml --codebook new.yaml pages --json > change.json"
    })
final class DiffCommand implements Callable<Integer> {
  private static final double LEVEL = 0.95;
  private final Main.Streams streams;

  @Mixin private InputPages pages = new InputPages();

  @Option(
      names = "--codebook",
      required = true,
      paramLabel = "FILE",
      description =
          "The old codebook, then the new one. Given once, it is the new one, and the bundled"
              + " codebook the old.")
  private List<Path> codebooks = List.of();

  @Mixin private ClassifierOptions with = new ClassifierOptions();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "Model to judge by (default: what 'analyze' would take for each codebook). Given twice,"
              + " the old codebook's, then the new one's.")
  private List<Path> models = List.of();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private Resampling resampling = new Resampling();

  DiffCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (codebooks.size() > 2) {
      throw Failure.usage("--codebook is given " + codebooks.size() + " times; expected two");
    }
    Codebook after = JudgingOptions.codebook(codebooks.get(codebooks.size() - 1));
    Codebook before =
        codebooks.size() == 2
            ? JudgingOptions.codebook(codebooks.get(0))
            : CodebookReader.microsoftIreland();
    int threads = with.threads();
    requireModels(before, after);
    InputPages.Read read = pages.read(streams);
    ChosenClassifier old = chosen(before, 0);
    ChosenClassifier fresh = chosen(after, models.size() - 1);
    CodebookChange change =
        CodebookChange.of(
            new CodebookChange.Side(before, old.description(), old.models()),
            new CodebookChange.Side(after, fresh.description(), fresh.models()),
            judgedTwice(Judge.load(old, threads, streams), fresh, read.ingest().threads()),
            notes(old, fresh),
            resampling.bootstrap(),
            LEVEL);
    String printed = json ? ChangeJson.of(change) : ChangeText.of(change);
    streams.out().write(printed.getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return read.ingest().rejections().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  /** A model fits codebooks with its codes and no others. */
  private void requireModels(Codebook before, Codebook after) {
    if (models.size() > 2) {
      throw Failure.usage("--model is given " + models.size() + " times; expected two at most");
    }
    if (models.size() == 1
        && !ChosenClassifier.codes(before).equals(ChosenClassifier.codes(after))) {
      throw Failure.usage(
          "--model "
              + models.get(0)
              + " cannot fit both codebooks, whose codes differ; give a model for each, the old"
              + " one's first (--model OLD --model NEW), or judge both alike by --classifier cues");
    }
  }

  private ChosenClassifier chosen(Codebook codebook, int model) throws IOException {
    return ChosenClassifier.load(
        with.wish(models.isEmpty() ? null : models.get(model), false), codebook, streams);
  }

  /** What has to be known of who judged before anything is put down to the codebooks. */
  private static List<String> notes(ChosenClassifier old, ChosenClassifier fresh) {
    if (!old.name().equals(fresh.name())) {
      return List.of(
          "The codebooks are judged by different kinds of classifiers, so what moves is not the"
              + " work of the codebooks alone; --classifier judges both alike.");
    }
    if (!old.is(ChosenClassifier.Kind.LEARNED)) {
      return List.of();
    }
    return List.of(
        old.models().equals(fresh.models())
            ? "Both are judged by the same model, which reads no definitions: only cues and"
                + " endorsing phrases can move a comment. To see what another definition does,"
                + " code by it and train a model."
            : "The models were learned from different codings, so what moves is the work of these"
                + " as well as of the codebooks.");
  }

  private List<JudgedTwice> judgedTwice(
      Judge judge, ChosenClassifier fresh, List<CommentThread> found) {
    List<Comment> comments = new ArrayList<>();
    Map<String, Setting> settings = new HashMap<>();
    for (CommentThread thread : found) {
      Setting setting = new Setting(thread.article().title(), null);
      for (Comment comment : thread.comments()) {
        if (!comment.isPlaceholder()) {
          comments.add(comment);
          settings.put(comment.id(), setting);
        }
      }
    }
    List<JudgedComment> before = judge.judge(comments, settings);
    List<JudgedComment> after = judge.with(fresh).judge(comments, settings);
    Pseudonyms names = new Pseudonyms(found);
    List<JudgedTwice> both = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      Comment comment = comments.get(i);
      String author = comment.author();
      if (!comment.ownWords().isBlank()) {
        both.add(
            new JudgedTwice(
                author == null ? "comment " + comment.id() : "author " + author,
                names.of(author),
                before.get(i).judgment(),
                after.get(i).judgment()));
      }
    }
    return both;
  }
}
