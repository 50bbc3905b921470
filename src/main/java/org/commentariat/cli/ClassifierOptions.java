package org.commentariat.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which kind of classifier judges, and on how many threads: options that commands share. */
final class ClassifierOptions {

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
      names = "--encoder",
      paramLabel = "FOLDER",
      description =
          "Sentence encoder of the model, or for zero-shot: encoder.json, vocab.txt, model.onnx (default: the bundled one).")
  private @Nullable Path encoder;

  /**
   * The classifier asked for.
   *
   * @param model file of a model, or null for the bundled one
   * @param evidence whether the sentences that carry a code are looked for, which takes longer
   */
  ChosenClassifier.Wish wish(@Nullable Path model, boolean evidence) {
    return new ChosenClassifier.Wish(classifier, model, encoder, evidence);
  }

  /**
   * A classifier of this kind, whatever was asked for, with nothing of the user's but the encoder.
   */
  ChosenClassifier.Wish simple(ChosenClassifier.Kind kind) {
    return new ChosenClassifier.Wish(
        kind, null, kind == ChosenClassifier.Kind.CUES ? null : encoder, false);
  }

  /** Whether anything but the default was asked for. */
  boolean isChosen() {
    return classifier != null || encoder != null;
  }

  /** Comments worked on at once, from 1 to 1024. */
  int threads() {
    if (threads < 1 || threads > 1024) {
      throw Failure.usage("--threads " + threads + ": expected a number from 1 to 1024");
    }
    return threads;
  }
}
