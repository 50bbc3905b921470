package org.commentariat.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Sentiment;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgingTest {
  /** Counts ancestors: the parent's number plus one, as a probability in millionths. */
  private static final StanceClassifier DEPTH =
      (comment, context) -> {
        Judgment parent = context.parent();
        double above = parent == null ? 0 : parent.probabilities().getOrDefault("depth", 0.0);
        double depth = Math.rint(above * 1e6 + 1) / 1e6;
        return new Judgment(
            comment.comment().id(),
            new TreeMap<>(Map.of("depth", depth)),
            new TreeSet<>(),
            null,
            List.of(),
            null,
            null);
      };

  @Test
  void aParentIsJudgedBeforeItsRepliesWhateverTheOrder() {
    List<JudgedComment> judged =
        judge(List.of(comment("c", "b"), comment("b", "a"), comment("a", null)), 2);

    assertThat(judged).extracting(one -> one.judgment().commentId()).containsExactly("c", "b", "a");
    assertThat(judged).extracting(JudgingTest::depth).containsExactly(3L, 2L, 1L);
  }

  @Test
  void whatIsAnnotatedIsJudgedAgainWithoutTheAnnotator() {
    List<JudgedComment> judged = judge(List.of(comment("b", "a"), comment("a", null)), 2);
    Judging again =
        new Judging(
            comment -> {
              throw new AssertionError("annotated again: " + comment.id());
            },
            DEPTH,
            2);

    assertThat(
            again.judgeAnnotated(judged.stream().map(JudgedComment::annotated).toList(), Map.of()))
        .isEqualTo(judged);
  }

  @Test
  void aChainOfAHundredThousandRepliesIsJudgedToItsEnd() {
    List<Comment> chain =
        IntStream.range(0, 100_000)
            .mapToObj(i -> comment("c" + i, i == 0 ? null : "c" + (i - 1)))
            .toList();

    assertThat(depth(judge(chain, 2).get(99_999))).isEqualTo(100_000);
  }

  @Test
  void theResultsDoNotDependOnTheNumberOfThreads() {
    long seed = 20140731;
    Random random = new Random(seed);
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      comments.add(comment("c" + i, i == 0 ? null : "c" + random.nextInt(i)));
    }
    Collections.shuffle(comments, random);

    assertThat(judge(comments, 7)).as("seed %d", seed).isEqualTo(judge(comments, 1));
  }

  @Test
  void aReplyToAnUnknownCommentIsJudgedWithoutAParent() {
    assertThat(depth(judge(List.of(comment("b", "gone")), 1).get(0))).isEqualTo(1);
  }

  @Test
  void commentsThatAnswerEachOtherInACircleAreJudgedWithoutAParent() {
    List<Comment> circle = List.of(comment("a", "b"), comment("b", "a"), comment("c", "b"));

    assertThat(judge(circle, 2)).extracting(JudgingTest::depth).containsExactly(1L, 1L, 1L);
  }

  @Test
  void twoCommentsWithOneIdAreRefused() {
    assertThatThrownBy(() -> judge(List.of(comment("a", null), comment("a", null)), 1))
        .hasMessage("two comments with the id a");
    assertThatThrownBy(() -> new Judging(JudgingTest::annotate, DEPTH, 0))
        .hasMessage("threads below 1: 0");
  }

  @Test
  void theClassifierSeesTheHeadlineAndTheQuotedWords() {
    List<Context> seen = new ArrayList<>();
    StanceClassifier spy =
        (comment, context) -> {
          seen.add(context);
          return DEPTH.classify(comment, context);
        };
    Comment quoting =
        new Comment(
            "a",
            "t1",
            null,
            null,
            "I disagree",
            List.of(new Quotation("one", null, null), new Quotation("two", null, null)),
            null);

    new Judging(JudgingTest::annotate, spy, 1)
        .judge(List.of(quoting), Map.of("a", new Setting("Meters everywhere", null)), done -> {});

    assertThat(seen).containsExactly(new Context("Meters everywhere", "one\n\ntwo", null, null));
  }

  @Test
  void theClassifierSeesTheOwnWordsOfTheParentAndTheExcerptOnlyWhereTheParentIsNotHere() {
    Map<String, String> seen = new TreeMap<>();
    StanceClassifier spy =
        (comment, context) -> {
          seen.put(comment.comment().id(), String.valueOf(context.parentWords()));
          return DEPTH.classify(comment, context);
        };
    Setting excerpt = new Setting(null, "so they say");

    new Judging(JudgingTest::annotate, spy, 1)
        .judge(
            List.of(comment("a", null), comment("b", "a"), comment("c", "gone")),
            Map.of("b", excerpt, "c", excerpt),
            done -> {});

    assertThat(seen)
        .containsExactly(entry("a", "null"), entry("b", "some words"), entry("c", "so they say"));
  }

  @Test
  void progressGoesUpInStepsOfOne() {
    List<Integer> told = new ArrayList<>();

    new Judging(JudgingTest::annotate, DEPTH, 3)
        .judge(List.of(comment("a", null), comment("b", null)), Map.of(), told::add);

    assertThat(told).containsExactly(1, 2);
  }

  @Test
  void aFailingClassifierIsNotSwallowed() {
    StanceClassifier failing =
        (comment, context) -> {
          throw new IllegalArgumentException("no model");
        };

    assertThatThrownBy(
            () ->
                new Judging(JudgingTest::annotate, failing, 1)
                    .judge(List.of(comment("a", null)), Map.of(), done -> {}))
        .hasRootCauseMessage("no model");
  }

  private static List<JudgedComment> judge(List<Comment> comments, int threads) {
    return new Judging(JudgingTest::annotate, DEPTH, threads).judge(comments, Map.of(), done -> {});
  }

  private static AnnotatedComment annotate(Comment comment) {
    return new AnnotatedComment(comment, List.of(), Sentiment.NOT_PARSED);
  }

  private static Comment comment(String id, @Nullable String parent) {
    ReplyLink link = parent == null ? null : new ReplyLink(parent, ReplyLink.Rule.STATED_ID, 1);
    return new Comment(id, "t1", null, null, "some words", List.of(), link);
  }

  private static long depth(JudgedComment judged) {
    return Math.round(judged.judgment().probabilities().getOrDefault("depth", 0.0) * 1e6);
  }
}
