package org.commentariat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.Case;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.evaluation.Evaluation.Subject;
import org.commentariat.evaluation.Intervals;
import org.commentariat.evaluation.Prediction;
import org.commentariat.evaluation.file.JudgmentFile;
import org.commentariat.report.evaluation.AccuracyJson;
import org.commentariat.report.evaluation.AccuracyText;
import org.commentariat.stance.llm.LlmProvenance;
import org.commentariat.stance.llm.Transcript;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures judgments on comments that people coded. */
@Command(
    name = "evaluate",
    description = "Say how good judgments are, on coded comments, beside simple ways of judging.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat evaluate coding                          what coders of a sample settled",
      "  commentariat evaluate coded.jsonl -o accuracy         accuracy.md, accuracy.json, pictures",
      "  commentariat evaluate coded.csv --codebook my-codebook.yaml --labels-note \"two students, 2026\"",
      "  commentariat evaluate coded.jsonl --judgments judgments.jsonl --beside old=old.jsonl --json",
      "  commentariat evaluate coded.jsonl --llm http://127.0.0.1:11434/v1 --llm-model qwen3:8b"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final double LEVEL = 0.95;
  private final Main.Streams streams;

  @Parameters(
      paramLabel = "CODINGS",
      description =
          "Coded comments: JSON Lines or a table with id, conversation_id, text and codes (in a"
              + " table parted by ;), or a coding folder made by 'commentariat sample'.")
  private Path codings = Path.of("coding");

  @Mixin private JudgingOptions judging = new JudgingOptions();

  @Option(
      names = "--judgments",
      paramLabel = "FILE",
      description =
          "Measure these judgments, as 'commentariat classify' prints them, instead of judging.")
  private @Nullable Path judgments;

  @Option(
      names = "--beside",
      paramLabel = "NAME=FILE",
      description = "Other judgments of the same comments to compare with; may be repeated.")
  private Map<String, Path> beside = new LinkedHashMap<>();

  @Option(
      names = "--baselines",
      paramLabel = "KEY,...",
      split = ",",
      description =
          "Simple ways of judging to compare with: ${COMPLETION-CANDIDATES} (default: all).")
  private @Nullable List<Baselines.Kind> baselines;

  @Option(
      names = "--no-baselines",
      description = "Compare with none of them; with --judgments, no model is loaded.")
  private boolean withoutBaselines;

  @Option(
      names = "--labels-note",
      paramLabel = "TEXT",
      description =
          "What the codes are that are taken to be right, to stand above every figure (default: as"
              + " given in CODINGS).")
  private @Nullable String note;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Also write accuracy.json, accuracy.md and a picture for each code there.")
  private @Nullable Path output;

  @Option(names = "--force", description = "Write into a folder that is not empty.")
  private boolean force;

  @Mixin private LanguageModelOptions languageModel = new LanguageModelOptions();

  @Mixin private Resampling resampling = new Resampling();

  EvaluateCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Set<Baselines.Kind> wanted = wanted();
    Codebook codebook = judging.codebook();
    int threads = judging.threads();
    Optional<LanguageModelOptions.Checked> asked = languageModel.checked();
    requireOneJudge(asked.isPresent());
    List<String> codes = codebook.codes().stream().map(Code::id).toList();
    EvaluationInput input = new EvaluationInput(codings, codes, streams);
    try (Delivery delivery = output == null ? null : Delivery.to(output, true, force)) {
      CodedJudging machine = new CodedJudging(input.comments(), threads, streams);
      Evaluation evaluation =
          evaluate(codebook, input, new Baselines(codes, wanted, input.comments()), machine, asked);
      if (output != null && delivery != null) {
        AccuracyFiles.of(evaluation).replace(output, delivery);
      }
      String printed = json ? AccuracyJson.of(evaluation) : AccuracyText.plain(evaluation);
      streams.out().write(printed.getBytes(StandardCharsets.UTF_8));
      streams.out().flush();
    }
    return input.problems() == 0 ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private Set<Baselines.Kind> wanted() {
    Set<Baselines.Kind> wanted = EnumSet.noneOf(Baselines.Kind.class);
    if (!withoutBaselines) {
      wanted.addAll(baselines == null ? EnumSet.allOf(Baselines.Kind.class) : baselines);
    }
    return wanted;
  }

  private void requireOneJudge(boolean asked) {
    if (asked && judgments != null) {
      throw Failure.usage("--llm and --judgments contradict each other: which is measured?");
    }
    if (asked) {
      judging.requireNoClassifier("--llm judges by itself");
    } else if (judgments != null) {
      judging.requireNoClassifier("--judgments are measured as they are");
    }
  }

  private Evaluation evaluate(
      Codebook codebook,
      EvaluationInput input,
      Baselines rivals,
      CodedJudging machine,
      Optional<LanguageModelOptions.Checked> asked)
      throws IOException {
    List<CodedComment> comments = input.comments();
    List<String> codes = codebook.codes().stream().map(Code::id).toList();
    JudgmentFile given = judgments == null ? null : input.judgments(judgments);
    for (Map.Entry<String, Path> each : beside.entrySet()) {
      Path file = each.getValue();
      rivals.other(each.getKey(), file, input.judgments(file).of(comments));
    }
    Measured measured =
        given == null || judgments == null
            ? judged(codebook, input, machine, asked)
            : new Measured(
                "judgments in " + EvaluationInput.name(judgments), given.of(comments), null);
    rivals.learned();
    beside(measured.chosen(), codebook, rivals, machine, input);
    tone(rivals, machine.tones(), given, input);
    return Evaluation.of(
        subject(codebook, input, measured.by()),
        codes,
        Case.of(comments, measured.predictions()),
        rivals.rivals(),
        input.remarks(),
        new Intervals(resampling.bootstrap(), LEVEL));
  }

  /**
   * What is measured.
   *
   * @param by whose it is, in words
   * @param predictions one a comment
   * @param chosen the classifier, where the program judged
   */
  private record Measured(
      String by, List<Prediction> predictions, @Nullable ChosenClassifier chosen) {}

  private Measured judged(
      Codebook codebook,
      EvaluationInput input,
      CodedJudging machine,
      Optional<LanguageModelOptions.Checked> asked)
      throws IOException {
    if (asked.isEmpty()) {
      ChosenClassifier chosen = ChosenClassifier.load(judging.wish(false), codebook, streams);
      String by = chosen.description() + " of commentariat " + Main.programVersion();
      return new Measured(by, machine.by(chosen), chosen);
    }
    Transcript transcript = machine.ask(new LanguageModelRun(asked.get(), streams), codebook);
    if (!transcript.unanswered().isEmpty()) {
      input.leftOut(
          transcript.unanswered().size(),
          "Comments without a usable answer of the language model, which count as abstained: "
              + transcript.unanswered().size()
              + ".");
    }
    LlmProvenance model = transcript.provenance();
    ChosenClassifier chosen = ChosenClassifier.asked(transcript);
    return new Measured(
        String.format(
            "the language model “%s” at %s, asked by commentariat %s with prompt %s (SHA-256 %s)",
            model.model(),
            model.host(),
            Main.programVersion(),
            model.prompt(),
            model.promptSha256()),
        machine.by(chosen),
        chosen);
  }

  /** The program's simpler classifiers, as far as they are not what is measured. */
  private void beside(
      @Nullable ChosenClassifier measured,
      Codebook codebook,
      Baselines rivals,
      CodedJudging machine,
      EvaluationInput input)
      throws IOException {
    for (Baselines.Kind kind : Baselines.Kind.values()) {
      ChosenClassifier.Kind classifier = kind.classifier();
      if (classifier == null || !rivals.want(kind)) {
        continue;
      }
      if (classifier == ChosenClassifier.Kind.CUES && codebook.cues().isEmpty()) {
        input.remark("The codebook has no cues to compare with.");
      } else if (measured == null || !measured.is(classifier)) {
        ChosenClassifier simple =
            ChosenClassifier.load(judging.simple(classifier), codebook, streams);
        rivals.classifier(kind, machine.by(simple));
      }
    }
  }

  /** Of the tones that are known, the machine's own come first. */
  private static void tone(
      Baselines rivals,
      Map<String, CodedSentiment> heard,
      @Nullable JudgmentFile given,
      EvaluationInput input) {
    if (!heard.isEmpty()) {
      rivals.tone(heard, "as CoreNLP hears it");
    } else if (given != null && !given.tones().isEmpty()) {
      rivals.tone(given.tones(), "as in the judgments");
    } else if (!input.codedTones().isEmpty()) {
      rivals.tone(input.codedTones(), "as coded, which no machine hears so well");
    } else if (rivals.want(Baselines.Kind.NEGATIVE_TONE) || rivals.want(Baselines.Kind.BEST_TONE)) {
      input.remark("No tone is known, so nothing that takes tone for stance stands beside.");
    }
  }

  private Subject subject(Codebook codebook, EvaluationInput input, String by) {
    return new Subject(
        note == null ? "as given in " + EvaluationInput.name(codings) : note,
        by,
        codebook.name() + " " + codebook.version(),
        input.files());
  }
}
