package org.commentariat.stance.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Sentence;
import org.commentariat.stance.Evidence;
import org.commentariat.statistics.SixDecimals;

/**
 * Finds the sentences that carry a code: those without which it would be less probable. Each
 * sentence is left out in turn (of a long comment several sentences together) and the rest is
 * judged anew. Evidence is what costs the code most, and whatever costs at least half as much
 * (Zeiler and Fergus 2014, doi:10.1007/978-3-319-10590-1_53, for images; sentences here).
 */
final class Occlusion {
  /** No more parts than these are tried. */
  static final int PARTS = 12;

  /** Log odds that leaving a part out must cost at least. */
  static final double REAL = 0.25;

  private Occlusion() {}

  /**
   * A comment with sentences left out.
   *
   * @param annotated the sentences that are left, as they stand in the whole comment
   * @param ownWords the words that are left
   */
  record Rest(AnnotatedComment annotated, String ownWords) {}

  /** Neighbouring sentences, from the start of the first to the end of the last. */
  record Part(List<Sentence> sentences) {
    int start() {
      return sentences.get(0).start();
    }

    int end() {
      return sentences.get(sentences.size() - 1).end();
    }
  }

  /**
   * The evidence for codes.
   *
   * @param annotated the whole comment
   * @param codes that apply
   * @param probabilities of the codes for the whole comment
   * @param judged from what is left to the probabilities of the codes
   * @return in the order of the own words
   */
  static List<Evidence> evidence(
      AnnotatedComment annotated,
      SortedSet<String> codes,
      SortedMap<String, Double> probabilities,
      Function<Rest, SortedMap<String, Double>> judged) {
    List<Part> parts = parts(annotated.sentences());
    List<SortedMap<String, Double>> without =
        parts.stream().map(part -> judged.apply(without(annotated, part))).toList();
    List<Evidence> evidence = new ArrayList<>();
    SortedMap<String, List<Double>> costs = new TreeMap<>();
    for (String code : codes) {
      double whole = logOdds(probabilities, code);
      costs.put(code, without.stream().map(p -> SixDecimals.of(whole - logOdds(p, code))).toList());
    }
    for (int i = 0; i < parts.size(); i++) {
      for (String code : codes) {
        List<Double> ofCode = costs.getOrDefault(code, List.of());
        double most = ofCode.stream().mapToDouble(cost -> cost).max().orElse(0);
        if (ofCode.get(i) >= REAL && 2 * ofCode.get(i) >= most) {
          evidence.add(sentence(annotated, parts.get(i), code));
        }
      }
    }
    return evidence;
  }

  /** One sentence each, or equally many neighbours where there are too many. */
  static List<Part> parts(List<Sentence> sentences) {
    int size = Math.max(1, (sentences.size() + PARTS - 1) / PARTS);
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < sentences.size(); from += size) {
      parts.add(new Part(sentences.subList(from, Math.min(sentences.size(), from + size))));
    }
    return parts;
  }

  /** A comment less a part. */
  static Rest without(AnnotatedComment annotated, Part part) {
    String words = annotated.comment().ownWords();
    List<Sentence> left = new ArrayList<>(annotated.sentences());
    left.removeAll(part.sentences());
    return new Rest(
        new AnnotatedComment(annotated.comment(), left, annotated.sentiment()),
        words.substring(0, part.start()) + words.substring(part.end()));
  }

  private static double logOdds(SortedMap<String, Double> probabilities, String code) {
    return Features.logOdds(probabilities.getOrDefault(code, 0.0));
  }

  private static Evidence sentence(AnnotatedComment annotated, Part part, String code) {
    return Evidence.sentence(code, part.start(), part.end(), annotated.comment().ownWords());
  }
}
