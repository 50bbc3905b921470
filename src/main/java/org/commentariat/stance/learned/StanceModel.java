package org.commentariat.stance.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was learned from coded comments: everything that {@link LearnedClassifier} needs beside the
 * codebook and the encoder.
 *
 * @param codebook the codebook of the codings
 * @param encoder whose embeddings the heads were learned on
 * @param ownWordsEncoder the one that reads the own words alone; null where {@link
 *     FeatureBlock#OWN_WORDS} is not among the features
 * @param features what the weights stand for, block after block; at least one, each once
 * @param codes a head for each code that could be learned, at least one
 * @param notLearned the other codes of the codebook, each with the reason; they are never given
 * @param relation of a reply to its parent, or null where it was not learned
 * @param irony or null where it was not learned
 * @param provenance from what and how well it was learned, to be shown; keys in lower-case snake
 */
public record StanceModel(
    CodebookVersion codebook,
    EncoderVersion encoder,
    @Nullable EncoderVersion ownWordsEncoder,
    List<FeatureBlock> features,
    SortedMap<String, Head> codes,
    SortedMap<String, String> notLearned,
    @Nullable RelationHead relation,
    @Nullable Head irony,
    SortedMap<String, String> provenance) {

  /** A codebook by its name, version and the SHA-256 of its file. */
  public record CodebookVersion(String name, String version, String fingerprint) {}

  /** An encoder by its name and the SHA-256 of its files. */
  public record EncoderVersion(String name, String sha256) {}

  public StanceModel {
    features = List.copyOf(features);
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    notLearned = Collections.unmodifiableSortedMap(new TreeMap<>(notLearned));
    provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
    if (features.isEmpty() || features.stream().distinct().count() < features.size()) {
      throw new IllegalArgumentException("expected feature blocks, each once, found " + features);
    }
    if (features.contains(FeatureBlock.OWN_WORDS) != (ownWordsEncoder != null)) {
      throw new IllegalArgumentException(
          "\"own_words_encoder\" belongs to the feature block \"own_words\"; expected both or none");
    }
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("a model without a head for any code");
    }
    if (!Collections.disjoint(codes.keySet(), notLearned.keySet())) {
      throw new IllegalArgumentException(
          "codes both learned and not learned: " + codes.keySet() + ", " + notLearned.keySet());
    }
    List<Integer> widths =
        Stream.of(
                codes.values().stream().map(Head::score),
                relation == null ? Stream.<LinearScore>of() : relation.scores().values().stream(),
                irony == null ? Stream.<LinearScore>of() : Stream.of(irony.score()))
            .flatMap(scores -> scores)
            .map(score -> score.weights().size())
            .distinct()
            .toList();
    if (widths.size() > 1) {
      throw new IllegalArgumentException("heads with different numbers of weights: " + widths);
    }
  }

  /** How many features the heads weigh. */
  public int width() {
    return codes.values().iterator().next().score().weights().size();
  }

  /** Every code of the codebook, in the order of the alphabet. */
  public List<String> allCodes() {
    List<String> all = new ArrayList<>(codes.keySet());
    all.addAll(notLearned.keySet());
    Collections.sort(all);
    return List.copyOf(all);
  }
}
