package org.commentariat.stance.llm.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.commentariat.stance.llm.endpoint.ModelServer.completion;
import static org.commentariat.stance.llm.endpoint.ModelServer.says;
import static org.commentariat.stance.llm.endpoint.ModelServer.status;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commentariat.stance.llm.endpoint.EndpointFailure.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class ChatClientTest {
  private static final ChatRequest REQUEST =
      new ChatRequest(
          "invented-model",
          List.of(
              new ChatRequest.Turn("system", "Judge."), new ChatRequest.Turn("user", "{\"a\":1}")),
          JsonMapper.shared().readTree("{\"type\": \"object\"}"));

  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aQuestionIsPutAsAChatCompletionWithASchema() throws Exception {
    try (ModelServer server = ModelServer.that(says("yes"))) {
      ChatReply reply = client(server.url(), "hush-hush").ask(REQUEST);

      assertThat(reply).isEqualTo(new ChatReply("yes", "invented-model-2026", 100, 20));
      ModelServer.Call call = server.calls().get(0);
      assertThat(call.path()).isEqualTo("/v1/chat/completions");
      assertThat(call.authorization()).isEqualTo("Bearer hush-hush");
      assertThat(call.body())
          .hasToString(
              "{\"model\":\"invented-model\",\"messages\":["
                  + "{\"role\":\"system\",\"content\":\"Judge.\"},"
                  + "{\"role\":\"user\",\"content\":\"{\\\"a\\\":1}\"}],"
                  + "\"stream\":false,\"temperature\":0,\"seed\":1,\"max_tokens\":4000,"
                  + "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":"
                  + "{\"name\":\"answer\",\"strict\":true,\"schema\":{\"type\":\"object\"}}}}");
    }
  }

  @Test
  void withoutAKeyThereIsNoHeaderForOne() throws Exception {
    try (ModelServer server = ModelServer.that(says("yes"))) {
      client(server.url(), null).ask(REQUEST);
      assertThat(server.calls().get(0).authorization()).isNull();
    }
  }

  @Test
  void aServerThatDoesNotUnderstandIsAskedForLessAndTheNextQuestionBeginsThere() throws Exception {
    ModelServer.Conduct simple =
        (call, exchange) -> {
          JsonNode body = call.body();
          String complaint =
              body.has("seed")
                  ? "unknown field: seed"
                  : body.path("response_format").path("type").asString("").equals("json_schema")
                      ? "response_format.type must be text or json_object"
                      : "";
          (complaint.isEmpty()
                  ? says("yes")
                  : status(400, "{\"error\": {\"message\": \"" + complaint + "\"}}"))
              .answer(call, exchange);
        };
    try (ModelServer server = ModelServer.that(simple)) {
      ChatClient client = client(server.url(), null);

      assertThat(client.ask(REQUEST).text()).isEqualTo("yes");
      assertThat(server.calls()).hasSize(3);
      assertThat(client.requestShape()).isEqualTo("json_object, temperature 0, max_tokens 4000");
      client.ask(REQUEST);
      assertThat(server.calls()).hasSize(4);
    }
  }

  @Test
  void aQuestionThatIsRefusedInEveryShapeChangesNothingForTheOthers() throws Exception {
    ModelServer.Conduct picky =
        (call, exchange) ->
            (call.number() < 3 ? status(400, "this conversation is too long") : says("yes"))
                .answer(call, exchange);
    try (ModelServer server = ModelServer.that(picky)) {
      ChatClient client = client(server.url(), null);

      EndpointFailure failure = failure(client);
      assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
      assertThat(failure).hasMessageContaining("this conversation is too long");
      assertThat(client.requestShape()).startsWith("json_schema");
      assertThat(client.ask(REQUEST).text()).isEqualTo("yes");
    }
  }

  @Test
  void waitsDoubleUnlessTheServerAsksForAnother() throws Exception {
    try (ModelServer server =
        ModelServer.that(
            status(500, "out of order"),
            status(503, "<html>busy</html>"),
            status(429, "Retry-After", "7"),
            (call, exchange) -> {
              String date =
                  ZonedDateTime.now(ZoneOffset.UTC)
                      .plusSeconds(60)
                      .format(DateTimeFormatter.RFC_1123_DATE_TIME);
              status(429, "Retry-After", date).answer(call, exchange);
            },
            says("yes"))) {
      assertThat(client(server.url(), null).ask(REQUEST).text()).isEqualTo("yes");
      assertThat(waits.subList(0, 3))
          .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(7));
      assertThat(waits.get(3)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(61));
    }
  }

  @Test
  void aServerThatAsksForAnHourIsGivenUp() throws Exception {
    try (ModelServer server = ModelServer.that(status(429, "Retry-After", "3600"))) {
      EndpointFailure failure = failure(client(server.url(), null));
      assertThat(failure.kind()).isEqualTo(Kind.GAVE_UP);
      assertThat(failure).hasMessageContaining("HTTP 429").hasMessageContaining("1 try");
      assertThat(waits).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Please log in</html>",
        "{\"choices\": [{\"message\": {\"content\": \"ye",
        "[]",
        "{\"choices\": []}",
        "{\"choices\": \"none\"}",
      })
  void aBodyThatIsNoCompletionIsAskedForAgain(String body) throws Exception {
    try (ModelServer server = ModelServer.that(status(200, body), says("yes"))) {
      assertThat(client(server.url(), null).ask(REQUEST).text()).isEqualTo("yes");
      assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }
  }

  @Test
  void brokenConnectionsAndSlowAnswersAreTriedAgain() throws Exception {
    try (ModelServer server =
        ModelServer.that(
            ModelServer.hangsUp(),
            ModelServer.hangsUpHalfWay(),
            ModelServer.sleeps(5_000, says("too late")),
            ModelServer.drips(),
            says("yes"))) {
      assertThat(client(server.url(), null).ask(REQUEST).text()).isEqualTo("yes");
      assertThat(server.calls()).hasSizeGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void aServerThatNeverWorksIsGivenUpWithTheLastReason() throws Exception {
    try (ModelServer server = ModelServer.that(status(502, "bad gateway"))) {
      EndpointFailure failure = failure(client(server.url(), null));
      assertThat(failure.kind()).isEqualTo(Kind.GAVE_UP);
      assertThat(failure).hasMessageContaining("HTTP 502: bad gateway (5 tries)");
      assertThat(server.calls()).hasSize(5);
      assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 402, 403, 404})
  void aRefusedKeyOrAnUnknownModelEndsEverythingAtOnce(int status) throws Exception {
    try (ModelServer server =
        ModelServer.that(status(status, "{\"error\": {\"message\": \"no hush-hush for you\"}}"))) {
      EndpointFailure failure = failure(client(server.url(), "hush-hush"));
      assertThat(failure.kind()).isEqualTo(Kind.HOPELESS);
      assertThat(failure)
          .hasMessageContaining("HTTP " + status)
          .hasMessageContaining("no … for you")
          .hasMessageNotContaining("hush-hush");
      assertThat(server.calls()).hasSize(1);
    }
  }

  @Test
  void aRedirectIsNotFollowedSoTheKeyStaysWhereItBelongs() throws Exception {
    try (ModelServer elsewhere = ModelServer.that(says("caught"));
        ModelServer server =
            ModelServer.that(status(307, "Location", elsewhere.url() + "/chat/completions"))) {
      EndpointFailure failure = failure(client(server.url(), "hush-hush"));
      assertThat(failure.kind()).isEqualTo(Kind.HOPELESS);
      assertThat(failure).hasMessageContaining("redirects").hasMessageContaining(elsewhere.url());
      assertThat(elsewhere.calls()).isEmpty();
    }
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws Exception {
    try (ModelServer server = ModelServer.that(ModelServer.floods(10 << 20))) {
      EndpointFailure failure = failure(client(server.url(), null));
      assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
      assertThat(failure).hasMessageContaining("more than 4194304 bytes");
    }
  }

  @Test
  void aCompressedAnswerIsReadAndABombIsNot() throws Exception {
    try (ModelServer server =
        ModelServer.that(
            ModelServer.saysCompressed(completion("yes")),
            ModelServer.saysCompressed(" ".repeat(10 << 20)))) {
      ChatClient client = client(server.url(), null);
      assertThat(client.ask(REQUEST).text()).isEqualTo("yes");
      assertThat(failure(client).kind()).isEqualTo(Kind.REFUSED);
    }
  }

  @Test
  void ofTwoChoicesTheFirstIsTheAnswerAndARefusalIsAnAnswerToo() throws Exception {
    String two =
        "{\"choices\": [{\"message\": {\"content\": \"a\"}}, {\"message\": {\"content\": \"b\"}}]}";
    String refusal =
        "{\"choices\": [{\"message\": {\"content\": null, \"refusal\": \"I won't\"}}]}";
    try (ModelServer server = ModelServer.that(status(200, two), status(200, refusal))) {
      ChatClient client = client(server.url(), null);
      assertThat(client.ask(REQUEST)).isEqualTo(new ChatReply("a", null, -1, -1));
      assertThat(client.ask(REQUEST).text()).isEqualTo("I won't");
    }
  }

  @Test
  void aPlaceWhereNobodyListensIsHopeless() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    EndpointFailure failure = failure(client("http://127.0.0.1:" + port + "/v1", null));
    assertThat(failure.kind()).isEqualTo(Kind.HOPELESS);
    assertThat(failure).hasMessageContaining("127.0.0.1:" + port + " cannot be reached");
  }

  private static EndpointFailure failure(ChatClient client) {
    return catchThrowableOfType(EndpointFailure.class, () -> client.ask(REQUEST));
  }

  private ChatClient client(String url, @Nullable String key) throws InvalidEndpoint {
    Patience patience =
        new Patience(Duration.ofMillis(700), 5, Duration.ofSeconds(1), Duration.ofMinutes(2));
    return new ChatClient(Endpoint.of(url, key, false), patience, waits::add);
  }
}
