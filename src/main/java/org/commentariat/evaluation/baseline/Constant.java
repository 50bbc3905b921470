package org.commentariat.evaluation.baseline;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Prediction;

/**
 * Says the same of every comment.
 *
 * @param codes what it says; none, or some
 */
public record Constant(SortedSet<String> codes) implements Baseline {

  public Constant {
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  @Override
  public List<Prediction> judge(List<CodedComment> comments) {
    return Collections.nCopies(comments.size(), Prediction.of(codes));
  }
}
