package org.commentariat.analysis.robustness;

import java.util.HashMap;
import java.util.Map;
import org.commentariat.analysis.correction.Clustering;
import org.commentariat.analysis.correction.HumanLabel;

/**
 * What people said of a probability sample of the comments.
 *
 * @param labels by id of the comment; empty where nothing corrects the shares
 * @param clustering what the corrected intervals take for alike
 */
public record CodedSample(Map<String, HumanLabel> labels, Clustering clustering) {

  /** No codings that may correct anything. */
  public static final CodedSample NONE = new CodedSample(Map.of(), Clustering.AUTHOR);

  public CodedSample {
    labels = Map.copyOf(new HashMap<>(labels));
  }
}
