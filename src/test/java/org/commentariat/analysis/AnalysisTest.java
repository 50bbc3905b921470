package org.commentariat.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.commentariat.analysis.InventedCorpus.placeholder;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.commentariat.analysis.InventedCorpus.Post;
import org.commentariat.analysis.dynamics.LinkUse;
import org.commentariat.analysis.dynamics.Mixing;
import org.commentariat.analysis.structure.LinkCount;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.annotation.Sentiment;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.Note;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Comment.Presence;
import org.commentariat.thread.CommentThread;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private static final Offset<Double> SIX_DECIMALS = within(0.0000005);

  private static Estimate estimate(Measure measure) {
    return assertThat(measure).asInstanceOf(type(Estimate.class)).actual();
  }

  private static Shares.Row row(Findings findings, String code) {
    return findings.shares().rows().stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCorpusIsCountedWithWhatIsMissing() {
    Corpus corpus = InventedCorpus.small().findings().corpus();
    assertThat(corpus.files()).isEqualTo(2);
    assertThat(corpus.threads()).isEqualTo(2);
    assertThat(corpus.declared()).isEqualTo(7);
    assertThat(corpus.found()).isEqualTo(8);
    assertThat(corpus.withOwnWords()).isEqualTo(7);
    assertThat(corpus.abstained()).isEqualTo(1);
    assertThat(corpus.notParsed()).isEqualTo(1);
    assertThat(corpus.byUnknown()).isEqualTo(1);
    assertThat(corpus.commenters()).isEqualTo(4);
    assertThat(corpus.rejected()).isEqualTo(1);
    assertThat(corpus.notes()).isEqualTo(2);
  }

  @Test
  void commentsWithoutOwnWordsAreInNoShare() {
    Findings findings = InventedCorpus.small().findings();
    Estimate share = estimate(row(findings, "for_trams").simple());
    assertThat(share.n()).isEqualTo(7);
    // R: binom::binom.wilson(3, 7) gives 0.4285714 0.1582199 0.7495416
    assertThat(share.value()).isEqualTo(0.428571, SIX_DECIMALS);
    assertThat(share.interval().low()).isEqualTo(0.158220, within(0.000001));
    assertThat(share.interval().high()).isEqualTo(0.749542, within(0.000001));
  }

  @Test
  void noneAndAbstainedAreRowsOfTheirOwn() {
    Findings findings = InventedCorpus.small().findings();
    assertThat(findings.shares().rows())
        .extracting(Shares.Row::code)
        .containsExactly("for_trams", "for_buses", "none", "abstained");
    assertThat(row(findings, "none").comments()).isEqualTo(1);
    assertThat(row(findings, "abstained").comments()).isEqualTo(1);
  }

  @Test
  void eachCommenterCountsOnceHoweverMuchTheyWrite() {
    Post[] posts = new Post[10];
    for (int i = 0; i < 9; i++) {
      posts[i] = post("c" + i, "Loud", null, "Trams!", "for_trams");
    }
    posts[9] = post("c9", "Calm", null, "Buses.", "for_buses");
    Findings findings = new InventedCorpus().thread("t", null, null, posts).findings();
    assertThat(estimate(row(findings, "for_trams").simple()).value()).isEqualTo(0.9);
    Estimate byPerson = estimate(row(findings, "for_trams").byCommenter());
    assertThat(byPerson.value()).isEqualTo(0.5);
    assertThat(byPerson.n()).isEqualTo(2);
  }

  @Test
  void aCommenterWhoOnceHoldsACodeIsNotAmongThoseWhoHoldNone() {
    Findings findings =
        new InventedCorpus()
            .thread(
                "t",
                null,
                null,
                post("c1", "Mixed", null, "Trams!", "for_trams"),
                post("c2", "Mixed", null, "Hello."),
                post("c3", "Idle", null, "Hello."),
                post("c4", "Idle", null, "Hm.").abstaining(),
                post("c5", "Vague", null, "Hm.").abstaining())
            .findings();
    assertThat(row(findings, "none").commenters()).isEqualTo(1);
    assertThat(row(findings, "abstained").commenters()).isEqualTo(1);
  }

  @Test
  void oneAuthorAloneHasNoClusteredIntervalAndTheReasonIsGiven() {
    Findings findings =
        new InventedCorpus()
            .thread(
                "t",
                null,
                null,
                post("c1", "Solo", null, "Trams!", "for_trams"),
                post("c2", "Solo", null, "Hello."))
            .findings();
    assertThat(row(findings, "for_trams").clustered()).isInstanceOf(Undefined.class);
    assertThat(row(findings, "for_trams").best()).isEqualTo(row(findings, "for_trams").simple());
  }

  @Test
  void commentsOfUnknownAuthorsAreClustersOfTheirOwn() {
    Findings findings =
        new InventedCorpus()
            .thread(
                "t",
                null,
                null,
                post("c1", null, null, "Trams!", "for_trams"),
                post("c2", null, null, "Hello."),
                post("c3", null, null, "Hello."))
            .findings();
    Shares.Row trams = row(findings, "for_trams");
    assertThat(trams.clustered()).isEqualTo(trams.simple());
    assertThat(trams.byCommenter()).isInstanceOf(Undefined.class);
    assertThat(findings.shares().byUnknown()).isEqualTo(3);
  }

  @Test
  void toneIsCountedOnlyWhereItWasMeasuredAndTheCommentJudged() {
    Tone tone = InventedCorpus.small().findings().tone();
    assertThat(tone.comments()).isEqualTo(6);
    Tone.CodeTone trams = tone.codes().get(0);
    assertThat(trams.code()).isEqualTo("for_trams");
    assertThat(trams.table().count(Tone.PRESENT, "positive")).isEqualTo(2);
    assertThat(trams.table().count(Tone.PRESENT, "neutral")).isEqualTo(1);
    assertThat(trams.table().count(Tone.ABSENT, "negative")).isEqualTo(2);
  }

  @Test
  void pValuesAreAdjustedOverTheCodesThatCouldBeTested() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      posts.add(
          post("t" + i, "T" + i, null, "Trams!", "for_trams").toned(Sentiment.Label.POSITIVE));
      posts.add(post("n" + i, "N" + i, null, "Hello.").toned(Sentiment.Label.NEGATIVE));
    }
    Findings findings =
        new InventedCorpus().thread("t", null, null, posts.toArray(Post[]::new)).findings();
    Tone tone = findings.tone();
    Tone.CodeTone trams = tone.codes().get(0);
    Tone.CodeTone buses = tone.codes().get(1);
    TestResult test = assertThat(trams.test()).asInstanceOf(type(TestResult.class)).actual();
    // R: chisq.test(matrix(c(20, 0, 0, 20), 2), correct = FALSE)$p.value gives 2.539629e-10
    assertThat(test.p()).isZero();
    assertThat(findings.tests().adjusted("tone:for_trams")).isEqualTo(test.p());
    assertThat(findings.tests().tests()).isEqualTo(1);
    assertThat(buses.test()).isInstanceOf(Undefined.class); // nobody holds it
    assertThat(findings.tests().adjusted("tone:for_buses")).isNull();
  }

  @Test
  void repliesAreCountedByRuleByPairAndByDepth() {
    Replies replies = InventedCorpus.small().findings().replies();
    assertThat(replies.links()).isEqualTo(6);
    assertThat(replies.rules().values()).containsExactly(new LinkCount(6, 0.95));
    assertThat(replies.depths()).isEqualTo(new TreeMap<>(Map.of(0, 2, 1, 3, 2, 3)));
    assertThat(replies.pairs()).contains(new Replies.Pair("Commenter 2", "Commenter 1", 1));
    assertThat(replies.pairs()).contains(new Replies.Pair("unknown", "Commenter 3", 1));
  }

  @Test
  void aPlaceholderIsInNoFigureAndTheReplyToItIsAReply() {
    Findings findings =
        new InventedCorpus()
            .thread(
                "t",
                "Trams",
                2,
                placeholder("gone", null, Presence.DELETED),
                post("a", "Ada", "gone", "Trams!", "for_trams"),
                post("b", "Bea", "a", "Buses!", "for_buses"))
            .findings();
    assertThat(findings.corpus().found()).isEqualTo(2);
    assertThat(findings.corpus().articles().get(0).found()).isEqualTo(2);
    assertThat(findings.corpus().byUnknown()).isZero();
    assertThat(findings.shares().comments()).isEqualTo(2);
    assertThat(findings.comments()).extracting(CommentFinding::id).containsExactly("a", "b");
    assertThat(findings.placeholders())
        .containsExactly(new Placeholder("gone", "t", Presence.DELETED, null));
    Replies replies = findings.replies();
    assertThat(replies.links()).isEqualTo(2);
    assertThat(replies.depths()).isEqualTo(new TreeMap<>(Map.of(1, 1, 2, 1)));
    assertThat(replies.pairs()).containsExactly(new Replies.Pair("Commenter 2", "Commenter 1", 1));
    assertThat(findings.dynamics().links()).isEqualTo(new LinkUse(2, 1, 0, 0, 0, 1));
  }

  @Test
  void linksThatAreLeftOutAreToldBeforeAnyFigure() {
    InventedCorpus corpus = InventedCorpus.small();
    Findings all = corpus.findings();
    Ingest ingest = corpus.ingest();
    List<CommentThread> cut = new ArrayList<>(ingest.threads());
    cut.set(
        1,
        new CommentThread(
            "budget",
            "budget.html",
            new Article(null, null),
            cut.get(1).comments().stream()
                .map(
                    c ->
                        new Comment(
                            c.id(), "budget", c.author(), null, c.ownWords(), List.of(), null))
                .toList()));
    Findings fewer =
        new Analysis(all.codes(), 0.95, new ClusterBootstrap(1, 100))
            .of(
                new Ingest(cut, ingest.ledger()),
                StructureAudit.of(ingest),
                JudgedCorpus.of(corpus.judged()),
                all.provenance());
    assertThat(fewer.replies().links()).isEqualTo(5);
    assertThat(fewer.replies().leftOut()).isEqualTo(1);
    assertThat(fewer.structure().replies().links()).isEqualTo(6);
    assertThat(fewer.summary().warnings().get(0))
        .contains("of 6 reply links that were found, 1 is not certain (confidence below 0.95)");
    assertThat(all.summary().warnings()).hasSize(2);
  }

  @Test
  void repliesToACodeAreCountedByTheirOwnCodes() {
    List<Mixing.Cell> cells = InventedCorpus.small().findings().dynamics().all().cells();
    assertThat(cells)
        .filteredOn(cell -> cell.parent().equals("for_trams"))
        .extracting(Mixing.Cell::reply, Mixing.Cell::replies)
        .containsExactly(tuple("for_trams", 0), tuple("for_buses", 2), tuple("none", 0));
  }

  @Test
  void aChainOfManyThousandRepliesHasItsDepth() {
    int length = 100_000;
    Post[] posts = new Post[length];
    for (int i = 0; i < length; i++) { // children before their parents
      String parent = i == length - 1 ? null : "c" + (i + 1);
      posts[i] = post("c" + i, "A" + i % 50, parent, "Yes.");
    }
    Findings findings = new InventedCorpus().thread("t", null, null, posts).findings();
    assertThat(findings.comments().get(0).depth()).isEqualTo(length - 1);
  }

  @Test
  void evidenceStaysOnItsWordsWhenNamesAreReplaced() {
    CommentFinding comment = InventedCorpus.small().findings().comments().get(2);
    assertThat(comment.ownWords()).isEqualTo("A tram beats a bus, Commenter 2.");
    CommentFinding.Mark mark = comment.evidence().get(0);
    assertThat(comment.ownWords().substring(mark.start(), mark.end()))
        .isEqualTo("tram beats a bus, Commenter 2");
  }

  @Test
  void everyNoteIsKeptInItsOrderWithNamesReplaced() {
    assertThat(InventedCorpus.small().findings().notes())
        .containsExactly(
            new Note(
                "harbour.html",
                "line 12",
                Note.Kind.GUESS,
                1,
                "the comment by Commenter 3 has no end; it was taken to end here"),
            new Note(
                "budget.html",
                "whole file",
                Note.Kind.GUESS,
                1,
                "read as UTF-8; 2 bytes were replaced"));
  }

  @Test
  void aCommentWithoutJudgmentIsRefused() {
    Analysis analysis =
        new Analysis(List.of(new CodeEntry("a", "A", "Is A.")), 0.95, new ClusterBootstrap(1, 100));
    Findings any = InventedCorpus.small().findings();
    assertThatThrownBy(
            () -> analysis.of(InventedCorpus.small().ingest(), List.of(), any.provenance()))
        .hasMessage("comment h1 has no judgment");
  }

  @Test
  void equalInputGivesEqualFindings() {
    assertThat(InventedCorpus.small().findings()).isEqualTo(InventedCorpus.small().findings());
  }
}
