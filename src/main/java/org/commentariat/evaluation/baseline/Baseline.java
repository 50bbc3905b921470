package org.commentariat.evaluation.baseline;

import java.util.List;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Prediction;

/**
 * A simple way of judging comments. One that learns from codings learns, for each comment, from
 * comments of other threads only.
 */
public interface Baseline {

  /** One prediction a comment, in the order given. Equal arguments give equal predictions. */
  List<Prediction> judge(List<CodedComment> comments);
}
