package org.commentariat.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.StatedComment;
import org.junit.jupiter.api.Test;

class YouTubeTest {

  private static final String THREADS =
      """
      {"kind": "youtube#commentThreadListResponse", "items": [
        {"kind": "youtube#commentThread", "id": "U1", "snippet": {"channelId": "C", "videoId": "V",
           "topLevelComment": {"kind": "youtube#comment", "id": "U1", "snippet": {
             "authorDisplayName": "Ida", "textDisplay": "Fine &amp; <b>dry</b>",
             "publishedAt": "2020-05-01T10:00:00.000Z"}}, "totalReplyCount": 3},
         "replies": {"comments": [{"kind": "youtube#comment", "id": "U1.a", "snippet": {
           "authorDisplayName": "Bo", "textDisplay": "x", "textOriginal": "Wet, > dry",
           "parentId": "U1", "publishedAt": "2020-05-01T11:00:00Z"}}]}},
        {"kind": "youtube#commentThread", "id": "U2", "snippet": {"videoId": "V",
           "topLevelComment": {"kind": "youtube#comment", "id": "U2", "snippet": {
             "authorDisplayName": "Cy", "textOriginal": "Buy", "moderationStatus": "likelySpam"}},
           "totalReplyCount": 0}}]}
      """;

  private static final String REPLIES =
      """
      {"kind": "youtube#commentListResponse", "items": [{"kind": "youtube#comment", "id": "U1.b",
        "snippet": {"authorDisplayName": "Eva", "textOriginal": "So?", "parentId": "U1",
          "channelId": "C", "moderationStatus": "heldForReview"}}]}
      """;

  @Test
  void threadsAreReadWithTheRepliesInThem() throws IOException {
    Reading reading = Reading.of(THREADS);
    assertThat(reading.links()).containsExactly("U1", "U1.a<U1", "U2");
    assertThat(reading.comments).extracting(c -> c.thread().name()).containsOnly("V");
    assertThat(reading.comments)
        .extracting(StatedComment::ownWords)
        .containsExactly("Fine & dry", "Wet, > dry", "Buy");
    assertThat(reading.comments.get(2).state()).isEqualTo(StatedComment.State.SPAM);
    assertThat(reading.omissions).containsEntry(Omission.Kind.NOT_IN_SOURCE, 2);
  }

  @Test
  void repliesListedLaterJoinTheThreadOfTheirParent() throws IOException {
    Reading reading = Reading.of(THREADS + REPLIES);
    assertThat(reading.links()).containsExactly("U1", "U1.a<U1", "U2", "U1.b<U1");
    assertThat(reading.comments.get(3).thread().name()).isEqualTo("V");
    assertThat(reading.comments.get(3).state()).isEqualTo(StatedComment.State.UNAPPROVED);
    assertThat(reading.omissions).containsEntry(Omission.Kind.NOT_IN_SOURCE, 1);
  }

  @Test
  void repliesByThemselvesAreAThreadNamedAfterTheirParent() throws IOException {
    Reading reading = Reading.of(REPLIES);
    assertThat(reading.links()).containsExactly("U1.b<U1");
    assertThat(reading.comments.get(0).thread().name()).isEqualTo("U1");
  }

  @Test
  void commentsOnAChannelAreItsThreadAndOneWithoutTextIsRejected() throws IOException {
    Reading reading =
        Reading.of(
            """
            [{"kind": "youtube#comment", "id": "U3", "snippet": {"channelId": "C",
              "authorDisplayName": "Ida", "textOriginal": "Hello"}},
             {"kind": "youtube#comment", "id": "U4", "snippet": {"authorDisplayName": "Ida"}},
             {"kind": "youtube#comment", "id": "U5", "snippet": {"textDisplay": "<br>Hi"}}]
            """);
    assertThat(reading.ids()).containsExactly("U3", "U5");
    assertThat(reading.comments.get(0).thread().name()).isEqualTo("C");
    assertThat(reading.comments.get(1).thread().name()).isEmpty();
    assertThat(reading.rejections).singleElement().asString().contains("it has no text");
  }
}
