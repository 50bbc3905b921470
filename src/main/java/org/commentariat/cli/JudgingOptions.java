package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.codebook.file.InvalidCodebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How comments are judged: the options that {@code analyze} and {@code classify} share. */
final class JudgingOptions {

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Codebook to judge by (default: the bundled one, see 'commentariat codebook').")
  private @Nullable Path file;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Comments worked on at once (default: one a processor). No result depends on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--classifier",
      paramLabel = "KIND",
      description =
          "What judges: learned (a model learned from coded comments), cues (the codebook's; default where no model fits the codebook) or zero-shot (the codebook's words alone, unvalidated; default where it has no cues either).")
  private ChosenClassifier.@Nullable Kind classifier;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Model to judge by (default: the bundled one, for the bundled codebook).")
  private @Nullable Path model;

  @Option(
      names = "--encoder",
      paramLabel = "FOLDER",
      description =
          "Sentence encoder of the model, or for zero-shot: encoder.json, vocab.txt, model.onnx (default: the bundled one).")
  private @Nullable Path encoder;

  /**
   * The classifier asked for.
   *
   * @param evidence whether the sentences that carry a code are looked for, which takes longer
   */
  ChosenClassifier.Wish wish(boolean evidence) {
    return new ChosenClassifier.Wish(classifier, model, encoder, evidence);
  }

  /** Refuses the options that choose a classifier, where a language model is the classifier. */
  void requireNoClassifier() {
    if (classifier != null || model != null || encoder != null) {
      throw Failure.usage("--llm judges by itself: leave out --classifier, --model and --encoder");
    }
  }

  /** At least 1. */
  int threads() {
    requireThreads(threads);
    return threads;
  }

  /** Refuses what cannot be a number of threads. */
  static void requireThreads(int threads) {
    if (threads < 1 || threads > 1024) {
      throw Failure.usage("--threads " + threads + ": expected a number from 1 to 1024");
    }
  }

  Codebook codebook() throws IOException {
    return file == null ? CodebookReader.microsoftIreland() : codebook(file);
  }

  /** A codebook of the user's. */
  static Codebook codebook(Path file) throws IOException {
    if (!Files.exists(file) || Files.isDirectory(file)) { // a pipe by name is welcome
      throw Failure.badInput(
          file
              + ": "
              + (Files.exists(file) ? "a folder" : "no such file")
              + "; expected a codebook in YAML");
    }
    try {
      return CodebookReader.read(file);
    } catch (InvalidCodebook e) {
      throw Failure.badInput(String.valueOf(e.getMessage()));
    }
  }
}
