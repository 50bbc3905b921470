package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.ReadingOptions;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Comments that go out and come back. */
class ConvertTest {

  private static final String PAGE =
      """
      Harbour to be dredged again next year

      3 Comments

      Dredging is dear – très cher – but the ferry needs it.

      Maya said,
      Dredging is dear – très cher – but the ferry needs it.

      And who is to pay for that?
      """;

  /** A deleted and a missing comment with answers, a formula, an id like an article's, times. */
  private static final String TABLE =
      """
      id,parent,thread,author,time,text,deleted
      1,,ferry,Ann,2014-07-31T09:30:00Z,"=SUM(A1), ""she said""\n\nand left.",no
      2,1,ferry,Bob,2014-07-31T09:31:00.25Z,gone,yes
      3,2,ferry,,1969-12-31T23:59:59Z,'-' is a dash,no
      4,99,ferry,[unknown],,the parent is missing,no
      5,,bus,Ann,,another thread,no
      article:bus,5,bus,Cy,,an id like that of an article,no
      comment:article:bus,article:bus,bus,Cy,,and one more,no
      """;

  @TempDir Path folder;
  private Path input = Path.of(".");

  @BeforeEach
  void writeInput() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("page.txt"), PAGE);
    Files.writeString(input.resolve("table.csv"), TABLE);
    Files.writeString(input.resolve("silent.txt"), "Nobody has a word for this one\n\nText.\n");
  }

  private Path convert(String target) {
    Path output = folder.resolve("out-" + target);
    Terminal run =
        Terminal.run("convert", input.toString(), "--to", target, "-o", output.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("wrote 8 comments in 4 threads to " + output);
    return output;
  }

  private static List<CommentThread> read(Path path) throws IOException {
    return CommentFiles.under(List.of(path), ReadingOptions.DEFAULT).readAll(done -> {}).threads();
  }

  private static List<Comment> comments(List<CommentThread> threads) {
    return threads.stream().flatMap(thread -> thread.comments().stream()).toList();
  }

  @Test
  void aCorpusComesBackWithEveryCommentLinkRuleAndThread() throws IOException {
    List<CommentThread> before = read(input);

    List<CommentThread> after = read(convert("convokit"));

    assertThat(comments(after)).isEqualTo(comments(before)).hasSize(10);
    assertThat(after)
        .extracting(CommentThread::article)
        .containsExactlyElementsOf(before.stream().map(CommentThread::article).toList());
  }

  @Test
  void linesComeBackWithEveryCommentLinkAndRule() throws IOException {
    assertThat(comments(read(convert("jsonl")))).isEqualTo(comments(read(input)));
  }

  @Test
  void aTableComesBackButForTheSourcesOfQuotations() throws IOException {
    List<Comment> before = comments(read(input));

    List<CommentThread> after = read(convert("csv"));

    assertThat(comments(after))
        .usingRecursiveComparison()
        .ignoringFields("quotations")
        .isEqualTo(before);
    assertThat(comments(after))
        .extracting(Comment::quoted)
        .containsExactlyElementsOf(before.stream().map(Comment::quoted).toList());
    assertThat(after)
        .extracting(CommentThread::article)
        .contains(new Article("Harbour to be dredged again next year", 3));
  }

  /** The seeds of the fuzz tests: a small file of each format. */
  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files =
        Files.walk(Path.of("src/test/resources/org/commentariat/ingest/fuzz"))) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whateverTheFormatCommentsAndLinksComeBack(Path sample) throws IOException {
    List<CommentThread> before = read(sample);
    assertThat(comments(before)).isNotEmpty();
    for (String target : List.of("convokit", "jsonl", "csv")) {
      Path output = folder.resolve("back." + target);
      Terminal run =
          Terminal.run("convert", sample.toString(), "--to", target, "-o", output.toString());

      assertThat(run.err()).contains("to " + output);
      List<CommentThread> after = read(output);
      assertThat(comments(after))
          .as(target)
          .usingRecursiveComparison()
          .ignoringFields(target.equals("csv") ? new String[] {"quotations"} : new String[0])
          .isEqualTo(comments(before));
      assertThat(after)
          .as(target)
          .extracting(thread -> thread.id() + " " + thread.article().title())
          .containsExactlyElementsOf(
              before.stream().map(thread -> thread.id() + " " + thread.article().title()).toList());
    }
  }

  /**
   * What ConvoKit 3 asks for when it loads a corpus ({@code corpus_helpers.py}) and when it checks
   * a conversation ({@code Conversation.check_integrity}).
   */
  @Test
  void theCorpusSatisfiesTheChecksOfConvoKit() throws IOException {
    Path corpus = convert("convokit");
    JsonNode speakers = json(corpus.resolve("speakers.json"));
    JsonNode conversations = json(corpus.resolve("conversations.json"));
    JsonNode index = json(corpus.resolve("index.json"));
    Set<String> ids = new HashSet<>();
    Map<String, Map<String, String>> parents = new HashMap<>();
    for (String line : Files.readAllLines(corpus.resolve("utterances.jsonl"))) {
      JsonNode utterance = JsonMapper.shared().readTree(line);
      String id = utterance.get("id").stringValue();
      String conversation = utterance.get("conversation_id").stringValue();
      assertThat(ids.add(id)).as("id %s once", id).isTrue();
      assertThat(speakers.has(utterance.get("speaker").stringValue())).isTrue();
      assertThat(utterance.get("text").isString()).isTrue();
      JsonNode time = utterance.get("timestamp");
      assertThat(time.isNull() || time.isNumber()).as("time of %s", id).isTrue();
      assertThat(index.get("utterances-index").propertyNames())
          .containsAll(utterance.get("meta").propertyNames());
      parents
          .computeIfAbsent(conversation, c -> new HashMap<>())
          .put(id, utterance.get("reply-to").asStringOpt().orElse(""));
    }
    assertThat(parents.keySet()).containsExactlyInAnyOrderElementsOf(conversations.propertyNames());
    parents.forEach(
        (conversation, parentOf) -> {
          List<String> roots = new ArrayList<>();
          parentOf.forEach(
              (id, parent) -> {
                assertThat(parent.isEmpty() || parentOf.containsKey(parent)).as(id).isTrue();
                assertThat(parent).isNotEqualTo(id);
                if (parent.isEmpty()) {
                  roots.add(id);
                }
              });
          assertThat(roots).containsExactly(conversation);
        });
    assertThat(index.propertyNames())
        .contains(
            "utterances-index",
            "speakers-index",
            "conversations-index",
            "overall-index",
            "version",
            "vectors");
  }

  private static JsonNode json(Path file) {
    return JsonMapper.shared().readTree(file.toFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"convokit", "csv"})
  void nothingIsOverwrittenWithoutForce(String target) throws IOException {
    Path output = convert(target);
    Map<Path, String> before = contents(output);

    Terminal refused =
        Terminal.run("convert", input.toString(), "--to", target, "-o", output.toString());
    Files.delete(input.resolve("table.csv"));
    Terminal forced =
        Terminal.run(
            "convert", input.toString(), "--to", target, "-o", output.toString(), "--force");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("--force");
    assertThat(forced.exit()).as(forced.err()).isZero();
    assertThat(contents(output).keySet()).isEqualTo(before.keySet());
    assertThat(contents(output)).isNotEqualTo(before);
  }

  @Test
  void aRunThatFailsLeavesNothingBehind() throws IOException {
    Path output = folder.resolve("corpus");

    Terminal run =
        Terminal.run(
            "convert",
            folder.resolve("nowhere").toString(),
            "--to",
            "convokit",
            "-o",
            output.toString());

    assertThat(run.exit()).isEqualTo(3);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(input);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--to odt -o x, Invalid value for option '--to'",
    "--to csv, Missing required option",
    "--to csv -o x --format odt, 'no such format; there are: convokit, '",
    "--to csv -o x --map body=text, '\"body\" is no field'"
  })
  void whatCannotBeDoneIsAUsageError(String options, String message) {
    Terminal run = Terminal.run(("convert " + input + " " + options).split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  private static Map<Path, String> contents(Path path) throws IOException {
    Map<Path, String> contents = new HashMap<>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file, Files.readString(file));
      }
    }
    return contents;
  }
}
