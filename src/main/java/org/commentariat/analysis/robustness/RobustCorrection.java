package org.commentariat.analysis.robustness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.commentariat.analysis.correction.Clustering;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.analysis.correction.HumanLabel;
import org.commentariat.analysis.robustness.Choice.Counting;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.correction.Item;

/**
 * The shares of codes under a choice, corrected by the codings of those comments that count. A
 * choice that leaves comments out asks for the share of the others; one that changes the labels of
 * the machine asks for the same share again.
 */
record RobustCorrection(List<String> codes, CodedSample sample, double level) {

  VariantShares of(Choice choice) {
    List<VariantShares.CodeShare> shares = new ArrayList<>();
    Function<Scored, String> cluster = clustering(choice.counting());
    ToDoubleFunction<Scored> weight = weight(choice);
    for (String code : codes) {
      String impossible = choice.impossible();
      List<Item> items = new ArrayList<>();
      for (Scored comment : choice.comments()) {
        HumanLabel human = sample.labels().get(comment.id());
        items.add(
            new Item(
                cluster.apply(comment),
                choice.codes().apply(comment).contains(code) ? 1 : 0,
                human == null ? null : human.code(code),
                weight.applyAsDouble(comment)));
      }
      Measure share =
          impossible == null ? Correction.share(items, level) : new Undefined(impossible);
      shares.add(new VariantShares.CodeShare(code, share));
    }
    return new VariantShares(choice.variant(), choice.comments().size(), shares);
  }

  /** Where persons or threads count once, each comment has its part of one. */
  private static ToDoubleFunction<Scored> weight(Choice choice) {
    return switch (choice.counting()) {
      case COMMENTS, COMMENTS_ALIKE_OTHERWISE -> comment -> 1;
      case PERSONS -> partOf(choice, Scored::person);
      case THREADS -> partOf(choice, Scored::threadId);
    };
  }

  private static ToDoubleFunction<Scored> partOf(Choice choice, Function<Scored, String> group) {
    Map<String, Integer> sizes = new HashMap<>();
    choice.comments().forEach(comment -> sizes.merge(group.apply(comment), 1, Integer::sum));
    return comment -> 1.0 / sizes.getOrDefault(group.apply(comment), 1);
  }

  private Function<Scored, String> clustering(Counting counting) {
    boolean byAuthor = sample.clustering() == Clustering.AUTHOR;
    boolean byPerson =
        switch (counting) {
          case COMMENTS, THREADS -> byAuthor;
          case COMMENTS_ALIKE_OTHERWISE -> !byAuthor;
          case PERSONS -> true;
        };
    return byPerson ? Scored::person : Scored::threadId;
  }
}
