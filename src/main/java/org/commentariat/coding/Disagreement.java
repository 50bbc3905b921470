package org.commentariat.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A comment that coders coded in different ways.
 *
 * @param codings at least two, in the order of the coders
 */
public record Disagreement(SampledComment comment, List<Coding> codings) {
  public Disagreement {
    codings = List.copyOf(codings);
    if (codings.size() < 2) {
      throw new IllegalArgumentException(comment.unit() + ": nobody to disagree with");
    }
  }

  /** All of them, by unit. */
  public static List<Disagreement> in(Codings codings) {
    Map<String, SampledComment> comments = new HashMap<>();
    codings.sample().comments().forEach(comment -> comments.put(comment.unit(), comment));
    List<Disagreement> all = new ArrayList<>();
    codings
        .byUnit()
        .forEach(
            (unit, coded) -> {
              SampledComment comment = comments.get(unit);
              if (comment != null && coded.size() > 1) {
                Disagreement each = new Disagreement(comment, coded);
                if (each.inCodes() || each.inSentiment()) {
                  all.add(each);
                }
              }
            });
    return all;
  }

  /** Whether somebody gave a code that another did not. */
  public boolean inCodes() {
    return codings.stream().map(Coding::codes).distinct().count() > 1;
  }

  /** Whether two coders heard different tones; who gave none does not disagree. */
  public boolean inSentiment() {
    return codings.stream().map(Coding::sentiment).filter(Objects::nonNull).distinct().count() > 1;
  }
}
