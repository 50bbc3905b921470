package org.commentariat.evaluation.baseline;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Prediction;

/**
 * Takes sentiment for stance: a negative comment gets every code, so that the F1 of each code says
 * how far negative tone alone would do for it.
 *
 * @param codes of the codebook
 * @param tones by comment; comments without one count as not negative
 */
public record NegativeTone(List<String> codes, Map<String, CodedSentiment> tones)
    implements Baseline {

  public NegativeTone {
    codes = List.copyOf(codes);
    tones = Map.copyOf(tones);
  }

  @Override
  public List<Prediction> judge(List<CodedComment> comments) {
    SortedSet<String> all = new TreeSet<>(codes);
    return comments.stream()
        .map(
            comment ->
                Prediction.of(
                    tones.get(comment.id()) == CodedSentiment.NEGATIVE ? all : new TreeSet<>()))
        .toList();
  }
}
