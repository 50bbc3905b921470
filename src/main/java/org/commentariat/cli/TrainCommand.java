package org.commentariat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.encoder.InvalidModel;
import org.commentariat.encoder.OnnxEncoder;
import org.commentariat.encoder.TextEncoder;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.evaluation.Intervals;
import org.commentariat.report.evaluation.TrainingJson;
import org.commentariat.report.evaluation.TrainingText;
import org.commentariat.stance.Setting;
import org.commentariat.stance.learned.FeatureBlock;
import org.commentariat.stance.learned.Reading;
import org.commentariat.stance.learned.StanceModel;
import org.commentariat.stance.learned.StanceModelFile;
import org.commentariat.training.Requirement;
import org.commentariat.training.Trained;
import org.commentariat.training.TrainedModel;
import org.commentariat.training.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits a model to comments that people coded. */
@Command(
    name = "train",
    description =
        "Learn to judge from your own coded comments, and say how well that went on threads it had"
            + " not seen.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat train coding --codebook my-codebook.yaml -o my.model.json",
      "  commentariat train coded.jsonl --codebook my-codebook.yaml -o my.model.json --json > training.json",
      "  commentariat analyze pages --codebook my-codebook.yaml --model my.model.json -o my-reports"
    })
final class TrainCommand implements Callable<Integer> {
  private static final double LEVEL = 0.95;
  private static final int MOST_FOLDS = 50;
  private static final List<FeatureBlock> FEATURES = List.of(FeatureBlock.EMBEDDING);

  private final Main.Streams streams;

  @Parameters(
      paramLabel = "CODINGS",
      description =
          "Coded comments: JSON Lines or a table with id, conversation_id, text and codes (in a"
              + " table parted by ;), or a coding folder made by 'commentariat sample'.")
  private Path codings = Path.of("coding");

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description =
          "Codebook they were coded by (default: the bundled one, see 'commentariat codebook').")
  private @Nullable Path codebookFile;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "MODEL",
      required = true,
      description = "The model file to write, such as my.model.json.")
  private Path output = Path.of("stance.model.json");

  @Option(
      names = "--folds",
      paramLabel = "K",
      defaultValue = "5",
      description =
          "Into how many parts the threads are dealt to measure and choose (default: 5). Fewer"
              + " threads than that are left out one by one.")
  private int folds = 5;

  @Mixin private Resampling resampling = new Resampling();

  @Option(
      names = "--encoder",
      paramLabel = "FOLDER",
      description =
          "Learn with the sentence encoder in this folder (default: the bundled one). The model can"
              + " then only be used with the same encoder.")
  private @Nullable Path encoderFolder;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--force", description = "Overwrite a file that is there.")
  private boolean force;

  @Option(
      names = "--labels-note",
      paramLabel = "TEXT",
      description =
          "What the codes are that are taken to be right, to stand above every figure (default: as"
              + " given in CODINGS).")
  private @Nullable String note;

  TrainCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (folds < 2 || folds > MOST_FOLDS) {
      throw Failure.usage("--folds " + folds + ": expected a number from 2 to " + MOST_FOLDS);
    }
    Codebook codebook =
        codebookFile == null
            ? CodebookReader.microsoftIreland()
            : JudgingOptions.codebook(codebookFile);
    List<String> codes = codebook.codes().stream().map(Code::id).toList();
    try (Delivery delivery = Delivery.to(output, false, force)) {
      EvaluationInput input = new EvaluationInput(codings, codes, streams);
      Trained trained = train(codebook, codes, input, delivery);
      String printed = json ? TrainingJson.of(trained) : TrainingText.plain(trained);
      streams.out().write(printed.getBytes(StandardCharsets.UTF_8));
      streams.out().flush();
      trained.refusals().forEach(refusal -> streams.say("not learned: " + refusal));
      if (trained.codes().isEmpty()) {
        streams.say("no model was written, because no code can be learned");
        return ExitCode.THRESHOLD;
      }
      streams.say("wrote " + output + "; use it with --model " + output);
      return input.problems() == 0 && trained.codes().size() == codes.size()
          ? ExitCode.OK
          : ExitCode.PARTIAL;
    }
  }

  private Trained train(
      Codebook codebook, List<String> codes, EvaluationInput input, Delivery delivery)
      throws IOException {
    streams.say("loading the encoder");
    try (TextEncoder encoder = encoder()) {
      List<CodedComment> comments = input.comments();
      Training training =
          new Training(
              comment -> embedding(comment, encoder),
              Requirement.USUAL,
              folds,
              new Intervals(resampling.bootstrap(), LEVEL),
              streams::say);
      Trained trained = training.train(comments, codes, subject(codebook, input, encoder));
      if (!trained.codes().isEmpty()) {
        StanceModel model = TrainedModel.of(trained, codebook, encoder, FEATURES);
        Files.writeString(delivery.workshop(), StanceModelFile.text(model), StandardCharsets.UTF_8);
        delivery.deliver();
      }
      return trained;
    }
  }

  private TextEncoder encoder() throws IOException {
    try {
      return encoderFolder == null
          ? OnnxEncoder.loadResource(BundledModel.ENCODER)
          : OnnxEncoder.load(encoderFolder);
    } catch (InvalidModel e) {
      throw Failure.badInput(String.valueOf(e.getMessage()));
    }
  }

  private static double[] embedding(CodedComment comment, TextEncoder encoder) {
    Setting setting = comment.setting();
    return Reading.of(setting.title(), setting.parentExcerpt(), comment.text())
        .embedding(encoder)
        .stream()
        .mapToDouble(number -> number)
        .toArray();
  }

  private Evaluation.Subject subject(Codebook codebook, EvaluationInput input, TextEncoder encoder)
      throws IOException {
    return new Evaluation.Subject(
        note == null ? "as given in " + EvaluationInput.name(codings) : note,
        "heads on the encoder "
            + encoder.name()
            + ", cross-validated by commentariat "
            + Main.programVersion(),
        codebook.name() + " " + codebook.version(),
        input.files());
  }
}
