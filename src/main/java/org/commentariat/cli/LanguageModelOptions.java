package org.commentariat.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.commentariat.stance.llm.answer.AnswerCache;
import org.commentariat.stance.llm.endpoint.ChatClient;
import org.commentariat.stance.llm.endpoint.Endpoint;
import org.commentariat.stance.llm.endpoint.InvalidEndpoint;
import org.commentariat.stance.llm.endpoint.Patience;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Judging by a language model of the user's: the options that {@code analyze}, {@code classify} and
 * {@code evaluate} share.
 */
final class LanguageModelOptions {
  private static final String KEY = "COMMENTARIAT_LLM_KEY";

  @Option(
      names = "--llm",
      paramLabel = "URL",
      description =
          "Judge by a language model behind this OpenAI-compatible address, e.g. http://127.0.0.1:11434/v1; its key is taken from the environment, COMMENTARIAT_LLM_KEY. Comments are sent there.")
  private @Nullable String url;

  @Option(
      names = "--llm-model",
      paramLabel = "NAME",
      description = "The language model, as its server calls it.")
  private @Nullable String model;

  @Option(
      names = "--llm-parallel",
      paramLabel = "N",
      defaultValue = "4",
      description = "Requests at once (default: 4). No answer depends on it.")
  private int parallel = 4;

  @Option(
      names = "--llm-timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "Longest wait for one answer (default: 120).")
  private int timeout = 120;

  @Option(
      names = "--llm-max-requests",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Refuse to begin when more requests were to be sent (default: 1000).")
  private int maxRequests = 1000;

  @Option(
      names = "--llm-price-in",
      paramLabel = "PRICE",
      description = "Price of a million tokens read, to tell the cost.")
  private @Nullable Double priceIn;

  @Option(
      names = "--llm-price-out",
      paramLabel = "PRICE",
      description = "Price of a million tokens written, to tell the cost.")
  private @Nullable Double priceOut;

  @Option(
      names = "--llm-alone",
      description =
          "Show the model nothing that others wrote: neither the comment answered nor words quoted.")
  private boolean alone;

  @Option(
      names = "--llm-insecure",
      description = "Allow the key to travel unencrypted (http://) to another machine.")
  private boolean insecure;

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      description =
          "Where answers are kept (default: commentariat/llm in the user's cache folder).")
  private @Nullable Path cacheFolder;

  @Option(names = "--no-cache", description = "Keep no answers and use none that were kept.")
  private boolean noCache;

  /**
   * What was asked for, checked.
   *
   * @param client whom to ask
   * @param model as the server calls it
   * @param cache of answers
   * @param parallel requests at once
   * @param maxRequests most requests that may be sent
   * @param priceIn of a million tokens read, or null
   * @param priceOut of a million tokens written, or null
   * @param alone whether to ask without the words of others
   */
  record Checked(
      ChatClient client,
      String model,
      AnswerCache cache,
      int parallel,
      int maxRequests,
      @Nullable Double priceIn,
      @Nullable Double priceOut,
      boolean alone) {}

  /** The options, checked; nothing when no language model is asked for. */
  Optional<Checked> checked() {
    if (url == null) {
      if (model != null) {
        throw Failure.usage("--llm-model without --llm URL");
      }
      return Optional.empty();
    }
    if (model == null || model.isBlank()) {
      throw Failure.usage("--llm without --llm-model NAME: which model should its server use?");
    }
    require("--llm-parallel", parallel, 64);
    require("--llm-timeout", timeout, 3600);
    require("--llm-max-requests", maxRequests, Integer.MAX_VALUE);
    requirePrice("--llm-price-in", priceIn);
    requirePrice("--llm-price-out", priceOut);
    if (noCache && cacheFolder != null) {
      throw Failure.usage("--cache and --no-cache contradict each other");
    }
    ChatClient client =
        new ChatClient(
            endpoint(url), Patience.of(Duration.ofSeconds(timeout)), Patience.Pause.SLEEP);
    return Optional.of(
        new Checked(client, model, cache(), parallel, maxRequests, priceIn, priceOut, alone));
  }

  private Endpoint endpoint(String address) {
    String key = System.getenv(KEY);
    try {
      return Endpoint.of(address, key == null || key.isBlank() ? null : key.strip(), insecure);
    } catch (InvalidEndpoint e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  private AnswerCache cache() {
    if (noCache) {
      return AnswerCache.NONE;
    }
    return AnswerCache.in(cacheFolder == null ? usual() : cacheFolder);
  }

  /** As the XDG base directory specification has it. */
  private static Path usual() {
    String told = System.getenv("XDG_CACHE_HOME");
    Path caches =
        told != null && Path.of(told).isAbsolute()
            ? Path.of(told)
            : Path.of(System.getProperty("user.home"), ".cache");
    return caches.resolve("commentariat").resolve("llm");
  }

  private static void require(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw Failure.usage(option + " " + value + ": expected a number from 1 to " + most);
    }
  }

  private static void requirePrice(String option, @Nullable Double price) {
    if (price != null && !(price >= 0 && price < 1e6)) { // negated so that NaN is refused too
      throw Failure.usage(option + " " + price + ": expected a price of 0 or more");
    }
  }
}
