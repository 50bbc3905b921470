package org.commentariat.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.annotation.Sentiment;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Prediction;
import org.commentariat.evaluation.Prediction.Basis;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.Setting;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;

/**
 * Coded comments judged by the program itself.
 *
 * @param predictions one a comment, in the order given
 * @param tones that the annotator heard, by comment, where it heard one
 */
record CodedJudging(List<Prediction> predictions, Map<String, CodedSentiment> tones) {

  CodedJudging {
    predictions = List.copyOf(predictions);
    tones = Map.copyOf(tones);
  }

  /** Judges the comments without a look at their codes. */
  static CodedJudging of(List<CodedComment> coded, Judge judge) {
    List<Comment> comments = new ArrayList<>();
    Map<String, Setting> settings = new HashMap<>();
    for (CodedComment each : coded) {
      comments.add(comment(each));
      settings.put(each.id(), each.setting());
    }
    List<Prediction> predictions = new ArrayList<>();
    Map<String, CodedSentiment> tones = new HashMap<>();
    for (JudgedComment judged : judge.judge(comments, settings)) {
      predictions.add(prediction(judged.judgment()));
      Sentiment.Label label = judged.annotated().sentiment().label();
      for (CodedSentiment tone : CodedSentiment.values()) {
        if (tone.key().equals(label.key())) {
          tones.put(judged.judgment().commentId(), tone);
        }
      }
    }
    return new CodedJudging(predictions, tones);
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
