package org.commentariat.evaluation.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * Takes sentiment for stance as well as can be: one code for negative comments, one for positive
 * ones, either of which may be none. Of all such mappings the one with the highest macro-F1 on the
 * other four parts of the threads is used on the fifth.
 *
 * @param codes of the codebook
 * @param tones by comment; comments without one, and neutral ones, get no code
 */
public record ToneMapping(List<String> codes, Map<String, CodedSentiment> tones)
    implements Baseline {

  public ToneMapping {
    codes = List.copyOf(codes);
    tones = Map.copyOf(tones);
  }

  @Override
  public List<Prediction> judge(List<CodedComment> comments) {
    Folds folds = new Folds(comments);
    List<Prediction> predictions =
        new ArrayList<>(Collections.nCopies(comments.size(), Prediction.MISSING));
    for (int held = 0; held < Folds.COUNT; held++) {
      int fold = held;
      Map<CodedSentiment, String> mapping = best(comments, folds.positions(f -> f != fold));
      for (int i : folds.positions(f -> f == fold)) {
        CodedSentiment tone = tones.get(comments.get(i).id());
        String code = tone == null ? null : mapping.get(tone);
        SortedSet<String> given = new TreeSet<>();
        if (code != null) {
          given.add(code);
        }
        predictions.set(i, Prediction.of(given));
      }
    }
    return predictions;
  }

  private Map<CodedSentiment, String> best(List<CodedComment> comments, int[] training) {
    List<CodedComment> learned = new ArrayList<>();
    for (int i : training) {
      learned.add(comments.get(i));
    }
    List<@Nullable String> choices = new ArrayList<>();
    choices.add(null);
    choices.addAll(codes);
    Map<CodedSentiment, String> best = new EnumMap<>(CodedSentiment.class);
    double highest = 0;
    for (String negative : choices) {
      for (String positive : choices) {
        Map<CodedSentiment, String> mapping = mapping(negative, positive);
        double score = codes.stream().mapToDouble(code -> f1(code, mapping, learned)).sum();
        if (score > highest) {
          highest = score;
          best = mapping;
        }
      }
    }
    return best;
  }

  private static Map<CodedSentiment, String> mapping(
      @Nullable String negative, @Nullable String positive) {
    Map<CodedSentiment, String> mapping = new EnumMap<>(CodedSentiment.class);
    if (negative != null) {
      mapping.put(CodedSentiment.NEGATIVE, negative);
    }
    if (positive != null) {
      mapping.put(CodedSentiment.POSITIVE, positive);
    }
    return mapping;
  }

  private double f1(String code, Map<CodedSentiment, String> mapping, List<CodedComment> comments) {
    int both = 0;
    int sum = 0;
    for (CodedComment comment : comments) {
      CodedSentiment tone = tones.get(comment.id());
      boolean given = tone != null && code.equals(mapping.get(tone));
      boolean coded = comment.codes().contains(code);
      both += given && coded ? 1 : 0;
      sum += (given ? 1 : 0) + (coded ? 1 : 0);
    }
    return sum == 0 ? 0 : 2.0 * both / sum;
  }
}
