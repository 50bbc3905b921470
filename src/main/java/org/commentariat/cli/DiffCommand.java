package org.commentariat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Annotator;
import org.commentariat.annotation.CoreNlpAnnotator;
import org.commentariat.annotation.Layer;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.evaluation.change.CodebookChange;
import org.commentariat.evaluation.change.JudgedTwice;
import org.commentariat.report.evaluation.ChangeJson;
import org.commentariat.report.evaluation.ChangeText;
import org.commentariat.stance.CueClassifier;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judging;
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

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Comments worked on at once (default: one a processor). No result depends on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

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
    JudgingOptions.requireThreads(threads);
    InputPages.Read read = pages.read(streams);
    CodebookChange change =
        CodebookChange.of(
            before,
            after,
            judgedTwice(before, after, read.ingest().threads()),
            resampling.bootstrap(),
            LEVEL);
    String printed = json ? ChangeJson.of(change) : ChangeText.of(change);
    streams.out().write(printed.getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return read.ingest().rejections().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private List<JudgedTwice> judgedTwice(
      Codebook before, Codebook after, List<CommentThread> found) {
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
    streams.say("loading the language models");
    Annotator annotator =
        annotatingOnce(CoreNlpAnnotator.load(Set.of(Layer.SENTIMENT, Layer.DEPENDENCIES)));
    List<JudgedComment> old = judge(before, annotator, comments, settings);
    List<JudgedComment> fresh = judge(after, annotator, comments, settings);
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
                old.get(i).judgment(),
                fresh.get(i).judgment()));
      }
    }
    return both;
  }

  private List<JudgedComment> judge(
      Codebook codebook,
      Annotator annotator,
      List<Comment> comments,
      Map<String, Setting> settings) {
    streams.say("judging by " + codebook.name() + " " + codebook.version());
    try (Progress progress = Progress.of("comments", comments.size(), streams)) {
      return new Judging(annotator, new CueClassifier(codebook), threads)
          .judge(comments, settings, progress::reach);
    }
  }

  /** Grammar does not depend on the codebook. */
  private static Annotator annotatingOnce(CoreNlpAnnotator annotator) {
    Map<String, AnnotatedComment> done = new ConcurrentHashMap<>();
    return comment -> done.computeIfAbsent(comment.id(), id -> annotator.annotate(comment));
  }
}
