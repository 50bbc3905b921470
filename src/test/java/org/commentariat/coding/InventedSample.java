package org.commentariat.coding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.codebook.file.InvalidCodebook;
import org.commentariat.coding.Design.Allocation;
import org.commentariat.coding.draw.InvalidDesign;
import org.commentariat.coding.draw.SampleDraw;
import org.commentariat.coding.draw.SamplingFrame;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;

/** Threads about buses that nobody wrote, a codebook for them, and samples of them. */
public final class InventedSample {
  private InventedSample() {}

  /** Two codes, {@code for_buses} and {@code for_cars}. */
  public static Codebook codebook() {
    String yaml =
        """
        name: Buses
        version: "1"
        question: What does the comment want?
        unit: the comment's own words
        rules:
          - Code what is said, not what is meant.
        codes:
          - id: for_buses
            label: For buses
            definition: Wants more buses.
            includes: ["Wants cheaper fares."]
            examples:
              applies:
                - text: More buses, please.
                  because: it says so
              does_not_apply:
                - text: Buses are yellow.
          - id: for_cars
            label: For cars
            definition: Wants more room for cars.
        """;
    try {
      return CodebookReader.read(
          "buses.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | InvalidCodebook e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A thread of comments {@code NAME-1}, {@code NAME-2}, …; every second answers the one before.
   */
  public static CommentThread thread(String name, int comments) {
    List<Comment> all = new ArrayList<>();
    for (int i = 1; i <= comments; i++) {
      String parent = i % 2 == 0 ? name + "-" + (i - 1) : null;
      all.add(
          new Comment(
              name + "-" + i,
              name,
              "Rider " + i,
              null,
              "Comment number " + i + " of thread " + name + " wants line " + (char) ('a' + i % 26),
              List.of(),
              parent == null ? null : new ReplyLink(parent, ReplyLink.Rule.STATED_ID, 1)));
    }
    return new CommentThread(name, name + ".txt", new Article("About " + name, null), all);
  }

  /** A thread of one comment with these words. */
  public static CommentThread saying(String name, String words, Quotation... quotations) {
    Comment comment = new Comment(name + "-1", name, null, null, words, List.of(quotations), null);
    return new CommentThread(name, name + ".txt", new Article(null, null), List.of(comment));
  }

  /** A simple random sample of everything in these threads. */
  public static CodingSample all(List<CommentThread> threads, String... coders) {
    SamplingFrame frame = SamplingFrame.of(threads);
    int size = frame.entries().size();
    return draw(frame, design(size, size, coders));
  }

  /** A simple random sample of a thread of {@code size} comments, all of them drawn. */
  public static CodingSample of(int size, int overlap, String... coders) {
    return draw(SamplingFrame.of(List.of(thread("t", size))), design(size, overlap, coders));
  }

  /** A design without strata. */
  public static Design design(int size, int overlap, String... coders) {
    return new Design(size, List.of(coders), overlap, new TreeSet<>(), Allocation.PROPORTIONAL, 11);
  }

  private static CodingSample draw(SamplingFrame frame, Design design) {
    try {
      return new SampleDraw(frame, null, UnaryOperator.identity()).draw(design, codebook());
    } catch (InvalidDesign e) {
      throw new IllegalStateException(e);
    }
  }
}
