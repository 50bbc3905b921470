package org.commentariat.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commentariat.codebook.Codebook;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Setting;
import org.commentariat.stance.llm.Transcript;
import org.commentariat.thread.Comment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges comments given one a line. */
@Command(
    name = "classify",
    description = "Judge comments given as one JSON object a line; print one judgment a line.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat parse pages | commentariat classify",
      "  commentariat classify comments.jsonl --codebook my-codebook.yaml > judgments.jsonl",
      "  commentariat classify comments.jsonl --llm http://127.0.0.1:11434/v1 --llm-model qwen3:8b",
      "  echo '{\"id\": \"1\", \"text\": \"Get a warrant.\"}' | commentariat classify"
    })
final class ClassifyCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description =
          "Comments, as 'commentariat parse' prints them; only id and text are required (default: -, standard input). Placeholders get no judgment.")
  private String input = "-";

  @Mixin private JudgingOptions judging = new JudgingOptions();

  @Mixin private LanguageModelOptions languageModel = new LanguageModelOptions();

  ClassifyCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Codebook codebook = judging.codebook();
    int threads = judging.threads();
    Optional<LanguageModelOptions.Checked> asked = languageModel.checked();
    asked.ifPresent(model -> judging.requireNoClassifier("--llm judges by itself"));
    List<Comment> comments = new ArrayList<>();
    Map<String, Setting> settings = new HashMap<>();
    int bad = read(comments, settings);
    if (comments.isEmpty() && bad > 0) {
      throw Failure.badInput("no line of the input is a comment");
    }
    if (comments.isEmpty()) {
      return ExitCode.OK;
    }
    Optional<Transcript> transcript =
        asked.map(model -> new LanguageModelRun(model, streams).ask(codebook, comments, settings));
    Judge judge =
        transcript.isPresent()
            ? Judge.load(ChosenClassifier.asked(transcript.get()), threads, streams)
            : Judge.load(judging.wish(true), codebook, threads, streams);
    JudgmentFormat format = new JudgmentFormat(codebook, judge.chosen().caution());
    try (JsonLines lines = new JsonLines(streams.out())) {
      for (JudgedComment judged : judge.judge(comments, settings)) {
        lines.write(format.write(judged));
      }
    }
    boolean all = bad == 0 && transcript.map(Transcript::unanswered).map(Map::isEmpty).orElse(true);
    return all ? ExitCode.OK : ExitCode.PARTIAL;
  }

  /** Reads all lines; answers how many were no comment. */
  private int read(List<Comment> comments, Map<String, Setting> settings) throws IOException {
    UtteranceFormat format = new UtteranceFormat();
    Map<String, Integer> lineOf = new HashMap<>();
    int bad = 0;
    try (InputStream in = new BufferedInputStream(open())) {
      byte @Nullable [] line;
      for (int number = 1; (line = line(in)) != null; number++) {
        if (isBlank(line)) {
          continue;
        }
        try {
          UtteranceFormat.Utterance utterance = format.read(line);
          Comment comment = utterance.comment();
          Integer before = lineOf.putIfAbsent(comment.id(), number);
          if (before != null) {
            throw new UtteranceFormat.BadLine(
                "the id " + comment.id() + " stands on line " + before + " already");
          }
          if (comment.isPlaceholder()) {
            continue; // it has no words to judge
          }
          comments.add(comment);
          settings.put(comment.id(), utterance.setting());
        } catch (UtteranceFormat.BadLine e) {
          bad++;
          streams.say(name() + ": line " + number + ": " + e.getMessage() + "; left out");
        }
      }
    }
    return bad;
  }

  private InputStream open() throws IOException {
    if (input.equals("-")) {
      return streams.in();
    }
    Path file = Path.of(input);
    if (!Files.exists(file) || Files.isDirectory(file)) { // a pipe by name is welcome
      throw Failure.badInput(file + ": " + (Files.exists(file) ? "a folder" : "no such file"));
    }
    return Files.newInputStream(file);
  }

  private String name() {
    return input.equals("-") ? "standard input" : input;
  }

  /** The bytes up to the next line feed, or null at the end. */
  private static byte @Nullable [] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    return line.toByteArray();
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
