package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.codebook.file.InvalidCodebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By what comments are judged, where there is one codebook: options that commands share. */
final class JudgingOptions {

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Codebook to judge by (default: the bundled one, see 'commentariat codebook').")
  private @Nullable Path file;

  @Mixin private ClassifierOptions with = new ClassifierOptions();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Model to judge by (default: the bundled one, for the bundled codebook).")
  private @Nullable Path model;

  /**
   * The classifier asked for.
   *
   * @param evidence whether the sentences that carry a code are looked for, which takes longer
   */
  ChosenClassifier.Wish wish(boolean evidence) {
    return with.wish(model, evidence);
  }

  /** A classifier to compare with. */
  ChosenClassifier.Wish simple(ChosenClassifier.Kind kind) {
    return with.simple(kind);
  }

  /** Refuses the options that choose a classifier, where another option says who judges. */
  void requireNoClassifier(String instead) {
    if (model != null || with.isChosen()) {
      throw Failure.usage(
          instead + ": leave out --classifier, --model and --encoder, which are for judging");
    }
  }

  /** Comments worked on at once, at least 1. */
  int threads() {
    return with.threads();
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
