package org.commentariat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.Calibration;
import org.commentariat.evaluation.Case;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.evaluation.Evaluation.Subject;
import org.commentariat.evaluation.Intervals;
import org.commentariat.evaluation.Prediction;
import org.commentariat.evaluation.file.JudgmentFile;
import org.commentariat.report.evaluation.AccuracyJson;
import org.commentariat.report.evaluation.AccuracyText;
import org.commentariat.report.evaluation.ReliabilityDiagram;
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
      "  commentariat evaluate coded.jsonl --judgments judgments.jsonl --beside old=old.jsonl --json"
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

  @Mixin private Resampling resampling = new Resampling();

  EvaluateCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Set<Baselines.Kind> wanted = wanted();
    Codebook codebook = judging.codebook();
    int threads = judging.threads();
    List<String> codes = codebook.codes().stream().map(Code::id).toList();
    EvaluationInput input = new EvaluationInput(codings, codes, streams);
    try (Delivery delivery = output == null ? null : Delivery.to(output, true, force)) {
      Evaluation evaluation = evaluate(codebook, codes, input, wanted, threads);
      if (delivery != null) {
        write(evaluation, delivery.workshop());
        delivery.deliver();
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

  private Evaluation evaluate(
      Codebook codebook,
      List<String> codes,
      EvaluationInput input,
      Set<Baselines.Kind> wanted,
      int threads)
      throws IOException {
    List<CodedComment> comments = input.comments();
    JudgmentFile given = judgments == null ? null : input.judgments(judgments);
    Baselines rivals = new Baselines(codes, wanted, comments);
    for (Map.Entry<String, Path> each : beside.entrySet()) {
      Path file = each.getValue();
      rivals.other(each.getKey(), file, input.judgments(file).of(comments));
    }
    rivals.learned();
    boolean cues = rivals.want(Baselines.Kind.CUES) && !codebook.cues().isEmpty();
    List<String> remarks = new ArrayList<>();
    if (rivals.want(Baselines.Kind.CUES) && codebook.cues().isEmpty()) {
      remarks.add("The codebook has no cues to compare with.");
    }
    String by = judgments == null ? "" : "judgments in " + EvaluationInput.name(judgments);
    List<Prediction> measured;
    Map<String, CodedSentiment> heard = Map.of();
    if (given == null) {
      Judge judge = Judge.load(judging.wish(false), codebook, threads, streams);
      by = judge.chosen().description() + " of commentariat " + Main.programVersion();
      CodedJudging own = CodedJudging.of(comments, judge);
      measured = own.predictions();
      heard = own.tones();
      if (cues && !judge.chosen().is(ChosenClassifier.Kind.CUES)) {
        rivals.cues(byCues(comments, codebook, threads).predictions());
      }
    } else {
      measured = given.of(comments);
      if (cues) {
        CodedJudging own = byCues(comments, codebook, threads);
        heard = own.tones();
        rivals.cues(own.predictions());
      }
    }
    tone(rivals, heard, given, input, remarks);
    remarks.addAll(0, input.remarks());
    return Evaluation.of(
        subject(codebook, input, by),
        codes,
        Case.of(comments, measured),
        rivals.rivals(),
        remarks,
        new Intervals(resampling.bootstrap(), LEVEL));
  }

  private CodedJudging byCues(List<CodedComment> comments, Codebook codebook, int threads)
      throws IOException {
    ChosenClassifier.Wish wish =
        new ChosenClassifier.Wish(ChosenClassifier.Kind.CUES, null, null, false);
    return CodedJudging.of(comments, Judge.load(wish, codebook, threads, streams));
  }

  /** Of the tones that are known, the machine's own come first. */
  private static void tone(
      Baselines rivals,
      Map<String, CodedSentiment> heard,
      @Nullable JudgmentFile given,
      EvaluationInput input,
      List<String> remarks) {
    if (!heard.isEmpty()) {
      rivals.tone(heard, "as CoreNLP hears it");
    } else if (given != null && !given.tones().isEmpty()) {
      rivals.tone(given.tones(), "as in the judgments");
    } else if (!input.codedTones().isEmpty()) {
      rivals.tone(input.codedTones(), "as coded, which no machine hears so well");
    } else if (rivals.want(Baselines.Kind.NEGATIVE_TONE) || rivals.want(Baselines.Kind.BEST_TONE)) {
      remarks.add("No tone is known, so nothing that takes tone for stance stands beside.");
    }
  }

  private Subject subject(Codebook codebook, EvaluationInput input, String by) {
    return new Subject(
        note == null ? "as given in " + EvaluationInput.name(codings) : note,
        by,
        codebook.name() + " " + codebook.version(),
        input.files());
  }

  private static void write(Evaluation evaluation, Path folder) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("accuracy.json", AccuracyJson.of(evaluation));
    files.put("accuracy.md", AccuracyText.markdown(evaluation));
    for (Calibration calibration : evaluation.calibrations()) {
      files.put(ReliabilityDiagram.fileName(calibration), ReliabilityDiagram.svg(calibration));
    }
    for (Map.Entry<String, String> each : files.entrySet()) {
      Files.writeString(folder.resolve(each.getKey()), each.getValue(), StandardCharsets.UTF_8);
    }
  }
}
