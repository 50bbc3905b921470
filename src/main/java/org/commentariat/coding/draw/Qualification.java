package org.commentariat.coding.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commentariat.codebook.Codebook;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Codings;

/**
 * Whether codings may correct shares of some data. They may when their comments were drawn from
 * these very data, for this codebook; a sample always knows its probabilities.
 *
 * @param obstacles why they may not, for a reader of the report; empty when they may
 * @param remarks what to know when they may
 */
public record Qualification(List<String> obstacles, List<String> remarks) {
  public Qualification {
    obstacles = List.copyOf(obstacles);
    remarks = List.copyOf(remarks);
  }

  /** Whether nothing stands against it. */
  public boolean isGiven() {
    return obstacles.isEmpty();
  }

  /**
   * Looks at codings.
   *
   * @param frame all comments that could be drawn from the data at hand
   * @param codebook that the machine judged by
   */
  public static Qualification of(Codings codings, SamplingFrame frame, Codebook codebook) {
    CodingSample sample = codings.sample();
    List<String> obstacles = new ArrayList<>();
    if (!sample.source().sha256().equals(frame.sha256())) {
      obstacles.add(
          "the sample was drawn from other data: from "
              + sample.source().comments()
              + " comments with SHA-256 "
              + sample.source().sha256()
              + ", and here are "
              + frame.entries().size()
              + " with "
              + frame.sha256());
    } else {
      notAsDrawn(sample, frame).ifPresent(obstacles::add);
    }
    if (!sample.codebook().sha256().equals(codebook.fingerprint())) {
      obstacles.add(
          "the sample is for another codebook: "
              + sample.codebook().name()
              + ", version "
              + sample.codebook().version()
              + ", SHA-256 "
              + sample.codebook().sha256());
    }
    if (codings.codings().isEmpty()) {
      obstacles.add(codings.whyNone());
    }
    int coded = codings.byUnit().size();
    int drawn = sample.comments().size();
    List<String> remarks =
        coded == drawn
            ? List.of()
            : List.of(
                "of "
                    + drawn
                    + " comments drawn "
                    + coded
                    + " are coded; estimates take those that are missing for missing at random");
    return new Qualification(obstacles, remarks);
  }

  /** A unit whose comment is not in the data: it cannot have been drawn from them. */
  private static Optional<String> notAsDrawn(CodingSample sample, SamplingFrame frame) {
    Map<String, String> threads = new HashMap<>();
    frame.entries().forEach(one -> threads.put(one.comment().id(), one.comment().threadId()));
    return sample.comments().stream()
        .filter(comment -> !comment.threadId().equals(threads.get(comment.commentId())))
        .findFirst()
        .map(
            comment ->
                "the sample was changed after it was drawn: "
                    + comment.unit()
                    + " is comment "
                    + comment.commentId()
                    + " of thread "
                    + comment.threadId()
                    + ", which is not in the data");
  }
}
