package org.commentariat.stance.llm.endpoint;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.commentariat.stance.llm.endpoint.Delivery.Received;
import org.commentariat.stance.llm.endpoint.EndpointFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Asks a chat-completions server, and asks again where that may help: after 408, 409, 429, 5xx,
 * timeouts, broken connections and bodies that are no completion, with waits that double or that
 * the server asks for. Redirects, a refused key and an unknown address or model end everything. A
 * server that does not understand a part of the request (400, 422) is asked without it, and from
 * then on all requests leave it out.
 *
 * <p>May be used by several threads at once; an interrupt ends waiting and asking.
 */
public final class ChatClient {
  private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429);
  private static final Set<Integer> NOT_UNDERSTOOD = Set.of(400, 422);
  private static final Set<Integer> HOPELESS = Set.of(401, 402, 403, 404, 405, 407);

  private final ChatFormat format = new ChatFormat();
  private final Endpoint endpoint;
  private final Patience patience;
  private final Patience.Pause pause;
  private final Delivery delivery;
  private volatile RequestShape agreed = RequestShape.FULL;
  private volatile boolean heard;

  public ChatClient(Endpoint endpoint, Patience patience, Patience.Pause pause) {
    this.endpoint = endpoint;
    this.patience = patience;
    this.pause = pause;
    this.delivery = new Delivery(endpoint, patience.perTry());
  }

  /** The server asked. */
  public Endpoint endpoint() {
    return endpoint;
  }

  /** What requests ask for beside the conversation, in words; settled by the first answers. */
  public String requestShape() {
    return agreed.words();
  }

  /**
   * Asks until there is an answer.
   *
   * @throws EndpointFailure when there is none, saying why and what that means for other questions
   */
  public ChatReply ask(ChatRequest request) throws EndpointFailure, InterruptedException {
    RequestShape shape = agreed;
    while (true) {
      Outcome outcome = tried(format.body(request, shape));
      if (outcome.reply() != null) {
        agreed = shape;
        return outcome.reply();
      }
      Optional<RequestShape> next = shape.after(outcome.complaint());
      if (next.isEmpty()) {
        throw new EndpointFailure(Kind.REFUSED, said("refuses the request", outcome.complaint()));
      }
      shape = next.get();
    }
  }

  /** An answer, or the complaint of a server that does not understand the request. */
  private record Outcome(@Nullable ChatReply reply, String complaint) {}

  private Outcome tried(byte[] body) throws EndpointFailure, InterruptedException {
    Duration waited = Duration.ZERO;
    for (int attempt = 1; ; attempt++) {
      String fault;
      Duration asked = null;
      try {
        Received received = delivery.send(body);
        heard = true;
        if (received.status() == 200) {
          return new Outcome(format.reply(received.body()), "");
        }
        String complaint = format.complaint(received.body());
        if (NOT_UNDERSTOOD.contains(received.status())) {
          return new Outcome(null, complaint);
        }
        refuseUnlessPassing(received, complaint);
        fault = said("answers HTTP " + received.status(), complaint);
        asked = received.retryAfter();
      } catch (ChatFormat.BadBody e) {
        fault = endpoint.quotable(endpoint.host() + ": " + e.getMessage());
      } catch (IOException e) {
        fault = fault(e);
      }
      Duration wait = patience.after(attempt, asked);
      waited = waited.plus(wait);
      if (attempt >= patience.tries() || waited.compareTo(patience.allWaits()) > 0) {
        throw new EndpointFailure(
            Kind.GAVE_UP, fault + " (" + attempt + (attempt == 1 ? " try)" : " tries)"));
      }
      pause.of(wait);
    }
  }

  private void refuseUnlessPassing(Received received, String complaint) throws EndpointFailure {
    int status = received.status();
    if (status >= 300 && status < 400) {
      throw new EndpointFailure(
          Kind.HOPELESS,
          said(
              "redirects, which is not followed lest the key go astray; give the address itself",
              received.location() == null ? "" : received.location()));
    }
    if (HOPELESS.contains(status)) {
      throw new EndpointFailure(
          Kind.HOPELESS, said("answers HTTP " + status + meaning(status), complaint));
    }
    if (status < 500 && !PASSING.contains(status)) {
      throw new EndpointFailure(Kind.REFUSED, said("answers HTTP " + status, complaint));
    }
  }

  private static String meaning(int status) {
    return switch (status) {
      case 401, 403 -> ", which means that the key is missing, wrong or not allowed to do this";
      case 402 -> ", which means that it wants to be paid first";
      case 404, 405 ->
          ", which means that the address (most end in /v1) or the name of the model is wrong";
      default -> "";
    };
  }

  private String fault(IOException e) throws EndpointFailure {
    if (e instanceof BoundedBody.TooLarge) {
      throw new EndpointFailure(Kind.REFUSED, endpoint.host() + ": " + e.getMessage());
    }
    if (e instanceof SSLHandshakeException) {
      throw new EndpointFailure(Kind.HOPELESS, said("has no certificate to be trusted", e));
    }
    if (e instanceof ConnectException && !heard) {
      throw new EndpointFailure(
          Kind.HOPELESS,
          said("cannot be reached; is the address right and the server running?", e));
    }
    return e instanceof HttpTimeoutException
        ? endpoint.host() + ": " + e.getMessage()
        : said("broke the connection", e);
  }

  private String said(String what, IOException cause) {
    return said(what, cause.getMessage() == null ? "" : cause.getMessage());
  }

  private String said(String what, String words) {
    String quoted = endpoint.quotable(words);
    return endpoint.host() + " " + what + (quoted.isEmpty() ? "" : ": " + quoted);
  }
}
