package org.commentariat.stance.llm.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One request over HTTP, bounded in time and size. Follows no redirect, so the key stays put. */
final class Delivery {
  /** A thousand times what an answer needs. */
  static final int LARGEST = 4 << 20;

  private static final Duration CONNECTING = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1) // small servers stumble over an offer of HTTP/2
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTING)
          .build();
  private final Endpoint endpoint;
  private final Duration longest;

  Delivery(Endpoint endpoint, Duration longest) {
    this.endpoint = endpoint;
    this.longest = longest;
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param body as text
   * @param retryAfter how long the server asks to wait, or null
   * @param location where it redirects to, or null
   */
  record Received(
      int status, String body, @Nullable Duration retryAfter, @Nullable String location) {}

  /**
   * Sends a body and waits for the whole answer.
   *
   * @throws BoundedBody.TooLarge when the answer has no end
   * @throws HttpTimeoutException when it takes too long
   * @throws IOException when the connection fails
   */
  Received send(byte[] body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.completions())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    endpoint.authorization().ifPresent(value -> request.header("Authorization", value));
    HttpResponse<byte[]> response =
        wait(http.sendAsync(request.build(), BoundedBody.handler(LARGEST)));
    HttpHeaders headers = response.headers();
    return new Received(
        response.statusCode(),
        new String(decoded(response.body(), headers), StandardCharsets.UTF_8),
        retryAfter(headers),
        headers.firstValue("Location").orElse(null));
  }

  /** The client's own timeout ends with the headers; this one ends with the last byte. */
  private HttpResponse<byte[]> wait(CompletableFuture<HttpResponse<byte[]>> running)
      throws IOException, InterruptedException {
    try {
      return running.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no answer within " + longest.toSeconds() + " s");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new IOException(e.getCause());
    } finally {
      running.cancel(true); // ends the exchange when it is still running
    }
  }

  /** Nobody asked for compression; some proxies compress all the same. */
  private static byte[] decoded(byte[] body, HttpHeaders headers) throws IOException {
    if (!headers.firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] decoded = in.readNBytes(LARGEST + 1);
      if (decoded.length > LARGEST) {
        throw new BoundedBody.TooLarge(LARGEST);
      }
      return decoded;
    }
  }

  /** Seconds, or a date that is compared with the server's own clock (RFC 9110, 10.2.3). */
  private static @Nullable Duration retryAfter(HttpHeaders headers) {
    Optional<String> asked = headers.firstValue("Retry-After").map(String::strip);
    if (asked.isEmpty()) {
      return null;
    }
    if (asked.get().matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(asked.get()));
    }
    try {
      Duration wait =
          Duration.between(date(headers.firstValue("Date").orElse("")), date(asked.get()));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null; // neither form: our own waits will do
    }
  }

  private static ZonedDateTime date(String written) {
    return ZonedDateTime.parse(
        written, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
  }
}
