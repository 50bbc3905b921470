package org.commentariat.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.thread.Article;
import org.commentariat.thread.Quotation;
import org.junit.jupiter.api.Test;

class DiscourseTest {

  private static final String TOPIC =
      """
      {"post_stream": {"posts": [
        {"id": 801, "post_number": 1, "post_type": 1, "topic_id": 7, "topic_slug": "kites",
         "username": "ida", "created_at": "2020-05-01T10:00:00.000-05:00", "cooked": "<p>Strings?</p>"},
        {"id": 802, "post_number": 2, "post_type": 3, "topic_id": 7, "topic_slug": "kites",
         "username": "system", "cooked": "", "action_code": "pinned"},
        {"id": 803, "post_number": 3, "post_type": 1, "topic_id": 7, "topic_slug": "kites",
         "username": "bo", "reply_to_post_number": 1, "cooked":
         "<aside class='quote' data-username='ida' data-post='1' data-topic='7'><div class='title'>ida:</div><blockquote><p>Strings?</p></blockquote></aside><p>Silk.</p><blockquote>As they say</blockquote><aside class='onebox'>Silk shop</aside>"},
        {"id": 804, "post_number": 5, "post_type": 1, "topic_id": 7, "topic_slug": "kites",
         "username": "cy", "reply_to_post_number": 4, "cooked": "<p>?</p>", "hidden": true},
        {"id": 805, "post_number": 6, "post_type": 1, "topic_id": 7, "topic_slug": "kites",
         "username": "cy", "cooked": "<p>(gone)</p>", "user_deleted": true}],
       "stream": [801, 802, 803, 804, 805, 806, 807]},
       "id": 7, "title": "Kites", "posts_count": 6, "slug": "kites"}
      """;

  @Test
  void aTopicIsReadByTheNumbersThatItsPostsAnswer() throws IOException {
    Reading reading = Reading.of(TOPIC);
    assertThat(reading.links()).containsExactly("7/1", "7/3<7/1", "7/5<7/4", "7/6");
    assertThat(reading.threads).containsEntry("kites-7", new Article("Kites", 6));
    assertThat(reading.comments).extracting(c -> c.thread().name()).containsOnly("kites-7");
    assertThat(reading.comments.get(0).time()).isEqualTo(Instant.parse("2020-05-01T15:00:00Z"));
    assertThat(reading.comments)
        .extracting(StatedComment::state)
        .containsExactly(
            StatedComment.State.PUBLISHED,
            StatedComment.State.PUBLISHED,
            StatedComment.State.UNAPPROVED,
            StatedComment.State.DELETED);
  }

  @Test
  void postsThatAreOnlyListedAndNoticesAreCounted() throws IOException {
    Reading reading = Reading.of(TOPIC);
    assertThat(reading.omissions).containsEntry(Omission.Kind.NOT_IN_SOURCE, 2);
    assertThat(reading.notes).singleElement().asString().endsWith("are no comments: 1");
  }

  @Test
  void quotedWordsComeWithTheirWriterAndSourceAndPreviewsAreNobodysWords() throws IOException {
    StatedComment reply = Reading.of(TOPIC).comments.get(1);
    assertThat(reply.ownWords()).isEqualTo("Silk.");
    assertThat(reply.quotations())
        .containsExactly(
            new Quotation("Strings?", "ida", "7/1"), new Quotation("As they say", null, null));
  }

  @Test
  void theFirstPostOfATopicThatStandsForAPageElsewhereIsNoComment() throws IOException {
    Reading reading =
        Reading.of(
            """
            {"post_stream": {"posts": [
              {"post_number": 1, "topic_id": 9, "cooked":
               "<p>Kites fly…</p><hr><small>Zum Artikel: <a href='https://kites.example/'>hier</a></small>"},
              {"post_number": 2, "topic_id": 9, "cooked": "<p>Nice</p><hr><p>Bye</p>"},
              {"post_number": 3, "topic_id": 9}]},
             "id": 9, "title": "Kites fly"}
            """);
    assertThat(reading.ids()).containsExactly("9/2");
    assertThat(reading.threads).containsEntry("9", new Article("Kites fly", null));
    assertThat(reading.rejections).singleElement().asString().startsWith("line 5, column 3: ");
  }

  @Test
  void theLatestPostsOfASiteAreSortedIntoTheirTopics() throws IOException {
    Reading reading =
        Reading.of(
            """
            {"latest_posts": [
              {"post_number": 4, "topic_id": 9, "topic_slug": "ropes", "topic_title": "Ropes",
               "cooked": "<p>Hemp</p>", "raw": "Hemp", "created_at": "2020-05-01T10:00:00"},
              {"post_number": 2, "topic_id": 7, "topic_slug": "kites", "topic_title": "Kites",
               "cooked": "<p>Silk</p>", "raw": "Silk", "created_at": "2020-05-01T09:00:00"}]}
            """);
    assertThat(reading.links()).containsExactly("9/4", "7/2");
    assertThat(reading.threads.keySet()).containsExactly("ropes-9", "kites-7");
    assertThat(reading.notes).singleElement().asString().contains("read as UTC");
  }
}
