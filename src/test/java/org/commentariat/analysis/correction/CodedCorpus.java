package org.commentariat.analysis.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.commentariat.analysis.Questions;
import org.commentariat.annotation.Sentiment;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.Coding;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Codings;
import org.commentariat.coding.Disagreement;
import org.commentariat.coding.InventedSample;
import org.commentariat.coding.Problem;
import org.commentariat.coding.SampledComment;
import org.commentariat.coding.adjudication.Adjudication;
import org.commentariat.coding.adjudication.DecidedComment;
import org.commentariat.coding.draw.InvalidDesign;
import org.commentariat.coding.draw.Qualification;
import org.commentariat.coding.draw.SampleDraw;
import org.commentariat.coding.draw.SamplingFrame;

/**
 * Two threads of 100 comments by 80 commenters, whose truth is known: for_buses is held by three of
 * ten comments in both. The machine is right in the first thread; in the second it gives the code
 * to half of those that do not hold it.
 */
public final class CodedCorpus {
  public static final String CODE = "for_buses";
  private static final int COMMENTS = 100;

  private static final String CARS = "for_cars";

  private final InventedCorpus corpus =
      new InventedCorpus()
          .codes(
              new CodeEntry(CODE, "For buses", "Wants more buses.", CARS),
              new CodeEntry(CARS, "For cars", "Wants more room for cars."));

  private final Map<String, Set<String>> truth = new HashMap<>();
  private final CodingSample sample;

  public CodedCorpus(int drawn, int overlap, String... coders) {
    this(false, drawn, overlap, coders);
  }

  /**
   * The same, but every comment answers the one before it, and four of ten comments hold for_cars,
   * which the machine finds wherever it does not see for_buses.
   */
  public static CodedCorpus conversing(int drawn, int overlap, String... coders) {
    return new CodedCorpus(true, drawn, overlap, coders);
  }

  private CodedCorpus(boolean conversing, int drawn, int overlap, String... coders) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(21L);
    for (String thread : List.of("first", "second")) {
      List<Post> posts = new ArrayList<>();
      for (int i = 1; i <= COMMENTS; i++) {
        String id = thread + "-" + i;
        boolean holds = i % 10 < 3;
        boolean given = holds || (thread.equals("second") && random.nextDouble() < 0.5);
        boolean cars = conversing && i % 10 > 5;
        truth.put(id, holds ? Set.of(CODE) : cars ? Set.of(CARS) : Set.of());
        String author = "Rider " + random.nextInt(80);
        String words = "Words of " + id;
        String parent = conversing && i > 1 ? thread + "-" + (i - 1) : null;
        Post post =
            given
                ? InventedCorpus.post(id, author, parent, words, CODE)
                : cars
                    ? InventedCorpus.post(id, author, parent, words, CARS)
                    : InventedCorpus.post(id, author, parent, words);
        posts.add(post.toned(i % 2 == 0 ? Sentiment.Label.NEGATIVE : Sentiment.Label.NEUTRAL));
      }
      corpus.thread(thread, "The " + thread + " line", null, posts.toArray(new Post[0]));
    }
    try {
      sample =
          new SampleDraw(frame(), null, UnaryOperator.identity())
              .draw(InventedSample.design(drawn, overlap, coders), InventedSample.codebook());
    } catch (InvalidDesign e) {
      throw new IllegalStateException(e);
    }
  }

  private SamplingFrame frame() {
    return SamplingFrame.of(corpus.ingest().threads());
  }

  /** The share of comments that hold the code in truth. */
  public double share() {
    return (double) truth.values().stream().filter(codes -> codes.contains(CODE)).count()
        / truth.size();
  }

  /**
   * What coders make of the first comments drawn. They know the truth, but for the last of two or
   * more, who sees the code in each comment of these numbers too.
   */
  public HumanCoding coded(int comments, Integer... alsoSeen) {
    return coded(comments, frame(), Set.of(alsoSeen));
  }

  /** The same, held against other data. */
  public HumanCoding codedForOtherData(int comments) {
    return coded(
        comments, SamplingFrame.of(List.of(InventedSample.thread("other", 5))), new HashSet<>());
  }

  private HumanCoding coded(int comments, SamplingFrame frame, Set<Integer> alsoSeen) {
    List<Coding> codings = new ArrayList<>();
    List<DecidedComment> settled = new ArrayList<>();
    for (int i = 0; i < comments; i++) {
      SampledComment comment = sample.comments().get(i);
      List<Coding> own = new ArrayList<>();
      for (String coder : comment.coders()) {
        boolean last = coder.equals(comment.coders().get(comment.coders().size() - 1));
        boolean seen = last && comment.coders().size() > 1 && alsoSeen.contains(i);
        TreeSet<String> codes =
            new TreeSet<>(truth.getOrDefault(comment.commentId(), new HashSet<>()));
        if (seen) {
          codes.add(CODE);
        }
        own.add(new Coding(comment.unit(), coder, codes, CodedSentiment.NEGATIVE, ""));
      }
      codings.addAll(own);
      if (own.stream().map(Coding::codes).distinct().count() == 1) {
        DecidedComment.Basis basis =
            own.size() == 1 ? DecidedComment.Basis.SINGLE : DecidedComment.Basis.AGREED;
        settled.add(
            new DecidedComment(comment, own.get(0).codes(), own.get(0).sentiment(), basis, ""));
      }
    }
    Problem problem = new Problem("anna.csv", 7, "note", "half-filled: left out");
    Codings given = new Codings(sample, codings, comments == 1 ? List.of(problem) : List.of());
    List<Disagreement> open = Disagreement.in(given);
    return HumanCoding.of(
        new Adjudication(given, open, open, settled, List.of()),
        Qualification.of(given, frame, InventedSample.codebook()));
  }

  public Findings findings(HumanCoding coding) {
    return corpus.findings(new Questions(coding, Questions.USUAL_MARGIN, null));
  }

  public Findings findings(HumanCoding coding, double margin) {
    return corpus.findings(new Questions(coding, margin, null));
  }

  public Findings findings(Questions questions) {
    return corpus.findings(questions);
  }

  public Findings withoutCodings() {
    return corpus.findings();
  }
}
