package org.commentariat.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.commentariat.report.page.ThreadView.Branch;
import org.junit.jupiter.api.Test;

class ThreadViewTest {

  private static List<String> ids(List<Branch> branches) {
    List<String> ids = new ArrayList<>();
    for (Branch branch : branches) {
      ids.add(branch.comment().id());
      ids.addAll(ids(branch.replies()));
    }
    return ids;
  }

  private static int levels(List<Branch> branches) {
    return branches.stream().mapToInt(b -> 1 + levels(b.replies())).max().orElse(0);
  }

  private static ThreadView view(Post... posts) {
    return ThreadView.of(new InventedCorpus().thread("t", "T", null, posts).findings()).get(0);
  }

  @Test
  void repliesStandUnderWhatTheyAnswerInTheOrderOfThePage() {
    ThreadView view =
        view(
            post("a", "A", null, "One."),
            post("b", "B", null, "Two."),
            post("a2", "C", "a", "To one."),
            post("a1", "D", "a2", "To that."),
            post("a3", "E", "a", "To one."));
    assertThat(ids(view.branches())).containsExactly("a", "a2", "a1", "a3", "b");
    assertThat(view.branches().get(0).replies().get(0).answers()).isEqualTo("Commenter 1");
  }

  @Test
  void aDeepThreadIsNestedOnlyAFewLevelsAndLosesNobody() {
    Post[] posts = new Post[300];
    for (int i = 0; i < posts.length; i++) {
      posts[i] = post("c" + i, "A", i == 0 ? null : "c" + (i - 1), "Yes.");
    }
    ThreadView view = view(posts);
    assertThat(levels(view.branches())).isEqualTo(6);
    assertThat(ids(view.branches())).hasSize(300).endsWith("c298", "c299");
  }

  @Test
  void aReplyWhoseParentIsCutAwayStaysAndNamesTheOneItAnswers() {
    Post[] posts = new Post[501];
    posts[0] = post("c0", "Early", "c500", "An answer printed before its question.");
    for (int i = 1; i < posts.length; i++) {
      posts[i] = post("c" + i, "Late", null, "Words.");
    }
    ThreadView view = view(posts);
    assertThat(view.shown()).isEqualTo(500);
    assertThat(view.branches().get(0).comment().id()).isEqualTo("c0");
    assertThat(view.branches().get(0).answers()).isEqualTo("Commenter 2");
  }

  @Test
  void overlappingEvidenceIsCutIntoPiecesThatAddUpToTheWords() {
    ThreadView view =
        view(
            post("a", "A", null, "we want trams now", "for_trams", "for_buses")
                .withEvidence("for_trams", "want trams", "one")
                .withEvidence("for_buses", "trams now", "two"));
    List<Passage> passages = view.branches().get(0).words().passages();
    assertThat(passages).extracting(Passage::text).containsExactly("we ", "want ", "trams", " now");
    assertThat(passages).extracting(p -> p.ending().size()).containsExactly(0, 0, 1, 1);
  }

  @Test
  void evidenceForACodeThatDoesNotApplyIsToldFromEvidenceForOneThatDoes() {
    ThreadView view =
        view(
            post("a", "A", null, "trams, or perhaps buses", "for_trams")
                .withEvidence("for_trams", "trams", "one")
                .withEvidence("for_buses", "perhaps buses", "two"));
    assertThat(view.branches().get(0).words().passages())
        .extracting(Passage::text, Passage::weight)
        .containsExactly(
            tuple("trams", Passage.Weight.DECISIVE),
            tuple(", or ", Passage.Weight.NONE),
            tuple("perhaps buses", Passage.Weight.CONSIDERED));
  }
}
