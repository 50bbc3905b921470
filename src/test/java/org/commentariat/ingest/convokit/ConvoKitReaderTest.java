package org.commentariat.ingest.convokit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.ingest.WrittenFiles.comments;
import static org.commentariat.ingest.WrittenFiles.notes;
import static org.commentariat.ingest.WrittenFiles.rejections;
import static org.commentariat.ingest.WrittenFiles.shown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.WrittenFiles;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvoKitReaderTest {

  private static final String UTTERANCES =
      """
      {"id": "u1", "conversation_id": "u1", "text": "Is the ferry late?", "speaker": "ann", "meta": {}, "reply-to": null, "timestamp": 1406799000, "vectors": []}
      {"id": "u2", "conversation_id": "u1", "text": "&gt; Is the ferry\\n\\nIt is.", "speaker": "bob", "meta": {}, "reply-to": "u1", "timestamp": "1406799060.0", "vectors": []}
      {"id": "u3", "conversation_id": "u1", "text": "[removed]", "speaker": "[deleted]", "meta": {}, "reply-to": "u2", "timestamp": null, "vectors": []}
      {"id": "u4", "conversation_id": "u1", "text": "Always.", "speaker": "ann", "meta": {}, "reply-to": "u3", "timestamp": 7, "vectors": []}
      """;

  @TempDir Path folder;
  private WrittenFiles files = new WrittenFiles(Path.of("."));

  @BeforeEach
  void open() {
    files = new WrittenFiles(folder);
  }

  @Test
  void aCorpusFolderIsOneInput() throws IOException {
    files.write("ferry/utterances.jsonl", UTTERANCES);
    files.write("ferry/speakers.json", "{\"ann\": {\"meta\": {}, \"vectors\": []}}");
    files.write(
        "ferry/conversations.json",
        "{\"u1\": {\"meta\": {\"title\": \"Late ferries\"}, \"vectors\": []}, \"u9\": {}}");
    files.write("ferry/index.json", "{}");
    files.write("ferry/corpus.json", "{}");
    files.write("ferry/vectors.bag.p", "not for us");

    Ingest ingest = WrittenFiles.read(folder);

    assertThat(rejections(ingest)).isEmpty();
    assertThat(ingest.threads())
        .singleElement()
        .satisfies(thread -> assertThat(thread.id()).isEqualTo("u1"))
        .satisfies(thread -> assertThat(thread.source()).isEqualTo("ferry/utterances.jsonl"))
        .satisfies(thread -> assertThat(thread.article().title()).isEqualTo("Late ferries"));
    assertThat(shown(ingest))
        .containsExactly(
            "u1: Is the ferry late?", "u2>u1: It is.", "u3>u2: deleted", "u4>u3: Always.");
    assertThat(comments(ingest).get(1).quoted()).isEqualTo("Is the ferry");
    assertThat(comments(ingest))
        .extracting(Comment::time)
        .containsExactly(
            Instant.parse("2014-07-31T09:30:00Z"),
            Instant.parse("2014-07-31T09:31:00Z"),
            null,
            null);
    assertThat(notes(ingest)).anyMatch(note -> note.contains("line 4: 1 timestamps are no times"));
  }

  @Test
  void aCorpusInAZipIsOneInputBesideItsOtherFiles() throws IOException {
    Map<String, String> packed = new LinkedHashMap<>();
    packed.put("ferry/conversations.json", "{\"u1\": {\"meta\": {\"title\": \"Late ferries\"}}}");
    packed.put("ferry/corpus.json", "{}");
    packed.put("ferry/index.json", "{}");
    packed.put("ferry/speakers.json", "{\"ann\": {\"meta\": {}, \"vectors\": []}}");
    packed.put("ferry/utterances.jsonl", UTTERANCES);
    packed.put("table.csv", "id,text\n1,Not of the corpus\n");

    Ingest ingest = WrittenFiles.read(zip("x.zip", packed));

    assertThat(rejections(ingest)).isEmpty();
    assertThat(ingest.threads())
        .extracting(thread -> thread.source() + " " + thread.article().title())
        .containsExactly("x.zip/ferry/utterances.jsonl Late ferries", "x.zip/table.csv null");
    assertThat(shown(ingest))
        .containsExactly(
            "u1: Is the ferry late?",
            "u2>u1: It is.",
            "u3>u2: deleted",
            "u4>u3: Always.",
            "1: Not of the corpus");
  }

  private Path zip(String name, Map<String, String> files) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void oldCorporaKeepTheirUtterancesInAnArray() throws IOException {
    files.write(
        "old/utterances.json",
        """
        [{"id": 1, "user": "ann", "root": 1, "text": "One.", "timestamp": 1406799000},
         {"id": 2, "user": {"id": "bob", "meta": {}}, "root": 1, "reply-to": 1, "text": "Two."}]
        """);
    files.write("old/users.json", "{}");

    Ingest ingest = WrittenFiles.read(folder);

    assertThat(shown(ingest)).containsExactly("1: One.", "2>1: Two.");
    assertThat(comments(ingest)).extracting(Comment::author).containsExactly("ann", "bob");
    assertThat(ingest.threads()).extracting(CommentThread::id).containsExactly("1");
  }

  @Test
  void utterancesNeedNoFolder() throws IOException {
    assertThat(shown(files.read("some.jsonl", UTTERANCES))).hasSize(4);
  }

  @Test
  void whatParsePrintsIsReadWithoutLoss() throws IOException {
    Ingest ingest =
        files.read(
            "parsed.jsonl",
            """
            {"id":"p-1","conversation_id":"p","reply_to":null,"speaker":null,"timestamp":null,"text":"","meta":{"source":"p.txt","quoted":null,"link":null,"article":"Ferries","placeholder":"deleted"}}
            {"id":"p-2","conversation_id":"p","reply_to":"p-1","speaker":"Ann","timestamp":"2014-07-31T09:30:00.5Z","text":"> my own sign","meta":{"source":"p.txt","quoted":"a\\n\\nb","quotations":[{"text":"a","author":"Bob","source":"p-1"},{"text":"b","author":null,"source":null}],"link":{"rule":"quotation_approximate","confidence":0.8},"article":"Ferries"}}
            {"id":"p-4","conversation_id":"p","reply_to":"p-3","speaker":null,"timestamp":null,"text":"x","meta":{"source":"p.txt","quoted":null,"link":{"rule":"mention","confidence":0.5},"article":"Ferries"}}
            """);

    assertThat(shown(ingest))
        .containsExactly("p-1: deleted", "p-2>p-1: > my own sign", "p-3: missing", "p-4>p-3: x");
    Comment second = comments(ingest).get(1);
    assertThat(second.time()).isEqualTo("2014-07-31T09:30:00.500Z");
    assertThat(second.quotations())
        .extracting(q -> q.text() + "/" + q.author() + "/" + q.source())
        .containsExactly("a/Bob/p-1", "b/null/null");
    assertThat(second.replyLink())
        .hasToString("ReplyLink[parent=p-1, rule=QUOTATION_APPROXIMATE, confidence=0.8]");
    assertThat(ingest.threads().get(0).article().title()).isEqualTo("Ferries");
  }

  @Test
  void anUtteranceWithoutIdIsRejected() throws IOException {
    Ingest ingest = files.read("some.jsonl", UTTERANCES.replace("\"id\": \"u2\"", "\"id\": null"));

    assertThat(rejections(ingest)).singleElement().asString().contains("line 2", "the id");
    assertThat(comments(ingest)).extracting(Comment::id).contains("u1", "u4");
  }
}
