package org.commentariat.evaluation.baseline;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and pairs of neighbouring words as weights: {@code (1 + ln tf) · (1 + ln((1 + n) / (1 +
 * df)))} for {@code tf} of them in a text and {@code df} of {@code n} texts that have them, scaled
 * so that the squares of a text add up to one (as scikit-learn's {@code TfidfVectorizer} with
 * {@code sublinear_tf}). What stands in one text alone is left out.
 */
final class TfIdf {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019]\\p{L}+)?");
  private static final int LEAST_TEXTS = 2;

  /** Position from 1, and inverse document frequency. */
  private record Term(int position, double idf) {}

  private final Map<String, Term> terms = new TreeMap<>();

  /** Learns the terms and how rare they are. */
  TfIdf(List<String> texts) {
    SortedMap<String, Integer> frequencies = new TreeMap<>();
    for (String text : texts) {
      new HashSet<>(terms(text)).forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }
    for (Map.Entry<String, Integer> each : frequencies.entrySet()) {
      if (each.getValue() >= LEAST_TEXTS) {
        double idf = 1 + Math.log((1.0 + texts.size()) / (1.0 + each.getValue()));
        terms.put(each.getKey(), new Term(terms.size() + 1, idf));
      }
    }
  }

  /** How many terms there are. */
  int size() {
    return terms.size();
  }

  /** The weights of a text, by position of the term; unknown terms are left out. */
  Feature[] weights(String text) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    SortedMap<Integer, Double> weights = new TreeMap<>();
    for (String word : terms(text)) {
      Term term = terms.get(word);
      if (term != null) {
        int count = counts.merge(term.position(), 1, Integer::sum);
        weights.put(term.position(), (1 + Math.log(count)) * term.idf());
      }
    }
    double norm = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    return weights.entrySet().stream()
        .map(each -> new FeatureNode(each.getKey(), each.getValue() / norm))
        .toArray(Feature[]::new);
  }

  private static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    String before = "";
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      terms.add(word);
      if (!before.isEmpty()) {
        terms.add(before + " " + word);
      }
      before = word;
    }
    return terms;
  }
}
