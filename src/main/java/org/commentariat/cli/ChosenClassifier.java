package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.validation.MeasuredAccuracy;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.Cue;
import org.commentariat.encoder.InvalidModel;
import org.commentariat.encoder.OnnxEncoder;
import org.commentariat.provenance.Sha256;
import org.commentariat.stance.CueClassifier;
import org.commentariat.stance.StanceClassifier;
import org.commentariat.stance.learned.Encoders;
import org.commentariat.stance.learned.LearnedClassifier;
import org.commentariat.stance.learned.StanceModel;
import org.commentariat.stance.learned.StanceModelFile;
import org.commentariat.stance.llm.LlmClassifier;
import org.commentariat.stance.llm.Transcript;
import org.commentariat.stance.zeroshot.ZeroShotClassifier;
import org.jspecify.annotations.Nullable;

/**
 * The classifier that judges, and what it was made of.
 *
 * @param classifier ready for work
 * @param models SHA-256 of every model it loaded, by name
 * @param settings what was chosen, by name
 * @param accuracy how well it did on other comments; null where that is not known
 */
record ChosenClassifier(
    StanceClassifier classifier,
    SortedMap<String, String> models,
    SortedMap<String, String> settings,
    @Nullable MeasuredAccuracy accuracy) {

  /** The setting that names the kind. */
  private static final String CLASSIFIER = "classifier";

  private static final String LANGUAGE_MODEL = "language model";

  /** The kinds that can be asked for. */
  enum Kind {
    /** A model learned from coded comments. */
    LEARNED,
    /** The cues of the codebook. */
    CUES,
    /** The words of the codebook alone; nobody has checked such judgments. */
    ZERO_SHOT;

    /** As the command line spells it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What was asked for.
   *
   * @param kind or null for the best there is
   * @param model file of a model, or null for the bundled one
   * @param encoder folder of an encoder, or null for the bundled one
   * @param evidence whether the sentences that carry a code are looked for
   */
  record Wish(
      @Nullable Kind kind, @Nullable Path model, @Nullable Path encoder, boolean evidence) {}

  ChosenClassifier {
    models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /**
   * Loads what was asked for; by default the bundled model where it fits the codebook, else the
   * codebook's cues, else its words.
   */
  static ChosenClassifier load(Wish wish, Codebook codebook, Main.Streams streams)
      throws IOException {
    if (wish.kind() == Kind.CUES) {
      if (wish.model() != null || wish.encoder() != null) {
        throw Failure.usage("--classifier cues takes no --model and no --encoder");
      }
      return cues(codebook);
    }
    try {
      if (wish.kind() == Kind.ZERO_SHOT) {
        return zeroShot(wish, codebook);
      }
      if (wish.model() != null) {
        return learned(
            wish, codebook, wish.model().toString(), bytes(wish.model()), false, streams);
      }
      byte[] bundled = BundledModel.bytes();
      boolean fits = bundled != null && codes(codebook).equals(codes(BundledModel.codebook()));
      if (bundled != null && fits) {
        return learned(wish, codebook, BundledModel.NAME, bundled, true, streams);
      }
      if (wish.kind() == null && codebook.cues().isEmpty()) {
        return zeroShot(wish, codebook);
      }
    } catch (InvalidModel e) {
      throw Failure.badInput(String.valueOf(e.getMessage()));
    }
    if (wish.kind() == Kind.LEARNED) {
      throw Failure.usage(
          "--classifier learned: no model was learned for this codebook; give one with --model FILE");
    }
    return cues(codebook);
  }

  /** The bundled model, without evidence; null where there is none for this codebook. */
  static @Nullable ChosenClassifier bundled(Codebook codebook, Main.Streams streams)
      throws IOException {
    byte[] bundled = BundledModel.bytes();
    if (bundled == null || !codes(codebook).equals(codes(BundledModel.codebook()))) {
      return null;
    }
    try {
      Wish wish = new Wish(Kind.LEARNED, null, null, false);
      return learned(wish, codebook, BundledModel.NAME, bundled, true, streams);
    } catch (InvalidModel e) {
      throw Failure.badInput(String.valueOf(e.getMessage()));
    }
  }

  /** A language model that was asked beforehand. */
  static ChosenClassifier asked(Transcript transcript) {
    return new ChosenClassifier(
        new LlmClassifier(transcript), new TreeMap<>(), settings(LANGUAGE_MODEL), null);
  }

  private static ChosenClassifier cues(Codebook codebook) throws IOException {
    Set<String> findable = codebook.cues().stream().map(Cue::code).collect(Collectors.toSet());
    if (findable.isEmpty()) {
      throw Failure.usage(
          "--classifier cues: the codebook \""
              + codebook.name()
              + "\" has no cues, so nothing could be found; add cues, give a model that 'commentariat"
              + " train' made with --model FILE, or judge by the codebook's words alone with"
              + " --classifier zero-shot (unvalidated)");
    }
    SortedMap<String, String> settings = settings(Kind.CUES.toString());
    List<String> never = new ArrayList<>(codes(codebook));
    never.removeAll(findable);
    if (!never.isEmpty()) {
      settings.put(
          Provenance.CAUTION,
          "the codebook has no cues for " + String.join(", ", never) + ", which are never found");
    }
    MeasuredAccuracy accuracy = isBundled(codebook) ? KnownAccuracy.ofBundledCues() : null;
    return new ChosenClassifier(new CueClassifier(codebook), new TreeMap<>(), settings, accuracy);
  }

  private static ChosenClassifier zeroShot(Wish wish, Codebook codebook)
      throws IOException, InvalidModel {
    if (wish.model() != null) {
      throw Failure.usage("--classifier zero-shot takes no --model");
    }
    OnnxEncoder encoder = encoder(wish);
    SortedMap<String, String> models = new TreeMap<>();
    models.put("sentence encoder " + encoder.name(), encoder.sha256());
    SortedMap<String, String> settings = settings(Kind.ZERO_SHOT.toString());
    settings.put(Provenance.CAUTION, ZeroShotClassifier.WARNING);
    return new ChosenClassifier(new ZeroShotClassifier(codebook, encoder), models, settings, null);
  }

  private static OnnxEncoder encoder(Wish wish) throws IOException, InvalidModel {
    return wish.encoder() == null
        ? OnnxEncoder.loadResource(BundledModel.ENCODER)
        : OnnxEncoder.load(wish.encoder());
  }

  /** Whether it is of this kind. */
  boolean is(Kind kind) {
    return kind.toString().equals(settings.get(CLASSIFIER));
  }

  /** What judges, such as {@code the learned classifier}. */
  String name() {
    String kind = settings.get(CLASSIFIER);
    return "the " + kind + (LANGUAGE_MODEL.equals(kind) ? "" : " classifier");
  }

  /** The same with what has to be said of it. */
  String description() {
    String caution = caution();
    return name() + (caution == null ? "" : " (" + caution + ")");
  }

  /** What has to be said wherever its judgments are shown; null when nothing has. */
  @Nullable String caution() {
    return settings.get(Provenance.CAUTION);
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw Failure.badInput(
          file + ": " + (Files.exists(file) ? "a folder" : "no such file") + "; expected a model");
    }
    return Files.readAllBytes(file);
  }

  private static ChosenClassifier learned(
      Wish wish,
      Codebook codebook,
      String name,
      byte[] bytes,
      boolean bundled,
      Main.Streams streams)
      throws IOException, InvalidModel {
    StanceModel model = StanceModelFile.read(name, bytes);
    Encoders encoders =
        new Encoders(
            encoder(wish),
            model.ownWordsEncoder() == null
                ? null
                : OnnxEncoder.loadResource(BundledModel.GENERAL_ENCODER));
    LearnedClassifier classifier;
    try {
      classifier = new LearnedClassifier(codebook, model, encoders, wish.evidence());
    } catch (InvalidModel e) {
      encoders.close();
      throw new InvalidModel(name + ": " + e.getMessage(), e);
    }
    classifier.warning().ifPresent(warning -> streams.say(name + ": " + warning));
    SortedMap<String, String> models = new TreeMap<>();
    encoders.all().forEach(each -> models.put("sentence encoder " + each.name(), each.sha256()));
    models.put("stance model for " + model.codebook().name(), Sha256.of(bytes));
    MeasuredAccuracy accuracy =
        bundled
            ? isBundled(codebook) && wish.encoder() == null ? KnownAccuracy.ofBundledModel() : null
            : KnownAccuracy.of(model);
    return new ChosenClassifier(classifier, models, settings(Kind.LEARNED.toString()), accuracy);
  }

  /** Whether figures that were measured with the bundled codebook hold for this one. */
  private static boolean isBundled(Codebook codebook) throws IOException {
    return codebook.fingerprint().equals(BundledModel.codebook().fingerprint());
  }

  private static SortedMap<String, String> settings(String kind) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put(CLASSIFIER, kind);
    return settings;
  }

  /** The ids of the codes, sorted: codebooks with equal ones can share a model. */
  static List<String> codes(Codebook codebook) {
    return codebook.codes().stream().map(Code::id).sorted().toList();
  }
}
