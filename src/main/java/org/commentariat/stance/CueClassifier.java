package org.commentariat.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.Cue;
import org.commentariat.codebook.Cue.Strength;
import org.commentariat.stance.cue.CueMatcher;
import org.commentariat.stance.cue.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Judges by the cues of a codebook. A code's probability is the logistic function of its intercept
 * plus the weights of the different cues found for it; a cue that is found twice weighs once. No
 * code applies without a cue for it, whatever its intercept, and a code for which the codebook has
 * no cue at all has probability 0. A short reply that endorses its parent takes over the parent's
 * codes.
 *
 * <p>It abstains when there is no word to judge, when the words are not in the codebook's language,
 * when a short reply endorses a parent that nobody could judge, when two codes that oppose each
 * other would apply and neither is more likely than not, and when no code applies but one comes
 * close ({@code unsure_from}).
 *
 * <p>May be used by several threads at once.
 */
public final class CueClassifier implements StanceClassifier {
  private static final double DIGITS = 1e6;

  private final Codebook codebook;
  private final Set<String> findable;
  private final CueMatcher matcher;
  private final Endorsement endorsement;
  private final CodeBounds bounds;

  public CueClassifier(Codebook codebook) {
    this.codebook = codebook;
    this.findable = codebook.cues().stream().map(Cue::code).collect(Collectors.toSet());
    this.matcher = new CueMatcher(codebook.cues());
    this.endorsement = new Endorsement(codebook.endorsements());
    SortedMap<String, Double> appliesFrom = new TreeMap<>();
    codebook.codes().forEach(code -> appliesFrom.put(code.id(), code.decision().appliesFrom()));
    this.bounds =
        new CodeBounds(appliesFrom, CodeBounds.opposed(codebook), CodeBounds.Clash.NONE_APPLIES);
  }

  @Override
  public Optional<CodeBounds> bounds() {
    return Optional.of(bounds);
  }

  @Override
  public Judgment classify(AnnotatedComment annotated, Context context) {
    String ownWords = annotated.comment().ownWords();
    List<Hit> hits = inCompany(matcher.hits(annotated, context.title()));
    SortedMap<String, Double> probabilities = probabilities(hits);
    List<Evidence> evidence = evidence(hits, ownWords);
    Judgment parent = context.parent();
    Endorsement.Found endorsed = parent == null ? null : endorsement.in(annotated).orElse(null);
    if (parent != null && endorsed != null) {
      for (String code : parent.codes()) {
        probabilities.merge(code, parent.probabilities().getOrDefault(code, 0.0), Math::max);
        evidence.add(endorsed.forCode(code));
      }
    }
    Set<String> supported = evidence.stream().map(Evidence::code).collect(Collectors.toSet());
    SortedSet<String> codes = new TreeSet<>(bounds.reached(probabilities));
    codes.retainAll(supported);
    boolean echo = endorsed != null && parent != null && parent.abstained() && codes.isEmpty();
    Abstention abstention = Legibility.obstacle(codebook.language(), annotated);
    if (abstention == null) {
      abstention = echo ? Abstention.UNKNOWN_PARENT : doubt(codes, probabilities, supported);
    }
    return new Judgment(
        annotated.comment().id(),
        probabilities,
        abstention == null ? codes : new TreeSet<>(),
        abstention,
        evidence,
        null,
        null);
  }

  private @Nullable Abstention doubt(
      SortedSet<String> codes, SortedMap<String, Double> probabilities, Set<String> supported) {
    if (bounds.isContradictory(codes, probabilities)) {
      return Abstention.CONTRADICTORY;
    }
    return unsure(codes, probabilities, supported) ? Abstention.UNSURE : null;
  }

  /** Leaves out weak cues for codes that no other cue speaks for. */
  private static List<Hit> inCompany(List<Hit> hits) {
    Set<String> supported = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.cue().strength() != Strength.WEAK) {
        supported.add(hit.code());
      }
    }
    return hits.stream().filter(hit -> supported.contains(hit.code())).toList();
  }

  private SortedMap<String, Double> probabilities(List<Hit> hits) {
    SortedMap<String, Double> logOdds = new TreeMap<>();
    codebook.codes().forEach(code -> logOdds.put(code.id(), code.decision().intercept()));
    Set<List<String>> weighed = new HashSet<>();
    for (Hit hit : hits) {
      if (weighed.add(List.of(hit.cue().name(), hit.code()))) {
        logOdds.merge(hit.code(), hit.cue().weight(), Double::sum);
      }
    }
    logOdds.replaceAll(
        (code, odds) -> findable.contains(code) ? rounded(1 / (1 + Math.exp(-odds))) : 0);
    return logOdds;
  }

  private static double rounded(double probability) {
    return Math.rint(probability * DIGITS) / DIGITS;
  }

  private static List<Evidence> evidence(List<Hit> hits, String ownWords) {
    List<Evidence> evidence = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.cue().weight() > 0) {
        evidence.add(Evidence.cue(hit.code(), hit.start(), hit.end(), ownWords, hit.cue().name()));
      }
    }
    return evidence;
  }

  private boolean unsure(
      SortedSet<String> codes, SortedMap<String, Double> probabilities, Set<String> supported) {
    return codes.isEmpty()
        && codebook.codes().stream()
            .anyMatch(
                code ->
                    supported.contains(code.id())
                        && code.decision().unsureFrom() < code.decision().appliesFrom()
                        && probabilities.getOrDefault(code.id(), 0.0)
                            >= code.decision().unsureFrom());
  }
}
