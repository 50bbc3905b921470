package org.commentariat.stance.zeroshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.encoder.TextEncoder;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.CodeBounds;
import org.commentariat.stance.Context;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.Legibility;
import org.commentariat.stance.StanceClassifier;
import org.commentariat.statistics.SixDecimals;

/**
 * Judges by likeness to the words of the codebook, for a codebook that nobody has coded by yet: a
 * comment holds a code when its embedding lies nearer to the code's label, definition, {@code
 * includes} and examples than half-way from the code's {@code excludes} and counter-examples, the
 * question of the codebook and the texts of the other codes.
 *
 * <p>Likeness tells the subject of a comment better than its stance. The figures are rough, nobody
 * has checked them for the codebook at hand, and the probabilities are not calibrated: 0.5 is
 * half-way, nothing more. No evidence is given, because no sentence carries such a judgment.
 *
 * <p>May be used by several threads at once.
 */
public final class ZeroShotClassifier implements StanceClassifier {
  /** What has to be said wherever such judgments are shown. */
  public static final String WARNING =
      "zero-shot: unvalidated; judged by likeness to the codebook's words alone, probabilities"
          + " are uncalibrated";

  private static final double HALF_WAY = 0.5;

  private final Codebook codebook;
  private final TextEncoder encoder;
  private final SortedMap<String, Direction> directions = new TreeMap<>();

  /** Reads the texts of the codebook; takes a moment. */
  public ZeroShotClassifier(Codebook codebook, TextEncoder encoder) {
    this.codebook = codebook;
    this.encoder = encoder;
    SortedMap<String, List<List<Double>>> holding = new TreeMap<>();
    for (Code code : codebook.codes()) {
      holding.put(code.id(), embeddings(holding(code)));
    }
    List<Double> question = embedding(codebook.question());
    for (Code code : codebook.codes()) {
      List<List<Double>> others = new ArrayList<>(embeddings(excluded(code)));
      others.add(question);
      holding.forEach((id, texts) -> others.addAll(id.equals(code.id()) ? List.of() : texts));
      directions.put(code.id(), Direction.of(holding.getOrDefault(code.id(), List.of()), others));
    }
  }

  /** Label, definition, what is included, examples. */
  private static List<String> holding(Code code) {
    return Stream.of(
            Stream.of(code.label(), code.definition()),
            code.includes().stream(),
            code.examples().stream().filter(Code.Example::applies).map(Code.Example::text))
        .flatMap(texts -> texts)
        .toList();
  }

  private static List<String> excluded(Code code) {
    return Stream.concat(
            code.excludes().stream(),
            code.examples().stream().filter(each -> !each.applies()).map(Code.Example::text))
        .toList();
  }

  @Override
  public Optional<CodeBounds> bounds() {
    SortedMap<String, Double> halfWay = new TreeMap<>();
    directions.keySet().forEach(code -> halfWay.put(code, HALF_WAY));
    return Optional.of(new CodeBounds(halfWay, List.of(), CodeBounds.Clash.STRONGER_APPLIES));
  }

  private List<List<Double>> embeddings(List<String> texts) {
    return texts.stream().map(this::embedding).toList();
  }

  /** Of length 1. */
  private List<Double> embedding(String text) {
    List<Double> vector = encoder.encode(text, null).embedding();
    double length = Math.sqrt(vector.stream().mapToDouble(x -> x * x).sum());
    return length == 0 ? vector : vector.stream().map(x -> x / length).toList();
  }

  @Override
  public Judgment classify(AnnotatedComment annotated, Context context) {
    String ownWords = annotated.comment().ownWords();
    Abstention obstacle = Legibility.obstacle(codebook.language(), annotated);
    SortedMap<String, Double> probabilities = new TreeMap<>();
    SortedSet<String> codes = new TreeSet<>();
    if (obstacle == null) {
      List<Double> embedding = embedding(ownWords);
      directions.forEach(
          (code, direction) -> {
            double likeness = SixDecimals.of(direction.likeness(embedding));
            probabilities.put(code, likeness);
            if (likeness >= HALF_WAY) {
              codes.add(code);
            }
          });
    }
    return new Judgment(
        annotated.comment().id(), probabilities, codes, obstacle, List.of(), null, null);
  }
}
