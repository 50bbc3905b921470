package org.commentariat.stance.llm.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A chat-completions server on this machine that does what a test tells it, good or bad. */
public final class ModelServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());

  /**
   * One request that came in.
   *
   * @param number from 0
   * @param path asked for
   * @param authorization header, or null
   * @param body as JSON
   */
  public record Call(int number, String path, @Nullable String authorization, JsonNode body) {
    /** What the last turn says. */
    public String lastTurn() {
      JsonNode messages = body.get("messages");
      return messages.get(messages.size() - 1).get("content").asString();
    }

    /** What the server is to judge: the first thing that the user says. */
    public String question() {
      return body.get("messages").get(1).get("content").asString();
    }
  }

  /** What the server does with a request. */
  @FunctionalInterface
  public interface Conduct {
    void answer(Call call, HttpExchange exchange) throws IOException, InterruptedException;
  }

  private ModelServer(Conduct conduct) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(pool);
    server.createContext("/", exchange -> serve(exchange, conduct));
    server.start();
  }

  /** A server that behaves in this way. */
  public static ModelServer that(Conduct conduct) throws IOException {
    return new ModelServer(conduct);
  }

  /** A server that behaves in these ways, one after the other, the last one for ever. */
  public static ModelServer that(Conduct first, Conduct... then) throws IOException {
    return new ModelServer(
        (call, exchange) ->
            (call.number() == 0 ? first : then[Math.min(call.number(), then.length) - 1])
                .answer(call, exchange));
  }

  private void serve(HttpExchange exchange, Conduct conduct) throws IOException {
    try (exchange) {
      JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
      Call call;
      synchronized (calls) {
        call =
            new Call(
                calls.size(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body);
        calls.add(call);
      }
      conduct.answer(call, exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The base address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** Every request so far. */
  public List<Call> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
  }

  /** Says this, as a model would. */
  public static Conduct says(String text) {
    return (call, exchange) -> write(exchange, 200, completion(text));
  }

  /** Answers with a status and a body. */
  public static Conduct status(int status, String body) {
    return (call, exchange) -> write(exchange, status, body);
  }

  /** Answers with a status and a header. */
  public static Conduct status(int status, String header, String value) {
    return (call, exchange) -> {
      exchange.getResponseHeaders().set(header, value);
      write(exchange, status, "{\"error\": {\"message\": \"status " + status + "\"}}");
    };
  }

  /** Hangs up without a word. */
  public static Conduct hangsUp() {
    return (call, exchange) -> {
      throw new IOException("hung up");
    };
  }

  /** Promises a body and hangs up in the middle of it. */
  public static Conduct hangsUpHalfWay() {
    return (call, exchange) -> {
      byte[] body = completion("never to be read").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
      throw new IOException("hung up");
    };
  }

  /** Sends headers at once and then a blank every so often, for longer than anybody waits. */
  public static Conduct drips() {
    return (call, exchange) -> {
      exchange.sendResponseHeaders(200, 0);
      for (int i = 0; i < 1000; i++) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        Thread.sleep(20);
      }
    };
  }

  /** Answers after a while. */
  public static Conduct sleeps(long milliseconds, Conduct then) {
    return (call, exchange) -> {
      Thread.sleep(milliseconds);
      then.answer(call, exchange);
    };
  }

  /** Sends this many blanks. */
  public static Conduct floods(int bytes) {
    return (call, exchange) -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      for (int sent = 0; sent < bytes; sent += blanks.length) {
        exchange.getResponseBody().write(blanks);
      }
    };
  }

  /** Says this, compressed although nobody asked. */
  public static Conduct saysCompressed(String text) {
    return (call, exchange) -> {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, compressed.size());
      exchange.getResponseBody().write(compressed.toByteArray());
    };
  }

  /** A chat completion whose model says this. */
  public static String completion(String text) {
    ObjectNode root = JSON.createObjectNode();
    root.put("model", "invented-model-2026");
    root.putArray("choices").addObject().putObject("message").put("content", text);
    root.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 20);
    return JSON.writeValueAsString(root);
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
