package org.commentariat.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.commentariat.thread.Quotation;
import org.junit.jupiter.api.Test;

class RedditTest {

  private static final String ANSWER =
      """
      [{"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {"name": "t3_k1",
          "title": "Bikes &amp; trams", "selftext": "Which is it to be?", "num_comments": 9,
          "crosspost_parent_list": [{"name": "t3_k0", "title": "Older", "num_comments": 1}]}}]}},
       {"kind": "Listing", "data": {"children": [
         {"kind": "t1", "data": {"replies": {"kind": "Listing", "data": {"children": [
             {"kind": "t1", "data": {"replies": "", "name": "t1_b", "id": "b", "parent_id": "t1_a",
               "link_id": "t3_k1", "author": "ute", "created_utc": 1500000060.0,
               "body": "&gt; Trams.\\n\\nBikes &amp;amp; &gt;!trams!&lt;"}},
             {"kind": "more", "data": {"count": 4, "name": "t1_m", "parent_id": "t1_a",
               "children": ["m", "n"]}}]}},
           "name": "t1_a", "id": "a", "parent_id": "t3_k1", "link_id": "t3_k1", "author": "ole",
           "created_utc": 1500000000.0, "body": "Trams."}},
         {"kind": "t1", "data": {"name": "t1_c", "id": "c", "parent_id": "t3_k1", "replies": "",
           "link_id": "t3_k1", "author": "[deleted]", "body": "[removed]"}},
         {"kind": "more", "data": {"count": 0, "name": "t1__", "id": "_", "parent_id": "t1_c",
           "children": []}}]}}]
      """;

  @Test
  void anAnswerOfTheApiIsReadWithEachCommentBeforeItsReplies() throws IOException {
    Reading reading = Reading.of(ANSWER);
    assertThat(reading.links()).containsExactly("t1_a", "t1_b<t1_a", "t1_c");
    assertThat(reading.threads)
        .containsExactly(java.util.Map.entry("t3_k1", new Article("Bikes & trams", 9)));
    StatedComment first = reading.comments.get(0);
    assertThat(first.thread()).isEqualTo(ThreadKey.everywhere("t3_k1"));
    assertThat(first.author()).isEqualTo("ole");
    assertThat(first.time())
        .isEqualTo(Instant.parse("2017-07-14T02:40:00Z")); // date -u -d @1500000000
    assertThat(reading.rejections).isEmpty();
  }

  @Test
  void quotedLinesAreNotOwnWordsAndHiddenOnesAre() throws IOException {
    StatedComment reply = Reading.of(ANSWER).comments.get(1);
    assertThat(reply.ownWords()).isEqualTo("Bikes & trams");
    assertThat(reply.quotations()).containsExactly(new Quotation("Trams.", null, null));
  }

  @Test
  void commentsThatAreOnlyCountedAreLeftOutAndTheDeletedAreSaidToBeSo() throws IOException {
    Reading reading = Reading.of(ANSWER);
    assertThat(reading.omissions).containsEntry(Omission.Kind.NOT_IN_SOURCE, 4);
    assertThat(reading.notes).singleElement().asString().contains("goes on below t1_c");
    StatedComment removed = reading.comments.get(2);
    assertThat(removed.state()).isEqualTo(StatedComment.State.DELETED);
    assertThat(removed.author()).isNull();
    assertThat(removed.ownWords()).isEmpty();
  }

  @Test
  void aDumpIsReadLineByLineWhateverTheNotationOfIdsAndTimes() throws IOException {
    Reading reading =
        Reading.of(
            """
            {"id":"a1","body":"One.","author":"ole","link_id":"t3_k","parent_id":"t3_k","created_utc":"1500000000"}
            {"id":"a2","body":"Two.","author":"[deleted]","link_id":"t3_k","parent_id":"t1_a1","created_utc":1500000000}
            {"id":"a3","body":"Three.","author":"ute","link_id":"t3_k","parent_id":41497293111}
            {"id":"a4","body":"Four.","author":"ute","link_id":"t3_k","parent_id":null}
            {"id":"a5","body":"Five.","author":"ute","link_id":"k","parent_id":"a1"}
            {"id":"a6","body":"Six.","author":"ute","link_id":"k","parent_id":"k"}
            {"id":"p","title":"Trains","selftext":"","num_comments":3,"subreddit":"rail"}
            """);
    // Python: numpy.base_repr(41497293111, 36).lower()
    assertThat(reading.links())
        .containsExactly(
            "t1_a1", "t1_a2<t1_a1", "t1_a3<t1_j2af0af", "t1_a4", "t1_a5<t1_a1", "t1_a6");
    assertThat(reading.comments).extracting(c -> c.thread().name()).containsOnly("t3_k");
    assertThat(reading.comments.get(0).time()).isEqualTo(reading.comments.get(1).time());
    assertThat(reading.comments.get(1).author()).isNull();
    assertThat(reading.threads).containsEntry("t3_p", new Article("Trains", 3));
  }

  @Test
  void aCommentWithoutWordsIsRejectedWithItsLineAndTheRestGoesOn() throws IOException {
    Reading reading =
        Reading.of(
            """
            {"id":"a","body":"One.","link_id":"t3_k","parent_id":"t3_k","created_utc":"soon"}
            {"id":"b","body":{"x":1},"link_id":"t3_k","parent_id":"t3_k"}
            {"error":"rate limit"}
            {"id":"c","body":"Three.","link_id":"t3_k","parent_id":"t1_a"}
            """);
    assertThat(reading.ids()).containsExactly("t1_a", "t1_c");
    assertThat(reading.rejections).hasSize(2);
    assertThat(reading.rejections.get(0)).startsWith("line 2: ").contains("no \"body\"");
    assertThat(reading.rejections.get(1)).startsWith("line 3: ");
    assertThat(reading.notes).singleElement().asString().startsWith("line 1: created_utc \"soon\"");
  }

  @Test
  void aUsersCommentsNameTheThreadsTheyAreIn() throws IOException {
    Reading reading =
        Reading.of(
            """
            {"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"a","name":"t1_a",
            "link_title":"Ferries","num_comments":2,"link_id":"t3_f","parent_id":"t1_z",
            "body_html":"&lt;blockquote&gt;Slow&lt;/blockquote&gt;&lt;p&gt;Safe&lt;/p&gt;"}}]}}
            """);
    assertThat(reading.threads).containsEntry("t3_f", new Article("Ferries", 2));
    assertThat(reading.links()).containsExactly("t1_a<t1_z");
    assertThat(reading.comments.get(0).ownWords()).isEqualTo("Safe");
  }
}
