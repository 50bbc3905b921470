package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.commentariat.stance.llm.endpoint.ModelServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused or said before any comment is judged by a language model. */
class LanguageModelOptionsTest {
  private static final String COMMENTS =
      """
      {"id": "1", "speaker": "Maya", "text": "Lay the rails."}
      {"id": "2", "text": "Maya is right, it is time.", "reply_to": "1"}
      """;

  @TempDir Path cache;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--llm http://127.0.0.1:1/v1 | --llm-model NAME",
        "--llm-model m | --llm URL",
        "--llm 127.0.0.1 --llm-model m | should begin with http://",
        "--llm https://a:b@example.org/v1 --llm-model m | holds a user",
        "--llm http://127.0.0.1:1/v1 --llm-model m --llm-parallel 0 | from 1 to 64",
        "--llm http://127.0.0.1:1/v1 --llm-model m --llm-timeout 0 | from 1 to 3600",
        "--llm http://127.0.0.1:1/v1 --llm-model m --llm-price-in -1 | price of 0 or more",
        "--llm http://127.0.0.1:1/v1 --llm-model m --llm-price-out NaN | price of 0 or more",
        "--llm http://127.0.0.1:1/v1 --llm-model m --cache c --no-cache | contradict",
      })
  void anUnusableWishIsRefusedBeforeAnythingIsRead(String options, String message) {
    Terminal run = Terminal.runWithInput(COMMENTS, ("classify " + options).split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("loading");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void moreRequestsThanAllowedAreNotSentAndTheCostIsTold() throws Exception {
    try (ModelServer server = ModelServer.that(ModelServer.says("never asked"))) {
      Terminal run =
          classify(
              server, "--llm-max-requests", "1", "--llm-price-in", "2", "--llm-price-out", "8");

      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err())
          .contains("2 comments, 0 answers kept from before, 2 requests to send")
          .contains("estimated at 4 characters a token")
          .containsPattern("about 0\\.0\\d\\d\\d at the prices given")
          .contains("a server on this machine")
          .contains("2 requests are more than --llm-max-requests 1 allows; nothing was sent");
      assertThat(server.calls()).isEmpty();
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void aServerThatNobodyMayUseEndsTheRunWithoutOutput() throws Exception {
    try (ModelServer server = ModelServer.that(ModelServer.status(404, "no such model"))) {
      Terminal run = classify(server);

      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err())
          .contains("no answer from the language model")
          .contains("HTTP 404")
          .contains("no such model")
          .doesNotContain("loading");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void namesOfCommentersAreNotSent() throws Exception {
    try (ModelServer server = ModelServer.that(ModelServer.status(401, "no"))) {
      classify(server, "--llm-parallel", "2");

      assertThat(server.calls()).isNotEmpty();
      assertThat(server.calls())
          .allSatisfy(call -> assertThat(call.body().toString()).doesNotContain("Maya"));
    }
  }

  @Test
  void withoutTheOptionNobodyIsAsked() throws Exception {
    Path page = Files.writeString(cache.resolve("empty.jsonl"), "");
    Terminal run = Terminal.run("classify", page.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.err()).doesNotContain("language model");
  }

  private Terminal classify(ModelServer server, String... more) {
    String[] args = {
      "classify", "--llm", server.url(), "--llm-model", "m", "--cache", cache.toString()
    };
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Terminal.runWithInput(COMMENTS, all);
  }
}
