package org.commentariat.ingest.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.ingest.assembly.StatedThread.source;
import static org.commentariat.ingest.source.StatedComment.State.DELETED;
import static org.commentariat.ingest.source.StatedComment.State.PINGBACK;
import static org.commentariat.ingest.source.StatedComment.State.SPAM;
import static org.commentariat.ingest.source.StatedComment.State.UNAPPROVED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.commentariat.ingest.assembly.StatedThread.Outcome;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadAssemblyTest {

  @Test
  void whatIsATreeStaysAsItIs() {
    Outcome outcome =
        source("a").comment("1", null).comment("2", "1").comment("3", null).assembled();

    assertThat(outcome.tree()).containsExactly("1", "2<1", "3");
    assertThat(outcome.only().comments().get(1).replyLink())
        .isEqualTo(new ReplyLink("1", ReplyLink.Rule.STATED_ID, 1));
    assertThat(outcome.ledger().notes()).isEmpty();
    assertThat(outcome.ledger().omissions()).isEmpty();
  }

  @Test
  void everythingStatedAboutACommentArrives() {
    Instant time = Instant.parse("2014-07-31T09:30:00.123456789Z");
    CommentText text =
        new CommentText(
            "own 名前 \uD83D\uDE00",
            List.of(new Quotation("q", "Ann", "1"), new Quotation("r", null, null)));
    Outcome outcome =
        source("a")
            .comment("1", null)
            .add(
                source("a")
                    .draft("2", null)
                    .parent("1", ReplyLink.Rule.NESTING, 0.75)
                    .author("Bo")
                    .time(time)
                    .text(text))
            .assembled();

    assertThat(outcome.only().comments().get(1))
        .isEqualTo(
            new Comment(
                "2",
                "t",
                "Bo",
                time,
                text.ownWords(),
                text.quotations(),
                new ReplyLink("1", ReplyLink.Rule.NESTING, 0.75)));
  }

  @Test
  void aParentMayStandBehindItsAnswer() {
    assertThat(source("a").comment("2", "1").comment("1", null).assembled().tree())
        .containsExactly("2<1", "1");
  }

  @Test
  void answersToOneMissingCommentShareAPlaceholder() {
    Outcome outcome =
        source("a").comment("2", "1").comment("3", "1").comment("4", "other").assembled();

    assertThat(outcome.tree()).containsExactly("[1]", "2<1", "3<1", "[other]", "4<other");
    assertThat(outcome.only().comments().get(0).presence()).isEqualTo(Comment.Presence.MISSING);
    assertThat(outcome.notes())
        .containsExactly(
            "record 1: answers 1, which is not here; a placeholder takes its place",
            "record 3: answers other, which is not here; a placeholder takes its place");
  }

  @Test
  void deletedCommentsKeepTheirPlaceOnlyWhereSomebodyAnswersThem() {
    Outcome outcome =
        source("a")
            .comment("1", null, DELETED)
            .comment("2", "1", DELETED)
            .comment("3", "2")
            .comment("4", "2", DELETED)
            .comment("5", null, DELETED)
            .assembled();

    assertThat(outcome.tree()).containsExactly("[1]", "[2]<1", "3<2");
    assertThat(outcome.only().comments().get(1).presence()).isEqualTo(Comment.Presence.DELETED);
    assertThat(outcome.omissions()).isEqualTo(Map.of(Omission.Kind.DELETED, 2));
  }

  @Test
  void whatTheSiteHeldBackIsLeftOutUnlessAskedFor() {
    StatedThread stated =
        source("a")
            .comment("1", null, UNAPPROVED)
            .comment("2", null, SPAM)
            .comment("3", null, PINGBACK)
            .comment("4", "1");

    assertThat(stated.assembled().tree()).containsExactly("[1]", "4<1");
    assertThat(stated.assembled().only().comments().get(0).presence())
        .isEqualTo(Comment.Presence.WITHHELD);
    assertThat(stated.assembled().omissions())
        .isEqualTo(Map.of(Omission.Kind.SPAM, 1, Omission.Kind.PINGBACK, 1));
    assertThat(stated.assembled(true).tree()).containsExactly("1", "2", "4<1");
    assertThat(stated.assembled(true).omissions()).isEqualTo(Map.of(Omission.Kind.PINGBACK, 1));
  }

  @Test
  void aCommentThatAnswersItselfBecomesARoot() {
    Outcome outcome = source("a").comment("1", "1").assembled();

    assertThat(outcome.tree()).containsExactly("1");
    assertThat(outcome.notes()).containsExactly("record 1: answers itself; the link was cut");
  }

  @Test
  void aCircleIsCutAtItsFirstComment() {
    Outcome outcome =
        source("a")
            .comment("0", "2")
            .comment("1", "3")
            .comment("2", "1")
            .comment("3", "2")
            .assembled();

    assertThat(outcome.tree()).containsExactly("0<2", "1", "2<1", "3<2");
    assertThat(outcome.notes())
        .containsExactly(
            "record 2: is its own ancestor in a circle of 3 comments; its link was cut");
  }

  @Test
  void theSameCommentListedTwiceIsLeftOutOnce() {
    Outcome outcome =
        source("a")
            .comment("1", null)
            .comment("2", "1")
            .andSource("b")
            .comment("1", null)
            .comment("3", "1")
            .assembled();

    assertThat(outcome.tree()).containsExactly("1", "2<1", "3<1");
    assertThat(outcome.ledger().omissions())
        .containsExactly(new Omission("b", Omission.Kind.LISTED_TWICE, 1));
    assertThat(outcome.sourceOf()).containsEntry("2", "a").containsEntry("3", "b");
  }

  @Test
  void anotherCommentUnderATakenIdGetsOneOfItsOwn() {
    Outcome outcome =
        source("a")
            .comment("1", null, "first")
            .comment("1", null, "second")
            .comment("1", null, "third")
            .comment("2", "1")
            .assembled();

    assertThat(outcome.tree()).containsExactly("1", "1~2", "1~3", "2<1");
    assertThat(outcome.notes())
        .first()
        .isEqualTo("record 2: the id 1 is taken by another comment; here it is 1~2");
  }

  @Test
  void anIdStatedLaterIsNotGivenToAnother() {
    assertThat(
            source("a")
                .comment("1", null, "first")
                .comment("1", null, "second")
                .comment("1~2", null, "third")
                .assembled()
                .tree())
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void commentsWithoutIdsAreNumbered() {
    assertThat(source("a").comment(null, null).comment(null, null).assembled().tree())
        .containsExactly("t-1", "t-2");
  }

  @Test
  void idsTakenByAnotherThreadAreToldApart() {
    StatedThread stated = source("a.csv");
    for (String thread : List.of("x", "y")) {
      stated.add(StatedComment.at(ThreadKey.inSource(thread), "p").id("1"));
      stated.add(StatedComment.at(ThreadKey.inSource(thread), "p").id("2").parent("1"));
    }
    Outcome outcome = stated.assembled();

    assertThat(outcome.threads()).extracting(thread -> thread.id()).containsExactly("a-x", "a-y");
    assertThat(outcome.threads().get(1).comments().get(1).id()).isEqualTo("a-y-2");
    assertThat(outcome.threads().get(1).comments().get(1).replyLink())
        .isEqualTo(new ReplyLink("a-y-1", ReplyLink.Rule.STATED_ID, 1));
    assertThat(outcome.notes()).singleElement().asString().contains("2 ids are taken");
  }

  @Test
  void quotationsPointToTheIdsOfTheRun() {
    StatedThread stated = source("a").comment("1", null, "first").comment("1", null, "second");
    stated.add(
        stated
            .draft("2", null)
            .text(
                new CommentText(
                    "own",
                    List.of(new Quotation("q", null, "1~2"), new Quotation("r", null, "gone")))));

    assertThat(stated.assembled().only().comments().get(2).quotations())
        .extracting(Quotation::source)
        .containsExactly("1~2", null);
  }

  @Test
  void onAFlatPlatformAReplyAnswersTheWriterItNames() {
    Outcome outcome =
        source("a")
            .said("Ann", "1", null, "A start.")
            .said("Bo Lee", "2", "1", "An answer.")
            .said("Bo", "3", "1", "Another.")
            .said("Cy", "4", "1", "@Bo Lee you are wrong")
            .said("Di", "5", "1", "@bo, you too")
            .said("Ed", "6", "1", "@Ann yes")
            .said("Flo", "7", "1", "@nobody no")
            .assembled();

    assertThat(outcome.tree()).containsExactly("1", "2<1", "3<1", "4<2", "5<3", "6<1", "7<1");
    assertThat(outcome.only().comments().get(3).replyLink())
        .isEqualTo(new ReplyLink("2", ReplyLink.Rule.MENTION, 0.9));
    assertThat(outcome.only().comments().get(5).replyLink())
        .isEqualTo(new ReplyLink("1", ReplyLink.Rule.STATED_ID, 1));
  }

  @Test
  void whereAnswersToAnswersAreStatedANameChangesNothing() {
    assertThat(
            source("a")
                .said("Ann", "1", null, "A start.")
                .said("Bo", "2", "1", "An answer.")
                .said("Cy", "3", "1", "@Bo you are wrong")
                .said("Di", "4", "2", "Stated.")
                .assembled()
                .tree())
        .contains("3<1");
  }

  @Test
  void anAnswerDatedBeforeItsParentIsListedAndKept() {
    StatedThread stated = source("a");
    stated.add(stated.draft("1", null).time(Instant.parse("2014-08-01T00:00:00Z")));
    stated.add(stated.draft("2", "1").time(Instant.parse("2014-07-31T23:59:59Z")));

    assertThat(stated.assembled().tree()).containsExactly("1", "2<1");
    assertThat(stated.assembled().notes()).singleElement().asString().contains("dated before");
  }

  @Test
  void signsThatNobodyWroteAreTakenOutAndCounted() {
    Outcome outcome =
        source("a")
            .comment("1", null, "a\u0000b\u202Ec\u200Bd \uD83D e \uDE00\r\nf\u200D")
            .assembled();

    assertThat(outcome.only().comments().get(0).ownWords())
        .isEqualTo("abcd \uFFFD e \uFFFD\nf\u200D");
    assertThat(outcome.ledger().notes())
        .filteredOn(note -> note.kind() == Note.Kind.DECODING)
        .extracting(Note::count)
        .containsExactly(1, 2, 2);
  }

  @Test
  void ofVeryManyNotesTheFirstAreListedAndTheOthersCounted() {
    StatedThread stated = source("a");
    for (int k = 0; k < 5000; k++) {
      stated.comment("c" + k, "c" + k);
    }
    Outcome outcome = stated.assembled();

    assertThat(outcome.ledger().notes()).hasSize(1001);
    assertThat(outcome.ledger().notes().stream().mapToInt(Note::count).sum()).isEqualTo(5000);
  }

  @Test
  void aChainOfAHundredThousandAnswersIsATree() {
    StatedThread stated = source("a").comment("0", null);
    for (int k = 1; k < 100_000; k++) {
      stated.comment(Integer.toString(k), Integer.toString(k - 1), "w");
    }

    assertThat(stated.assembled().only().comments()).hasSize(100_000);
  }

  /** CommentThread refuses what is no tree, so putting it together is the check. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsStatedATreeWithEveryShownCommentOnceComesOfIt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StatedThread stated = source("a");
    int size = 2000;
    int published = 0;
    for (int k = 0; k < size; k++) {
      StatedComment.State state =
          random.nextInt(4) == 0
              ? List.of(StatedComment.State.values()).get(random.nextInt(5))
              : StatedComment.State.PUBLISHED;
      published += state == StatedComment.State.PUBLISHED ? 1 : 0;
      String id = random.nextInt(10) == 0 ? null : Integer.toString(random.nextInt(size));
      String parent = random.nextInt(4) == 0 ? null : Integer.toString(random.nextInt(size + 200));
      stated.add(stated.draft(id, parent).text(CommentText.plain("w" + k)).state(state));
    }

    assertThat(stated.assembled().only().comments())
        .as("seed %d", seed)
        .filteredOn(comment -> !comment.isPlaceholder())
        .hasSize(published);
  }
}
