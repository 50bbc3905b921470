package org.commentariat.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommentThreadTest {

  private static final Article ARTICLE = new Article("Harbour to be dredged", null);

  private static Comment comment(String id, @Nullable String parent) {
    ReplyLink link =
        parent == null ? null : new ReplyLink(parent, ReplyLink.Rule.QUOTATION_EXACT, 0.9);
    return new Comment(id, "t", null, null, "words of " + id, List.of(), link);
  }

  private static CommentThread thread(Comment... comments) {
    return new CommentThread("t", "t.txt", ARTICLE, List.of(comments));
  }

  @Test
  void aParentMayStandBehindItsReply() {
    assertThat(thread(comment("a", "b"), comment("b", null)).comments()).hasSize(2);
  }

  @Test
  void aCommentMustNotBeItsOwnAncestor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> thread(comment("a", "b"), comment("b", "c"), comment("c", "a")))
        .withMessageContaining("is its own ancestor");
  }

  @Test
  void aCycleIsFoundBehindACommentThatReachesTheRoot() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                thread(
                    comment("root", null),
                    comment("leaf", "root"),
                    comment("a", "b"),
                    comment("b", "a")))
        .withMessageContaining("is its own ancestor");
  }

  @Test
  void aParentOutsideTheThreadIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> thread(comment("a", "elsewhere")))
        .withMessageContaining("elsewhere");
  }

  @Test
  void noTwoCommentsShareAnId() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> thread(comment("a", null), comment("a", null)))
        .withMessageContaining("two comments with the id a");
  }

  @Test
  void aCommentOfAnotherThreadIsRefused() {
    Comment stranger = new Comment("x", "other", null, null, "", List.of(), null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> thread(stranger))
        .withMessageContaining("other");
  }

  @Test
  void aChainOfAHundredThousandRepliesIsNoProblem() {
    List<Comment> chain = new ArrayList<>();
    for (int k = 100_000; k > 0; k--) {
      chain.add(comment("c" + k, k == 1 ? null : "c" + (k - 1)));
    }

    assertThat(new CommentThread("t", "t.txt", ARTICLE, chain).comments()).hasSize(100_000);
  }

  @Test
  void aPageWithoutCommentsIsAnEmptyThread() {
    assertThat(thread().comments()).isEmpty();
  }

  @Test
  void theCommentsCannotBeChangedFromOutside() {
    List<Comment> comments = new ArrayList<>(List.of(comment("a", null)));
    CommentThread thread = new CommentThread("t", "t.txt", ARTICLE, comments);
    comments.clear();

    assertThat(thread.comments()).hasSize(1);
  }
}
