package org.commentariat.stance.llm.answer;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.stance.RelationJudgment;
import org.jspecify.annotations.Nullable;

/**
 * A usable answer about one comment.
 *
 * @param abstention why the model would not judge, or null when it judged
 * @param probabilities for every code of the codebook, in [0, 1], six decimals
 * @param relation to the comment answered; without meaning when there is none
 * @param irony whether the comment means its words otherwise
 * @param citations words that carry a code, in the order of the own words
 * @param lost citations that do not stand in the own words and were dropped
 */
public record Answer(
    @Nullable Abstention abstention,
    SortedMap<String, Double> probabilities,
    RelationJudgment relation,
    IronyJudgment irony,
    List<Citation> citations,
    int lost) {

  /**
   * Words of a comment that carry a code.
   *
   * @param code the code
   * @param start index of their first character in the own words (UTF-16 units, from 0)
   * @param end index after their last character
   */
  public record Citation(String code, int start, int end) {
    public Citation {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("a citation from " + start + " to " + end);
      }
    }
  }

  public Answer {
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
    citations = List.copyOf(citations);
    if (!probabilities.values().stream().allMatch(p -> p >= 0 && p <= 1) || lost < 0) {
      throw new IllegalArgumentException(
          "probabilities " + probabilities + ", lost citations " + lost);
    }
  }
}
