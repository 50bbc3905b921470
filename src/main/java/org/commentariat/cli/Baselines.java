package org.commentariat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Comparison.Rival;
import org.commentariat.evaluation.Prediction;
import org.commentariat.evaluation.baseline.Baseline;
import org.commentariat.evaluation.baseline.Constant;
import org.commentariat.evaluation.baseline.LinearText;
import org.commentariat.evaluation.baseline.NegativeTone;
import org.commentariat.evaluation.baseline.ToneMapping;
import org.jspecify.annotations.Nullable;

/** The simple ways of judging that {@code evaluate} puts beside the measured one. */
final class Baselines {

  /** Which there are. */
  enum Kind {
    NO_CODE("No comment gets a code."),
    EVERY_CODE("Every comment gets every code."),
    NEGATIVE_TONE("Sentiment taken for stance: negative comments get every code."),
    BEST_TONE(
        "Sentiment taken for stance: one code for negative comments and one for positive ones, the"
            + " pair that does best on other threads."),
    WORDS(
        "TF-IDF of words and pairs of words, and logistic regression, learned from and tuned on"
            + " other threads, in five parts."),
    CUES("The codebook's cues alone.", ChosenClassifier.Kind.CUES),
    ZERO_SHOT(
        "Likeness to the codebook's words alone, by the sentence encoder; too good on comments that"
            + " the encoder has learned from.",
        ChosenClassifier.Kind.ZERO_SHOT);

    private final String how;
    private final ChosenClassifier.@Nullable Kind classifier;

    Kind(String how) {
      this(how, null);
    }

    Kind(String how, ChosenClassifier.@Nullable Kind classifier) {
      this.how = how;
      this.classifier = classifier;
    }

    /** The classifier that judges so; null where none of the program's does. */
    ChosenClassifier.@Nullable Kind classifier() {
      return classifier;
    }

    /** As options and output call it. */
    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
      return key();
    }
  }

  private final List<String> codes;
  private final Set<Kind> wanted;
  private final List<CodedComment> comments;
  private final List<Rival> rivals = new ArrayList<>();

  Baselines(List<String> codes, Set<Kind> wanted, List<CodedComment> comments) {
    this.codes = List.copyOf(codes);
    this.wanted = wanted;
    this.comments = List.copyOf(comments);
  }

  boolean want(Kind kind) {
    return wanted.contains(kind);
  }

  /** Those that need nothing but the coded comments. */
  void learned() {
    add(Kind.NO_CODE, "", new Constant(new TreeSet<>()));
    add(Kind.EVERY_CODE, "", new Constant(new TreeSet<>(codes)));
    add(Kind.WORDS, "", new LinearText(codes));
  }

  /**
   * Those that take tone for stance.
   *
   * @param tones by comment
   * @param whose tone it is, in words
   */
  void tone(Map<String, CodedSentiment> tones, String whose) {
    add(Kind.NEGATIVE_TONE, " Tone: " + whose + ".", new NegativeTone(codes, tones));
    add(Kind.BEST_TONE, " Tone: " + whose + ".", new ToneMapping(codes, tones));
  }

  /** What one of the program's classifiers says. */
  void classifier(Kind kind, List<Prediction> predictions) {
    rivals.add(new Rival(kind.key(), kind.how, predictions));
  }

  /** What somebody else said, in a file. */
  void other(String name, Path file, List<Prediction> predictions) {
    rivals.add(new Rival(name, "Judgments in " + EvaluationInput.name(file) + ".", predictions));
  }

  List<Rival> rivals() {
    return List.copyOf(rivals);
  }

  private void add(Kind kind, String more, Baseline baseline) {
    if (want(kind)) {
      rivals.add(new Rival(kind.key(), kind.how + more, baseline.judge(comments)));
    }
  }
}
