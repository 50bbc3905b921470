package org.commentariat.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentariat.analysis.JudgedCorpus;
import org.commentariat.annotation.Annotator;
import org.commentariat.annotation.AnnotatorProvenance;
import org.commentariat.annotation.CoreNlpAnnotator;
import org.commentariat.annotation.Layer;
import org.commentariat.codebook.Codebook;
import org.commentariat.stance.CueClassifier;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judging;
import org.commentariat.stance.Setting;
import org.commentariat.stance.StanceClassifier;
import org.commentariat.thread.Comment;
import org.jspecify.annotations.Nullable;

/**
 * The models and the codebook put together: what commands judge with.
 *
 * @param annotator annotates each comment once, whoever judges
 * @param annotation what the annotator is made of
 * @param chosen judges
 * @param threads comments worked on at once
 * @param streams where it says how far it is
 */
record Judge(
    Annotator annotator,
    AnnotatorProvenance annotation,
    ChosenClassifier chosen,
    int threads,
    Main.Streams streams) {

  /** A model judges far more slowly than cues, which people choose for their speed. */
  private static final int MOST_JUDGED_AGAIN = 5000;

  /** Loads the models; takes seconds, and says so. */
  static Judge load(
      ChosenClassifier.Wish wish, Codebook codebook, int threads, Main.Streams streams)
      throws IOException {
    return load(ChosenClassifier.load(wish, codebook, streams), threads, streams);
  }

  /** With a classifier that is at hand already. */
  static Judge load(ChosenClassifier chosen, int threads, Main.Streams streams) {
    String caution = chosen.caution();
    if (caution != null) {
      streams.say(caution);
    }
    streams.say("loading the language models");
    CoreNlpAnnotator annotator = CoreNlpAnnotator.load(Set.of(Layer.SENTIMENT, Layer.DEPENDENCIES));
    return new Judge(
        new AnnotatingOnce(annotator), annotator.provenance(), chosen, threads, streams);
  }

  /** Another classifier for the same comments. */
  Judge with(ChosenClassifier other) {
    return new Judge(annotator, annotation, other, threads, streams);
  }

  /**
   * What another classifier says of comments that are judged: the cues of the codebook, which cost
   * little since the annotation is there; where these have judged, the bundled model, unless the
   * comments are more than {@value #MOST_JUDGED_AGAIN}.
   *
   * @return null where there is no other
   */
  JudgedCorpus.@Nullable OtherJudgments other(
      Codebook codebook, List<JudgedComment> judged, Map<String, Setting> settings)
      throws IOException {
    if (!(chosen.classifier() instanceof CueClassifier)) {
      return codebook.cues().isEmpty()
          ? null
          : other("the cues of the codebook", new CueClassifier(codebook), judged, settings);
    }
    ChosenClassifier bundled =
        judged.size() > MOST_JUDGED_AGAIN ? null : ChosenClassifier.bundled(codebook, streams);
    if (bundled == null) {
      return null;
    }
    streams.say("judging again by the bundled model, to compare");
    return other("the bundled model", bundled.classifier(), judged, settings);
  }

  private JudgedCorpus.OtherJudgments other(
      String name,
      StanceClassifier classifier,
      List<JudgedComment> judged,
      Map<String, Setting> settings) {
    return new JudgedCorpus.OtherJudgments(
        name,
        new Judging(annotator, classifier, threads)
            .judgeAnnotated(judged.stream().map(JudgedComment::annotated).toList(), settings));
  }

  /**
   * Judges comments and shows how far it is.
   *
   * @param settings what is known about a comment beside its words, by its id
   * @return in the order given
   */
  List<JudgedComment> judge(List<Comment> comments, Map<String, Setting> settings) {
    streams.say(
        "judging "
            + comments.size()
            + (comments.size() == 1 ? " comment by " : " comments by ")
            + chosen.name());
    try (Progress progress = Progress.of("comments", comments.size(), streams)) {
      return new Judging(annotator, chosen.classifier(), threads)
          .judge(comments, settings, progress::reach);
    }
  }
}
