package org.commentariat.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.commentariat.analysis.InventedCorpus.placeholder;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.commentariat.report.page.ThreadView.Branch;
import org.commentariat.report.page.ThreadView.Node;
import org.commentariat.thread.Comment.Presence;
import org.junit.jupiter.api.Test;

class ThreadViewTest {

  private static List<String> ids(List<Node> nodes) {
    List<String> ids = new ArrayList<>();
    for (Node node : nodes) {
      ids.add(node instanceof Branch branch ? branch.comment().id() : "(gap)");
      ids.addAll(ids(node.replies()));
    }
    return ids;
  }

  private static Branch branch(Node node) {
    return assertThat(node).asInstanceOf(type(Branch.class)).actual();
  }

  private static int levels(List<Node> branches) {
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
    assertThat(branch(view.branches().get(0).replies().get(0)).answers()).isEqualTo("Commenter 1");
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
    assertThat(branch(view.branches().get(0)).comment().id()).isEqualTo("c0");
    assertThat(branch(view.branches().get(0)).answers()).isEqualTo("Commenter 2");
  }

  @Test
  void thePlaceOfACommentThatIsNotHereKeepsTheRepliesToItTogether() {
    ThreadView view =
        view(
            post("a", "A", null, "One."),
            post("b", "B", "gone", "To what is gone."),
            post("c", "C", null, "Two."),
            post("d", "D", "gone", "To what is gone, too."),
            placeholder("gone", "a", Presence.DELETED));
    assertThat(ids(view.branches())).containsExactly("a", "(gap)", "b", "d", "c");
    assertThat(view.branches().get(0).replies().get(0))
        .asInstanceOf(type(ThreadView.Gap.class))
        .extracting(ThreadView.Gap::presence)
        .isEqualTo(Presence.DELETED);
    assertThat(view.shown()).isEqualTo(4);
  }

  @Test
  void theReplyToAPlaceholderAnswersNobodyByName() {
    ThreadView view =
        view(
            placeholder("gone", null, Presence.MISSING),
            placeholder("nearer", "gone", Presence.DELETED),
            post("b", "B", "nearer", "To what is gone."));
    assertThat(ids(view.branches())).containsExactly("(gap)", "(gap)", "b");
    assertThat(branch(view.branches().get(0).replies().get(0).replies().get(0)).answers())
        .isEmpty();
  }

  @Test
  void overlappingEvidenceIsCutIntoPiecesThatAddUpToTheWords() {
    ThreadView view =
        view(
            post("a", "A", null, "we want trams now", "for_trams", "for_buses")
                .withEvidence("for_trams", "want trams", "one")
                .withEvidence("for_buses", "trams now", "two"));
    List<Passage> passages = branch(view.branches().get(0)).words().passages();
    assertThat(passages).extracting(Passage::text).containsExactly("we ", "want ", "trams", " now");
    assertThat(passages).extracting(p -> p.ending().size()).containsExactly(0, 0, 1, 1);
  }

  @Test
  void aSentenceThatCarriesACodeIsToldFromTheCueInIt() {
    ThreadView view =
        view(
            post("a", "A", null, "We want trams now. Hm.", "for_trams")
                .withEvidence("for_trams", "trams", "one")
                .carriedBy("for_trams", "We want trams now."));
    assertThat(branch(view.branches().get(0)).words().passages())
        .extracting(Passage::text, Passage::weight)
        .containsExactly(
            tuple("We want ", Passage.Weight.CARRYING),
            tuple("trams", Passage.Weight.DECISIVE),
            tuple(" now.", Passage.Weight.CARRYING),
            tuple(" Hm.", Passage.Weight.NONE));
  }

  @Test
  void evidenceForACodeThatDoesNotApplyIsToldFromEvidenceForOneThatDoes() {
    ThreadView view =
        view(
            post("a", "A", null, "trams, or perhaps buses", "for_trams")
                .withEvidence("for_trams", "trams", "one")
                .withEvidence("for_buses", "perhaps buses", "two"));
    assertThat(branch(view.branches().get(0)).words().passages())
        .extracting(Passage::text, Passage::weight)
        .containsExactly(
            tuple("trams", Passage.Weight.DECISIVE),
            tuple(", or ", Passage.Weight.NONE),
            tuple("perhaps buses", Passage.Weight.CONSIDERED));
  }
}
