package org.commentariat.stance.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.encoder.Encoding;
import org.commentariat.encoder.TextEncoder;
import org.commentariat.stance.Context;
import org.commentariat.stance.CueClassifier;
import org.commentariat.stance.Judgment;

/** From a comment and what stands around it to numbers. May be used by several threads at once. */
public final class Features {
  /** Beyond this probability log odds grow without telling more. */
  private static final double EDGE = 1e-6;

  private final List<FeatureBlock> blocks;
  private final List<String> codes;
  private final Encoders encoders;
  private final CueClassifier cues;

  /**
   * @param blocks in this order
   * @param encoders with one for the own words alone if a block is {@link FeatureBlock#OWN_WORDS}
   */
  public Features(List<FeatureBlock> blocks, Codebook codebook, Encoders encoders) {
    this.blocks = List.copyOf(blocks);
    this.codes = codebook.codes().stream().map(Code::id).toList();
    this.encoders = encoders;
    this.cues = new CueClassifier(codebook);
  }

  /** How many numbers each comment gets. */
  public int width() {
    int width = 0;
    for (FeatureBlock block : blocks) {
      width +=
          switch (block) {
            case EMBEDDING -> encoders.inContext().dimensions();
            case OWN_WORDS -> ownWordsEncoder().dimensions();
            case LOGITS -> encoders.inContext().logits();
            case CUES, PARENT_CODES -> codes.size();
          };
    }
    return width;
  }

  /**
   * The features of a comment.
   *
   * @param annotated its sentences; some may have been left out
   * @param ownWords what the encoder reads; less than the comment has when sentences are left out
   */
  public double[] of(AnnotatedComment annotated, String ownWords, Context context) {
    List<Double> features = new ArrayList<>();
    Encoding inContext = null;
    for (FeatureBlock block : blocks) {
      switch (block) {
        case EMBEDDING, LOGITS -> {
          if (inContext == null) {
            inContext =
                Reading.of(context.title(), context.parentWords(), ownWords)
                    .encoded(encoders.inContext());
          }
          features.addAll(
              block == FeatureBlock.LOGITS ? inContext.logits() : inContext.embedding());
        }
        case OWN_WORDS -> features.addAll(ownWordsEncoder().encode(ownWords, null).embedding());
        case CUES -> {
          Judgment byCues = cues.classify(annotated, context);
          codes.forEach(code -> features.add(logOdds(probability(byCues, code))));
        }
        case PARENT_CODES -> {
          Judgment parent = context.parent();
          codes.forEach(code -> features.add(parent == null ? 0 : probability(parent, code)));
        }
      }
    }
    return features.stream().mapToDouble(each -> each).toArray();
  }

  private TextEncoder ownWordsEncoder() {
    return Objects.requireNonNull(encoders.ownWords(), "no encoder for the own words alone");
  }

  private static double probability(Judgment judgment, String code) {
    return judgment.probabilities().getOrDefault(code, 0.0);
  }

  /** Log odds of a probability, bounded. */
  static double logOdds(double probability) {
    double bounded = Math.min(1 - EDGE, Math.max(EDGE, probability));
    return Math.log(bounded / (1 - bounded));
  }
}
