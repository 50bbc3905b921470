package org.commentariat.analysis.tone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.annotation.Sentiment.Label;
import org.commentariat.statistics.ClusteredProportion;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.SixDecimals;

/**
 * The tones of some comments. Intervals are clustered by person.
 *
 * @param group what they have in common: the id of their thread, or their depth
 * @param comments how many they are, at least 1
 * @param negative share of them
 * @param neutral share of them
 * @param positive share of them
 */
public record GroupTone(
    String group, int comments, Measure negative, Measure neutral, Measure positive) {

  static GroupTone of(String group, List<TonedComment> comments, double level) {
    Map<String, List<Label>> people = new LinkedHashMap<>();
    comments.forEach(c -> people.computeIfAbsent(c.person(), p -> new ArrayList<>()).add(c.tone()));
    return new GroupTone(
        group,
        comments.size(),
        share(people, Label.NEGATIVE, level),
        share(people, Label.NEUTRAL, level),
        share(people, Label.POSITIVE, level));
  }

  private static Measure share(Map<String, List<Label>> people, Label tone, double level) {
    int[] sizes = people.values().stream().mapToInt(List::size).toArray();
    int[] having =
        people.values().stream()
            .mapToInt(own -> (int) own.stream().filter(label -> label == tone).count())
            .toArray();
    return SixDecimals.of(ClusteredProportion.wilson(having, sizes, level));
  }
}
