package org.commentariat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.ingest.WrittenFiles.rejections;
import static org.commentariat.ingest.WrittenFiles.shown;

import java.io.IOException;
import java.nio.file.Path;
import org.commentariat.thread.CommentThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads that were saved in several files. */
class PartsOfAThreadTest {

  @TempDir Path folder;
  private WrittenFiles files = new WrittenFiles(Path.of("."));

  @BeforeEach
  void open() {
    files = new WrittenFiles(folder);
  }

  private Ingest readThread(String id) throws IOException {
    Ingest ingest = WrittenFiles.read(folder);
    assertThat(rejections(ingest)).isEmpty();
    assertThat(ingest.threads()).extracting(CommentThread::id).containsExactly(id);
    return ingest;
  }

  private static String mail(String id, String answers, String words) {
    return """
        From ann@example.org  Thu Jul 31 09:30:00 2014
        From: Ann <ann@example.org>
        Date: Thu, 31 Jul 2014 09:30:00 +0200
        Subject: The ferry
        Message-ID: <%s@example.org>
        %s
        %s

        """
        .formatted(id, answers, words);
  }

  @Test
  void aConversationGoesOnInTheMailOfTheNextMonth() throws IOException {
    files.write("2014-July.txt", mail("1", "", "It is late.") + mail("2", answer("1"), "Yes."));
    files.write(
        "2014-August.txt",
        mail("3", answer("2"), "Still late.") + mail("4", answer("1"), "Not any more."));

    assertThat(shown(readThread("1@example.org")))
        .containsExactlyInAnyOrder(
            "1@example.org: It is late.",
            "2@example.org>1@example.org: Yes.",
            "3@example.org>2@example.org: Still late.",
            "4@example.org>1@example.org: Not any more.");
  }

  private static String answer(String id) {
    return "In-Reply-To: <%s@example.org>\nReferences: <1@example.org>\n".formatted(id);
  }

  private static String page(String id) {
    return """
        {"kind":"youtube#commentThreadListResponse","items":[{"kind":"youtube#commentThread",
        "id":"%1$s","snippet":{"videoId":"v1","totalReplyCount":1,"topLevelComment":
        {"kind":"youtube#comment","id":"%1$s","snippet":{"videoId":"v1","textOriginal":"Late",
        "authorDisplayName":"Ann","publishedAt":"2014-07-31T09:30:00Z"}}}}]}
        """
        .formatted(id);
  }

  @Test
  void thePagesOfAVideoAndTheRepliesFetchedApartAreOneThread() throws IOException {
    files.write("page-1.json", page("x1"));
    files.write("page-2.json", page("x2"));
    files.write(
        "replies-of-x1.json",
        """
        {"kind":"youtube#commentListResponse","items":[{"kind":"youtube#comment","id":"x1.y1",
        "snippet":{"videoId":"v1","parentId":"x1","textOriginal":"Yes","authorDisplayName":"Bo",
        "publishedAt":"2014-07-31T09:31:00Z"}}]}
        """);

    assertThat(shown(readThread("v1")))
        .containsExactlyInAnyOrder("x1: Late", "x2: Late", "x1.y1>x1: Yes");
  }

  private static String post(String id, String parent, String words) {
    return """
        {"id":"%s","link_id":"t3_f1","parent_id":"%s","author":"ann","created_utc":1406800000,\
        "subreddit":"harbour","body":"%s"}
        """
        .formatted(id, parent, words);
  }

  @Test
  void aThreadOfRedditGoesOnInTheDumpOfTheNextMonth() throws IOException {
    files.write("RC_2014-07.ndjson", post("a", "t3_f1", "Late.") + post("b", "t1_a", "Yes."));
    files.write("RC_2014-08.ndjson", post("c", "t1_b", "Still."));
    files.write(
        "RS_2014-07.ndjson",
        """
        {"id":"f1","name":"t3_f1","title":"The ferry","author":"bo","created_utc":1406790000,\
        "subreddit":"harbour","selftext":"","num_comments":3,"permalink":"/r/harbour/comments/f1/"}
        """);

    Ingest ingest = readThread("t3_f1");

    assertThat(shown(ingest)).hasSize(3).anyMatch(comment -> comment.endsWith(": Still."));
    assertThat(ingest.threads().get(0).article().title()).isEqualTo("The ferry");
    assertThat(ingest.threads().get(0).article().declaredComments()).isEqualTo(3);
    assertThat(ingest.threads().get(0).comments())
        .extracting(comment -> comment.isPlaceholder())
        .containsOnly(false);
  }
}
