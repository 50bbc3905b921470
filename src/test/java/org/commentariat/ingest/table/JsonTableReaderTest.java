package org.commentariat.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.ingest.WrittenFiles.comments;
import static org.commentariat.ingest.WrittenFiles.rejections;
import static org.commentariat.ingest.WrittenFiles.shown;

import java.io.IOException;
import java.nio.file.Path;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.WrittenFiles;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTableReaderTest {

  @TempDir Path folder;
  private WrittenFiles files = new WrittenFiles(Path.of("."));

  @BeforeEach
  void open() {
    files = new WrittenFiles(folder);
  }

  @Test
  void aDamagedLineCostsOneComment() throws IOException {
    Ingest ingest =
        files.read(
            "lines.jsonl",
            """
            {"id": 1, "message": "one", "reply_to": null}
            {"id": 2, "message": "two", "reply_to":
            [3]

            {"id": 4, "message": "four", "reply_to": 1}
            """);

    assertThat(shown(ingest)).containsExactly("1: one", "4>1: four");
    assertThat(rejections(ingest))
        .hasSize(2)
        .anyMatch(rejection -> rejection.startsWith("lines.jsonl: line 2: it is no JSON"))
        .anyMatch(rejection -> rejection.startsWith("lines.jsonl: line 3: a JSON object"));
  }

  @Test
  void anArrayIsReadUpToTheDamage() throws IOException {
    Ingest ingest =
        files.read(
            "array.json", "[{\"id\": \"a\", \"text\": \"one\"},\n {\"id\": \"b\", \"text\": \"tw");

    assertThat(shown(ingest)).containsExactly("a: one");
    assertThat(rejections(ingest)).singleElement().asString().contains("line 2", "damaged");
  }

  @Test
  void anArrayThatEndsTooSoonIsNamed() throws IOException {
    Ingest ingest = files.read("array.json", "[{\"id\": \"a\", \"text\": \"one\"}");

    assertThat(shown(ingest)).containsExactly("a: one");
    assertThat(rejections(ingest)).singleElement().asString().contains("line 1");
  }

  @Test
  void commentsMayLieInAFieldAndRepliesInComments() throws IOException {
    Ingest ingest =
        files.read(
            "wrapped.json",
            """
            {"title": "Ferry", "pages": [1, 2],
             "comments": [
               {"id": "a", "text": "one", "author": {"name": "Ann", "id": 5},
                "replies": [{"id": "b", "text": "two", "replies": [{"text": "three"}]},
                            {"id": "c", "text": "four"}]},
               {"id": "d", "text": "five", "parent": "root"}]}
            """);

    assertThat(shown(ingest))
        .containsExactly("a: one", "b>a: two", "wrapped-3>b: three", "c>a: four", "d: five");
    assertThat(comments(ingest).get(0).author()).isEqualTo("Ann");
    assertThat(comments(ingest).get(1).replyLink())
        .isEqualTo(new ReplyLink("a", ReplyLink.Rule.NESTING, 1));
  }

  @Test
  void objectsMayStretchOverSeveralLines() throws IOException {
    Ingest ingest =
        files.read(
            "pretty.json",
            "{\n  \"id\": 1,\n  \"text\": \"one\"\n}\n{\n  \"id\": 2,\n  \"text\": \"two\"\n}\n");

    assertThat(shown(ingest)).containsExactly("1: one", "2: two");
    assertThat(rejections(ingest)).isEmpty();
  }

  @Test
  void fieldsAreReachedThroughDots() throws IOException {
    String text = "[{\"id\": 1, \"data\": {\"remark\": \"one\"}, \"annotations\": [{\"id\": 9}]}]";

    assertThat(shown(files.read("tasks.json", text, "text=data.remark"))).containsExactly("1: one");
    assertThat(shown(files.read("tasks.json", text.replace("remark", "text"))))
        .containsExactly("1: one");
  }

  @Test
  void objectsWithoutWordsAreRejectedWithTheirFields() throws IOException {
    assertThat(rejections(files.read("map.json", "{\"type\": \"Feature\", \"id\": 3}")))
        .singleElement()
        .asString()
        .contains("a column with the words of the comments was expected; there are: type, id");
  }

  @Test
  void levelsWithoutEndAreRefusedAndTheNextLineIsRead() throws IOException {
    String deep = "{\"text\": \"x\", \"a\": " + "[".repeat(1_000_000) + "\n";

    Ingest ingest =
        files.read(
            "deep.jsonl",
            "{\"id\": 1, \"text\": \"one\"}\n" + deep + "{\"id\": 2, \"text\": \"two\"}\n");

    assertThat(comments(ingest)).extracting(Comment::id).containsExactly("1", "2");
    assertThat(rejections(ingest)).singleElement().asString().contains("line 2");
  }
}
