package org.commentariat.analysis.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.Quotation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DuplicateSearchTest {
  private static final String LONG =
      "The town has paid for three surveys of the harbour by now, and each of them found that a tram"
          + " would carry more people than all the buses that we have, so let us build it at last";

  private final List<Comment> comments = new ArrayList<>();

  private void comment(String thread, @Nullable String author, String words) {
    comments.add(new Comment("c" + comments.size(), thread, author, null, words, List.of(), null));
  }

  private List<Duplicates> found() {
    List<CommentThread> threads = new ArrayList<>();
    for (String id : comments.stream().map(Comment::threadId).distinct().toList()) {
      threads.add(
          new CommentThread(
              id,
              id + ".txt",
              new Article(null, null),
              comments.stream().filter(c -> c.threadId().equals(id)).toList()));
    }
    return DuplicateSearch.in(threads);
  }

  private List<List<String>> ids() {
    return found().stream()
        .map(one -> one.copies().stream().map(Duplicates.Copy::id).toList())
        .toList();
  }

  @Test
  void theSameWordsAreTheSameWhateverTheirCaseSpacesAndPunctuation() {
    comment("t", "Mei", "I have read the plan twice: it costs too much!");
    comment("t", "Ola", "A comment of its own, on something else entirely, it seems.");
    comment("u", "Kim", "i have read   the plan twice, it costs too much");
    assertThat(ids()).containsExactly(List.of("c0", "c2"));
    assertThat(found().get(0).exact()).isTrue();
    assertThat(found().get(0).isByOneAuthor()).isFalse();
    assertThat(found().get(0).threads()).isEqualTo(2);
  }

  @Test
  void aLongTextWithAChangedWordIsNearlyTheSame() {
    comment("t", "Mei", LONG);
    comment("u", "Kim", LONG.replace("harbour", "station"));
    assertThat(ids()).containsExactly(List.of("c0", "c1"));
    assertThat(found().get(0).exact()).isFalse();
  }

  @Test
  void anotherTextOnTheSameMatterIsNot() {
    comment("t", "Mei", LONG);
    comment(
        "t",
        "Kim",
        "Each of the three surveys that the town has paid for found that buses would carry more"
            + " people to the harbour than a tram, so let us not build it");
    assertThat(ids()).isEmpty();
  }

  @Test
  void shortCommentsAreToldOnlyWhenOnePersonRepeatsThemInOneThread() {
    comment("t", "Mei", "I agree.");
    comment("t", "Kim", "I agree!");
    comment("u", "Mei", "I agree.");
    comment("t", null, "I agree");
    comment("t", null, "I agree");
    assertThat(ids()).isEmpty();
    comment("t", "Mei", "i agree");
    assertThat(ids()).containsExactly(List.of("c0", "c5"));
    assertThat(found().get(0).isByOneAuthor()).isTrue();
  }

  @Test
  void quotedWordsMakeNoDuplicate() {
    for (int i = 0; i < 2; i++) {
      comments.add(
          new Comment(
              "q" + i,
              "t",
              "Mei",
              null,
              i == 0 ? "One thing to say." : "Quite another thing.",
              List.of(new Quotation(LONG, null, null)),
              null));
    }
    assertThat(ids()).isEmpty();
  }

  @Test
  void commentsWithoutWordsAreNoDuplicates() {
    comment("t", "Mei", "");
    comment("t", "Mei", "");
    comment("t", "Mei", "!!!");
    comment("t", "Mei", "!!!");
    assertThat(ids()).isEmpty();
  }

  @Test
  void theTimesOfTheFirstAndTheLastAreKnownWhereTimesAre() {
    for (String time : List.of("2021-03-02T10:00:00Z", "2021-03-01T10:00:00Z")) {
      comments.add(new Comment(time, "t", "Mei", Instant.parse(time), LONG, List.of(), null));
    }
    comment("t", "Mei", LONG);
    assertThat(found().get(0).first()).isEqualTo("2021-03-01T10:00:00Z");
    assertThat(found().get(0).last()).isEqualTo("2021-03-02T10:00:00Z");
  }

  @Test
  void scriptsWithoutSpacesHaveWordsToo() {
    comment("t", "Mei", "港口需要電車而不是更多的巴士因為人很多");
    comment("t", "Kim", "港口需要電車而不是更多的巴士，因為人很多。");
    assertThat(ids()).containsExactly(List.of("c0", "c1"));
  }

  /** Texts of random words; of some of them copies with a few words changed. */
  @Test
  @Timeout(120)
  void ofPlantedCopiesThoseAreFoundThatAreAlikeEnoughAndNoOthers() {
    Random random = new Random(11);
    int copied = 0;
    int alike = 0;
    List<String> planted = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      List<String> words = new ArrayList<>();
      int length = 30 + random.nextInt(60);
      for (int w = 0; w < length; w++) {
        words.add("w" + (int) Math.abs(random.nextGaussian() * 2_000));
      }
      comment("t", "Original", String.join(" ", words));
      if (i % 20 == 0) {
        for (int change = 0; change < i / 20 % 6; change++) {
          words.set(random.nextInt(length), "changed" + change);
        }
        Comment original = comments.get(comments.size() - 1);
        comment("t", "Copy", String.join(" ", words));
        copied++;
        double similarity =
            WordHashes.similarity(
                WordHashes.of(original).shingles(),
                WordHashes.of(comments.get(comments.size() - 1)).shingles());
        if (similarity >= DuplicateSearch.ALIKE) {
          alike++;
          planted.add(original.id());
        }
      }
    }
    List<String> found = ids().stream().map(group -> group.get(0)).toList();
    assertThat(ids()).allMatch(group -> group.size() == 2);
    assertThat(planted).containsAll(found);
    assertThat(copied).isEqualTo(1_000);
    // 1 - (1 - 0.8^4)^10 = 0.995 of those that are just alike enough, more of the others
    assertThat(found.size()).isGreaterThanOrEqualTo((int) (0.99 * alike));
  }
}
