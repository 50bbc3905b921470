package org.commentariat.stance.learned;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.codebook.Codebook;
import org.commentariat.stance.Relation;
import org.jspecify.annotations.Nullable;

/** Models for the counting encoder: pro is for "fair", con for "greedy". */
final class Models {
  private Models() {}

  /** Log odds of a code: 4 for each time its word stands there, less 2. */
  static StanceModel of(Codebook codebook) {
    TreeMap<String, Head> codes = new TreeMap<>();
    codes.put("pro", head(List.of(4.0, 0.0, 0.0, 0.0), 0.5));
    codes.put("con", head(List.of(0.0, 4.0, 0.0, 0.0), 0.5));
    return with(codebook, codes, relation(), head(List.of(0.0, 0.0, 4.0, 0.0), 0.75));
  }

  static StanceModel with(
      Codebook codebook,
      SortedMap<String, Head> codes,
      @Nullable RelationHead relation,
      @Nullable Head irony) {
    return new StanceModel(
        new StanceModel.CodebookVersion(
            codebook.name(), codebook.version(), codebook.fingerprint()),
        new StanceModel.EncoderVersion("counting", CountingEncoder.SHA256),
        null,
        List.of(FeatureBlock.EMBEDDING),
        codes,
        new TreeMap<>(),
        relation,
        irony,
        new TreeMap<>(Map.of("labels", "invented")));
  }

  static Head head(List<Double> weights, double appliesFrom) {
    return new Head(
        new LinearScore(weights, -2), new Head.Calibration(1, 0), appliesFrom, appliesFrom);
  }

  /** Agrees by "fair", disagrees by "greedy". */
  static RelationHead relation() {
    TreeMap<Relation, LinearScore> scores = new TreeMap<>();
    scores.put(Relation.AGREE, new LinearScore(List.of(2.0, 0.0, 0.0, 0.0), 0));
    scores.put(Relation.DISAGREE, new LinearScore(List.of(0.0, 2.0, 0.0, 0.0), 0));
    scores.put(Relation.OTHER, new LinearScore(List.of(0.0, 0.0, 0.0, 0.0), 1));
    return new RelationHead(scores, 1);
  }
}
