package org.commentariat.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.thread.ReplyLink.Rule.MENTION;
import static org.commentariat.thread.ReplyLink.Rule.QUOTATION_EXACT;
import static org.commentariat.thread.ReplyLink.Rule.STATED_ID;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Comment.Presence;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StructureAuditTest {

  private static Comment comment(String id, String author, @Nullable ReplyLink link) {
    return new Comment(id, "t", author, null, "Words of " + id, List.of(), link);
  }

  private static Ingest ingest() {
    CommentThread thread =
        new CommentThread(
            "t",
            "t.txt",
            new Article("Trams", 7),
            List.of(
                comment("a", "Mei", null),
                comment("b", "Kim", new ReplyLink("a", STATED_ID, 1)),
                Comment.placeholder("gone", "t", null, Presence.MISSING),
                comment("c", "mei", new ReplyLink("gone", STATED_ID, 1)),
                comment("d", "Kim", new ReplyLink("b", QUOTATION_EXACT, 0.99)),
                comment("e", "Ola", new ReplyLink("b", MENTION, 0.8)),
                Comment.placeholder("x", "t", new ReplyLink("a", STATED_ID, 1), Presence.DELETED)));
    CommentThread silent = new CommentThread("s", "s.txt", new Article("Buses", null), List.of());
    return new Ingest(
        List.of(thread, silent),
        new Ledger(
            List.of(
                new Rejection("t.txt", "line 9", "expected a comment"),
                new Rejection("t.txt", "further places", 20, "20 more of these")),
            List.of(
                new Note("t.txt", "line 2", Note.Kind.DECODING, 3, "3 bytes replaced"),
                new Note("s.txt", "whole file", Note.Kind.DECODING, 1, "1 byte replaced"),
                new Note("t.txt", "line 4", Note.Kind.TREE, 1, "answers gone")),
            List.of(
                new Omission("t.txt", Omission.Kind.PINGBACK, 2),
                new Omission("s.txt", Omission.Kind.PINGBACK, 1))));
  }

  @Test
  void placeholdersAreCountedApartFromComments() {
    StructureAudit audit = StructureAudit.of(ingest());
    assertThat(audit.declared()).isEqualTo(7);
    assertThat(audit.found()).isEqualTo(5);
    assertThat(audit.placeholders()).isEqualTo(Map.of(Presence.MISSING, 1, Presence.DELETED, 1));
  }

  @Test
  void repliesAreToldByRuleAndByHowSureTheyAre() {
    ReplyAudit replies = StructureAudit.of(ingest()).replies();
    assertThat(replies.stated()).isEqualTo(2);
    assertThat(replies.inferred()).isEqualTo(2);
    assertThat(replies.none()).isEqualTo(1);
    assertThat(replies.toPlaceholders()).isEqualTo(1);
    assertThat(replies.certain()).isEqualTo(3);
    assertThat(replies.certainShare()).isEqualTo(0.75);
    assertThat(replies.meanConfidence()).isEqualTo(0.9475); // (1 + 1 + .99 + .8) / 4
    assertThat(replies.meanConfidenceInferred()).isEqualTo(0.895); // (.99 + .8) / 2
    assertThat(replies.rules())
        .isEqualTo(
            Map.of(
                STATED_ID, new LinkCount(2, 1),
                QUOTATION_EXACT, new LinkCount(1, 0.99),
                MENTION, new LinkCount(1, 0.8)));
  }

  @Test
  void whatWasLeftOutAndRepairedIsCountedByFileAndInAll() {
    StructureAudit audit = StructureAudit.of(ingest());
    assertThat(audit.leftOut()).isEqualTo(Map.of(Omission.Kind.PINGBACK, 3));
    assertThat(audit.repairs()).isEqualTo(Map.of(Note.Kind.DECODING, 4, Note.Kind.TREE, 1));
    assertThat(audit.rejected()).isEqualTo(21);
    assertThat(audit.sources())
        .containsExactly(
            new SourceAudit(
                "t.txt",
                new TreeMap<>(Map.of(Omission.Kind.PINGBACK, 2)),
                21,
                new TreeMap<>(Map.of(Note.Kind.DECODING, 3, Note.Kind.TREE, 1))),
            new SourceAudit(
                "s.txt",
                new TreeMap<>(Map.of(Omission.Kind.PINGBACK, 1)),
                0,
                new TreeMap<>(Map.of(Note.Kind.DECODING, 1))));
  }

  @Test
  void onlyThreadsThatDeclareANumberAreComparedWithIt() {
    CommentThread open =
        new CommentThread(
            "o",
            "o.txt",
            new Article(null, null),
            List.of(new Comment("o1", "o", null, null, "Words.", List.of(), null)));
    Ingest more =
        new Ingest(
            List.of(ingest().threads().get(0), open), new Ledger(List.of(), List.of(), List.of()));
    StructureAudit audit = StructureAudit.of(more);
    assertThat(audit.declared()).isEqualTo(7);
    assertThat(audit.foundOfDeclared()).isEqualTo(5);
    assertThat(audit.found()).isEqualTo(6);
  }

  @Test
  void withoutRepliesThereIsNoMeanConfidence() {
    ReplyAudit replies = StructureAudit.of(new Ingest(List.of(), Ledger.CLEAN)).replies();
    assertThat(replies.meanConfidence()).isNull();
    assertThat(replies.certainShare()).isNull();
  }

  @Test
  void otherNamesReplaceAllNames() {
    StructureAudit audit =
        StructureAudit.of(ingest()).renamed(author -> "X", text -> text.replace("Trams", "Y"));
    assertThat(audit.aliases()).singleElement().extracting("name", "other").containsOnly("X");
    assertThat(audit.threads().get(0).title()).isEqualTo("Y");
  }

  @Test
  void certainLinksAloneRemainAndNoCommentIsLost() {
    Ingest certain = CertainLinks.of(ingest());
    StructureAudit audit = StructureAudit.of(certain);
    assertThat(audit.found()).isEqualTo(5);
    assertThat(audit.replies().links()).isEqualTo(3);
    assertThat(audit.replies().none()).isEqualTo(2);
    assertThat(certain.threads().get(0).comments()).hasSize(7);
  }
}
