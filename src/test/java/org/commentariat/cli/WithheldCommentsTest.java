package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.ReadingOptions;
import org.commentariat.ingest.table.ColumnMap;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deleted, unapproved and missing comments on their way through the commands. */
class WithheldCommentsTest {

  /** An export of Disqus and one of WordPress. */
  static final Path EXPORTS = Path.of("src/test/resources/org/commentariat/cli/withheld");

  private static final JsonMapper JSON = JsonMapper.shared();

  private static Terminal run(String command, String... options) {
    List<String> line = new ArrayList<>(List.of(command, EXPORTS.toString()));
    line.addAll(List.of(options));
    Terminal run = Terminal.run(line.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    return run;
  }

  private static List<String> parsed(String... options) {
    return run("parse", options)
        .out()
        .lines()
        .map(JSON::readTree)
        .map(WithheldCommentsTest::shown)
        .toList();
  }

  private static String shown(JsonNode line) {
    JsonNode placeholder = line.at("/meta/placeholder");
    return line.get("id").asString()
        + line.get("reply_to").asStringOpt().map(parent -> "<" + parent).orElse("")
        + (placeholder.isString() ? " " + placeholder.asString() : "");
  }

  @Test
  void whatIsNotPublishedKeepsItsPlaceWhereItIsAnswered() {
    assertThat(parsed())
        .containsExactly(
            "100",
            "101<100 deleted",
            "102<101",
            "103 withheld",
            "104<103",
            "99 missing",
            "106<99",
            "1",
            "2<1 withheld",
            "3<2");
    assertThat(run("parse").err())
        .contains(
            "disqus.xml: left out: comments marked as spam (1)",
            "wordpress.xml: left out: pingbacks and trackbacks (2)",
            "wordpress.xml: left out: deleted comments without replies (1)");
  }

  @Test
  void whatIsNotApprovedIsReadWhereItIsAskedFor() {
    assertThat(parsed("--include-unapproved"))
        .containsExactly(
            "100",
            "101<100 deleted",
            "102<101",
            "103",
            "104<103",
            "105",
            "99 missing",
            "106<99",
            "1",
            "2<1",
            "3<2");
  }

  @Test
  void theAuditCountsBoth() {
    JsonNode published = JSON.readTree(run("audit", "--json").out()).get("structure");
    assertThat(published.get("found").asInt()).isEqualTo(6);
    assertThat(published.get("placeholders").toString())
        .isEqualTo("{\"deleted\":1,\"withheld\":2,\"missing\":1}");
    assertThat(published.get("left_out").toString())
        .isEqualTo("{\"pingback\":2,\"spam\":1,\"deleted\":1}");

    JsonNode all =
        JSON.readTree(run("audit", "--json", "--include-unapproved").out()).get("structure");
    assertThat(all.get("found").asInt()).isEqualTo(9);
    assertThat(all.get("placeholders").toString()).isEqualTo("{\"deleted\":1,\"missing\":1}");
    assertThat(all.get("left_out").toString()).isEqualTo("{\"pingback\":2,\"deleted\":1}");
  }

  @Test
  void theAuditSaysAllThatWasLeftOutOfAFile() {
    assertThat(run("audit").out().lines())
        .contains(
            "disqus.xml                          1  comments marked as spam (1)",
            "wordpress.xml                       0  pingbacks and trackbacks (2), deleted comments without replies (1)");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatClassifyReadsIsWhatAnalyzeJudges(boolean unapprovedToo) throws Exception {
    String[] options = unapprovedToo ? new String[] {"--include-unapproved"} : new String[0];
    UtteranceFormat format = new UtteranceFormat();
    List<String> piped = new ArrayList<>();
    for (String line : run("parse", options).out().lines().toList()) {
      UtteranceFormat.Utterance utterance = format.read(line.getBytes(StandardCharsets.UTF_8));
      if (!utterance.comment().isPlaceholder()) {
        piped.add(judgedBy(utterance.comment(), String.valueOf(utterance.setting().title())));
      }
    }

    assertThat(piped).isNotEmpty().containsExactlyElementsOf(analyzed(unapprovedToo));
  }

  private static List<String> analyzed(boolean unapprovedToo) throws IOException {
    ReadingOptions options = new ReadingOptions(null, ColumnMap.parse(List.of()), unapprovedToo);
    Ingest ingest = CommentFiles.under(List.of(EXPORTS), options).readAll(done -> {});
    List<String> judged = new ArrayList<>();
    for (CommentThread thread : ingest.threads()) {
      String title = String.valueOf(thread.article().title());
      thread.comments().stream()
          .filter(comment -> !comment.isPlaceholder())
          .forEach(comment -> judged.add(judgedBy(comment, title)));
    }
    return judged;
  }

  /** All of a comment on which a judgment may depend. */
  private static String judgedBy(Comment comment, String title) {
    return String.join(
        "|",
        title,
        comment.threadId(),
        comment.id(),
        String.valueOf(comment.replyLink() == null ? null : comment.replyLink().parent()),
        comment.ownWords(),
        comment.quoted());
  }
}
