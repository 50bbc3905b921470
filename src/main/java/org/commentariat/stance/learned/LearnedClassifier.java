package org.commentariat.stance.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.encoder.InvalidModel;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.CodeBounds;
import org.commentariat.stance.Context;
import org.commentariat.stance.CueClassifier;
import org.commentariat.stance.Endorsement;
import org.commentariat.stance.Evidence;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.Legibility;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.stance.StanceClassifier;
import org.jspecify.annotations.Nullable;

/**
 * Judges by a model that was learned from coded comments. Of two codes that oppose each other only
 * the one that stands further above its bound applies, unless both are more likely than not. A
 * short reply that endorses its parent takes over the parent's codes.
 *
 * <p>It abstains when there is no word to judge, when the words are not in the codebook's language,
 * when a short reply endorses a parent that could not be judged, and when no code applies but one
 * comes so close that "no" is too bold.
 *
 * <p>May be used by several threads at once.
 */
public final class LearnedClassifier implements StanceClassifier {
  private final Codebook codebook;
  private final StanceModel model;
  private final Features features;
  private final CueClassifier cues;
  private final Endorsement endorsement;
  private final boolean evidenceWanted;
  private final CodeBounds bounds;

  /**
   * Puts a model to work.
   *
   * @param evidenceWanted whether the sentences that carry a code are looked for, which takes
   *     several times as long; cues are shown either way
   * @throws InvalidModel when the model is of another codebook or another encoder
   */
  public LearnedClassifier(
      Codebook codebook, StanceModel model, Encoders encoders, boolean evidenceWanted)
      throws InvalidModel {
    encoders.requireThoseOf(model);
    this.codebook = codebook;
    this.model = model;
    this.features = new Features(model.features(), codebook, encoders);
    this.evidenceWanted = evidenceWanted;
    this.cues = new CueClassifier(codebook);
    this.endorsement = new Endorsement(codebook.endorsements());
    SortedMap<String, Double> appliesFrom = new TreeMap<>();
    model.codes().forEach((code, head) -> appliesFrom.put(code, head.appliesFrom()));
    this.bounds =
        new CodeBounds(
            appliesFrom, CodeBounds.opposed(codebook), CodeBounds.Clash.STRONGER_APPLIES);
    List<String> codes = codebook.codes().stream().map(Code::id).sorted().toList();
    if (!codes.equals(model.allCodes())) {
      throw new InvalidModel(
          "the model was learned for the codes "
              + model.allCodes()
              + " of \""
              + model.codebook().name()
              + "\"; the codebook \""
              + codebook.name()
              + "\" has "
              + codes);
    }
    if (model.width() != features.width()) {
      throw new InvalidModel(
          "the heads of the model have "
              + model.width()
              + " weights for "
              + features.width()
              + " features");
    }
  }

  @Override
  public Optional<CodeBounds> bounds() {
    return Optional.of(bounds);
  }

  /** What a user has to know about this codebook and this model; usually nothing. */
  public Optional<String> warning() {
    return model.codebook().fingerprint().equals(codebook.fingerprint())
        ? Optional.empty()
        : Optional.of(
            "the model was learned from codings by \""
                + model.codebook().name()
                + "\" "
                + model.codebook().version()
                + "; the codebook has the same codes but is not the same file");
  }

  @Override
  public Judgment classify(AnnotatedComment annotated, Context context) {
    String id = annotated.comment().id();
    Abstention obstacle = Legibility.obstacle(codebook.language(), annotated);
    if (obstacle != null) {
      return new Judgment(id, nothing(), new TreeSet<>(), obstacle, List.of(), null, null);
    }
    double[] numbers = features.of(annotated, annotated.comment().ownWords(), context);
    SortedMap<String, Double> probabilities = probabilities(numbers);
    SortedSet<String> codes = bounds.codes(probabilities);
    List<Evidence> evidence = new ArrayList<>(evidence(annotated, context, codes, probabilities));
    Judgment parent = context.parent();
    Endorsement.Found endorsed = parent == null ? null : endorsement.in(annotated).orElse(null);
    if (parent != null && endorsed != null) {
      for (String code : parent.codes()) {
        probabilities.merge(code, parent.probabilities().getOrDefault(code, 0.0), Math::max);
        codes.add(code);
        evidence.add(endorsed.forCode(code));
      }
    }
    Abstention abstention = null;
    if (codes.isEmpty()) {
      boolean echo = endorsed != null && parent != null && parent.abstained();
      abstention = echo ? Abstention.UNKNOWN_PARENT : unsure(probabilities);
    }
    return new Judgment(
        id, probabilities, codes, abstention, evidence, relation(numbers, context), irony(numbers));
  }

  /** Of what cannot be read, no code is probable. */
  private SortedMap<String, Double> nothing() {
    SortedMap<String, Double> probabilities = new TreeMap<>();
    model.allCodes().forEach(code -> probabilities.put(code, 0.0));
    return probabilities;
  }

  private SortedMap<String, Double> probabilities(double[] numbers) {
    SortedMap<String, Double> probabilities = new TreeMap<>();
    model.codes().forEach((code, head) -> probabilities.put(code, head.probability(numbers)));
    model.notLearned().keySet().forEach(code -> probabilities.put(code, 0.0));
    return probabilities;
  }

  /**
   * The cues for codes that apply, and the sentences that carry them; in the order of the words.
   */
  private List<Evidence> evidence(
      AnnotatedComment annotated,
      Context context,
      SortedSet<String> codes,
      SortedMap<String, Double> probabilities) {
    List<Evidence> evidence = new ArrayList<>();
    cues.classify(annotated, context).evidence().stream()
        .filter(found -> found.kind() == Evidence.Kind.CUE)
        .forEach(evidence::add);
    if (evidenceWanted && !codes.isEmpty()) {
      evidence.addAll(
          Occlusion.evidence(
              annotated,
              codes,
              probabilities,
              rest -> probabilities(features.of(rest.annotated(), rest.ownWords(), context))));
    }
    evidence.sort(Comparator.comparingInt(Evidence::start)); // stable: cues before sentences
    return evidence;
  }

  private @Nullable Abstention unsure(SortedMap<String, Double> probabilities) {
    boolean close =
        model.codes().entrySet().stream()
            .anyMatch(
                each ->
                    each.getValue().unsureFrom() < each.getValue().appliesFrom()
                        && probabilities.getOrDefault(each.getKey(), 0.0)
                            >= each.getValue().unsureFrom());
    return close ? Abstention.UNSURE : null;
  }

  private @Nullable RelationJudgment relation(double[] numbers, Context context) {
    RelationHead head = model.relation();
    return head == null || context.parentWords() == null ? null : head.judge(numbers);
  }

  private @Nullable IronyJudgment irony(double[] numbers) {
    Head head = model.irony();
    if (head == null) {
      return null;
    }
    double probability = head.probability(numbers);
    return new IronyJudgment(probability, probability >= head.appliesFrom());
  }
}
