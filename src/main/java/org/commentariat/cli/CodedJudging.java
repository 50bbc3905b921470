package org.commentariat.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.annotation.Sentiment;
import org.commentariat.codebook.Codebook;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Prediction;
import org.commentariat.evaluation.Prediction.Basis;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.Setting;
import org.commentariat.stance.llm.Transcript;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * Judges coded comments, without a look at their codes, by one classifier after the other. The
 * models that annotate are loaded when the first one judges; each comment is annotated once.
 */
final class CodedJudging {
  private final List<Comment> comments = new ArrayList<>();
  private final Map<String, Setting> settings = new HashMap<>();
  private final Map<String, CodedSentiment> tones = new HashMap<>();
  private final int threads;
  private final Main.Streams streams;
  private @Nullable Judge judge;

  CodedJudging(List<CodedComment> coded, int threads, Main.Streams streams) {
    for (CodedComment each : coded) {
      comments.add(comment(each));
      settings.put(each.id(), each.setting());
    }
    this.threads = threads;
    this.streams = streams;
  }

  /** What a language model says of them. */
  Transcript ask(LanguageModelRun run, Codebook codebook) {
    return run.ask(codebook, comments, settings);
  }

  /** One prediction a comment, in the order given. */
  List<Prediction> by(ChosenClassifier chosen) {
    judge = judge == null ? Judge.load(chosen, threads, streams) : judge.with(chosen);
    List<Prediction> predictions = new ArrayList<>();
    for (JudgedComment judged : judge.judge(comments, settings)) {
      predictions.add(prediction(judged.judgment()));
      Sentiment.Label label = judged.annotated().sentiment().label();
      for (CodedSentiment tone : CodedSentiment.values()) {
        if (tone.key().equals(label.key())) {
          tones.put(judged.judgment().commentId(), tone);
        }
      }
    }
    return List.copyOf(predictions);
  }

  /** The tones that the annotator heard, by comment; none before anything judged. */
  Map<String, CodedSentiment> tones() {
    return Map.copyOf(tones);
  }

  private static Comment comment(CodedComment coded) {
    String quoted = coded.quoted();
    String parent = coded.parentId();
    return new Comment(
        coded.id(),
        coded.threadId(),
        null,
        null,
        coded.text(),
        quoted == null ? List.of() : List.of(new Quotation(quoted, null, null)),
        parent == null ? null : new ReplyLink(parent, ReplyLink.Rule.STATED_ID, 1));
  }

  private static Prediction prediction(Judgment judgment) {
    return new Prediction(
        judgment.codes(),
        judgment.probabilities(),
        judgment.abstained() ? Basis.ABSTAINED : Basis.JUDGED,
        judgment.relation() == null ? null : judgment.relation().relation(),
        judgment.irony() == null ? null : judgment.irony().flagged());
  }
}
