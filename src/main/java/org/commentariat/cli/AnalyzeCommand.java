package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.commentariat.analysis.Analysis;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Invocation;
import org.commentariat.analysis.JudgedCorpus;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.Provenance.CodebookVersion;
import org.commentariat.analysis.Provenance.HashedFile;
import org.commentariat.analysis.Questions;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.analysis.structure.CertainLinks;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.analysis.tests.Adjustment;
import org.commentariat.analysis.time.Event;
import org.commentariat.annotation.AnnotatorProvenance;
import org.commentariat.codebook.Codebook;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.InputFile;
import org.commentariat.provenance.Sha256;
import org.commentariat.report.Reports;
import org.commentariat.report.ReportsNotWritten;
import org.commentariat.report.edition.Edition;
import org.commentariat.report.export.Export;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Setting;
import org.commentariat.stance.llm.LlmProvenance;
import org.commentariat.stance.llm.Transcript;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole road: pages to report. */
@Command(
    name = "analyze",
    description = "Read saved pages with comments and write a report.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat analyze                               comments/ to reports/",
      "  commentariat analyze pages -o my-reports",
      "  commentariat analyze pages -o sure --certain-only    with certain reply links only",
      "  commentariat analyze pages --codings coding          shares corrected by human codings",
      "  commentariat analyze pages --edition publication -o appendix   without the comments",
      "  commentariat analyze pages --before-after 2014-07-31",
      "  commentariat analyze pages -o outlets --outlets outlets.csv",
      "  commentariat analyze pages -o dated --event 2014-07-31=ruling",
      "  commentariat analyze pages --llm http://127.0.0.1:11434/v1 --llm-model qwen3:8b -o by-model",
      "  commentariat analyze pages -o dated --export tidy,scripts     tables for R and SPSS",
      "  commentariat analyze a.txt b.txt --codebook my-codebook.yaml -o my-reports"
    })
final class AnalyzeCommand implements Callable<Integer> {
  /** Confidence level of every interval. */
  private static final double LEVEL = 0.95;

  /** Resamples behind an interval that has no formula. */
  private static final int REPLICATES = 2000;

  private final Main.Streams streams;

  /** What the manifest is to say instead of what was asked; null for the latter. */
  private final @Nullable Invocation recorded;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InputPages pages = new InputPages();

  @Mixin private JudgingOptions judging = new JudgingOptions();

  @Mixin private CodingOptions codings = new CodingOptions();

  @Mixin private LanguageModelOptions languageModel = new LanguageModelOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Mixin private OutletOptions outlets = new OutletOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "reports",
      description = "Where the report goes (default: reports).")
  private Path output = Path.of("reports");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Seed of everything drawn at random (default: 1). Equal seeds give equal bytes.")
  private long seed = 1;

  @Option(
      names = "--certain-only",
      description =
          "Leave out reply links that are not certain (confidence below 0.95), and say so in the"
              + " report.")
  private boolean certainOnly;

  @Option(
      names = "--adjust",
      paramLabel = "WAY",
      defaultValue = "holm",
      description =
          "How p-values are adjusted for the number of tests: holm (default) or bh, after Benjamini"
              + " and Hochberg.")
  private String adjust = "holm";

  @Option(
      names = "--export",
      paramLabel = "LIST",
      split = ",",
      description = {
        "Further files for other programs, with commas between: tidy (tables as CSV with a description),",
        "parquet (the same tables), scripts (for R and SPSS), graphml (reply networks), refi (REFI-QDA",
        "codebook and project), schema (of findings.json), or all."
      })
  private List<String> exports = List.of();

  @Option(
      names = "--edition",
      paramLabel = "WHICH",
      defaultValue = "working",
      description =
          "working (default): the report shows the comments, under pseudonyms. publication: no"
              + " words of commenters, and no numbers of fewer than 5 comments or people.")
  private String edition = "working";

  @Option(
      names = "--force",
      description = "Overwrite report files that were changed, or that others wrote.")
  private boolean force;

  AnalyzeCommand(Main.Streams streams) {
    this(streams, null);
  }

  /** Repeats a run that was recorded. */
  AnalyzeCommand(Main.Streams streams, @Nullable Invocation recorded) {
    this.streams = streams;
    this.recorded = recorded;
  }

  /** The files of comments that it would read. */
  List<HashedFile> inputs() throws IOException {
    return hashed(pages.files().files());
  }

  /** The files of codings that it would read. */
  List<HashedFile> codings() throws IOException {
    return codings.files();
  }

  /** What it would judge by. */
  Codebook codebook() throws IOException {
    return judging.codebook();
  }

  /** The models that the classifier would load, by name, with their SHA-256. */
  SortedMap<String, String> classifierModels() throws IOException {
    return ChosenClassifier.load(judging.wish(false), codebook(), streams).models();
  }

  @Override
  public Integer call() throws IOException {
    Codebook codebook = judging.codebook();
    int threads = judging.threads();
    Adjustment adjustment = adjustment();
    List<Event> events = time.events();
    Optional<LanguageModelOptions.Checked> asked = languageModel.checked();
    asked.ifPresent(model -> judging.requireNoClassifier("--llm judges by itself"));
    codings.require();
    Edition chosen = edition();
    if (chosen == Edition.PUBLICATION && !exports.isEmpty()) {
      throw Failure.usage(
          "--export with --edition publication: exports have a row a comment, and the publication"
              + " edition shows none; export with the working edition");
    }
    Reports reports = Reports.of(chosen, Export.formats(exports()));
    Optional<OutletTable> table = outlets.table();
    try {
      reports.requirePlace(output, force); // before the long work, not after it
      InputPages.Read read = pages.read(streams);
      CodingOptions.Asked also = codings.read(read.ingest().threads(), codebook, streams);
      Questions questions =
          also.questions()
              .with(adjustment)
              .with(events)
              .with(table.map(t -> t.outlets(read.ingest().threads(), streams)).orElse(null));
      Findings findings = findings(codebook, threads, asked, read, also, questions);
      boolean uncorrected = findings.correction().state() == Correction.State.NOT_USED;
      if (uncorrected && also.qualifies()) { // found out while computing, not while reading
        findings.correction().obstacles().forEach(why -> streams.say(CodingOptions.UNUSED + why));
      }
      List<Path> files = reports.write(findings, output, force);
      streams.say("wrote " + files.size() + " files to " + output + "; open " + files.get(0));
      LlmProvenance llm = findings.provenance().languageModel();
      boolean all =
          read.ingest().rejections().isEmpty()
              && (llm == null || llm.noAnswer() == 0)
              && also.isWhole()
              && (questions.outlets() == null || questions.outlets().unused() == 0)
              && !uncorrected;
      return all ? ExitCode.OK : ExitCode.PARTIAL;
    } catch (ReportsNotWritten e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  private Findings findings(
      Codebook codebook,
      int threads,
      Optional<LanguageModelOptions.Checked> asked,
      InputPages.Read read,
      CodingOptions.Asked also,
      Questions questions)
      throws IOException {
    List<Comment> comments = new ArrayList<>();
    Map<String, Setting> settings = new HashMap<>();
    Ingest ingest = certainOnly ? CertainLinks.of(read.ingest()) : read.ingest();
    for (CommentThread thread : ingest.threads()) {
      thread.comments().stream().filter(comment -> !comment.isPlaceholder()).forEach(comments::add);
      String title = thread.article().title();
      if (title != null) {
        thread.comments().forEach(comment -> settings.put(comment.id(), new Setting(title, null)));
      }
    }
    Optional<Transcript> transcript =
        asked.map(model -> new LanguageModelRun(model, streams).ask(codebook, comments, settings));
    Judge judge =
        transcript.isPresent()
            ? Judge.load(ChosenClassifier.asked(transcript.get()), threads, streams)
            : Judge.load(judging.wish(true), codebook, threads, streams);
    List<JudgedComment> judged = judge.judge(comments, settings);
    streams.say("computing the statistics");
    List<CodeEntry> codes =
        codebook.codes().stream()
            .map(code -> new CodeEntry(code.id(), code.label(), code.definition(), code.opposes()))
            .toList();
    JudgedCorpus corpus =
        new JudgedCorpus(
            judged,
            judge.chosen().classifier().bounds(),
            judge.other(codebook, judged, settings),
            judge.chosen().accuracy());
    return new Analysis(codes, LEVEL, new ClusterBootstrap(seed, REPLICATES))
        .of(
            ingest,
            StructureAudit.of(read.ingest()),
            corpus,
            provenance(codebook, judge, read)
                .withCodings(also.files())
                .withInvocation(invocation())
                .withLanguageModel(transcript.map(Transcript::provenance).orElse(null)),
            questions);
  }

  private Set<Export> exports() {
    Set<Export> asked = EnumSet.noneOf(Export.class);
    for (String name : exports) {
      if (name.strip().equalsIgnoreCase(Export.ALL)) {
        return EnumSet.allOf(Export.class);
      }
      asked.add(
          Export.of(name)
              .orElseThrow(
                  () -> Failure.usage("--export " + name + ": expected " + Export.choices())));
    }
    return asked;
  }

  private Edition edition() {
    return switch (edition.toLowerCase(Locale.ROOT)) {
      case "working" -> Edition.WORKING;
      case "publication" -> Edition.PUBLICATION;
      default -> throw Failure.usage("--edition " + edition + ": expected working or publication");
    };
  }

  private Adjustment adjustment() {
    return switch (adjust.toLowerCase(Locale.ROOT)) {
      case "holm" -> Adjustment.HOLM;
      case "bh" -> Adjustment.BENJAMINI_HOCHBERG;
      default -> throw Failure.usage("--adjust " + adjust + ": expected holm or bh");
    };
  }

  private Invocation invocation() {
    return recorded == null
        ? KeptLine.of(spec.commandLine().getParseResult(), Path.of(""))
        : recorded;
  }

  private static List<HashedFile> hashed(List<InputFile> files) throws IOException {
    List<HashedFile> hashed = new ArrayList<>();
    for (InputFile file : files) {
      if (Files.isReadable(file.path())) { // others stand among the rejections
        hashed.add(new HashedFile(file.name(), Sha256.of(file.path())));
      }
    }
    return hashed;
  }

  private Provenance provenance(Codebook codebook, Judge judge, InputPages.Read read)
      throws IOException {
    AnnotatorProvenance annotator = judge.annotation();
    List<HashedFile> models = new ArrayList<>();
    annotator.models().forEach((name, sha256) -> models.add(new HashedFile(name, sha256)));
    judge.chosen().models().forEach((name, sha256) -> models.add(new HashedFile(name, sha256)));
    return new Provenance(
        Main.programVersion(),
        new CodebookVersion(codebook.name(), codebook.version(), codebook.fingerprint()),
        hashed(read.files()),
        models,
        annotator.version(),
        null,
        settings(judge));
  }

  private SortedMap<String, String> settings(Judge judge) throws IOException {
    SortedMap<String, String> settings = new TreeMap<>(judge.annotation().settings());
    settings.putAll(judge.chosen().settings());
    settings.putAll(pages.settings());
    settings.putAll(outlets.settings());
    settings.put("certain_links_only", Boolean.toString(certainOnly));
    return settings;
  }
}
