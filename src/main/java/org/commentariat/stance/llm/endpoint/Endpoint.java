package org.commentariat.stance.llm.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a language model answers: a server that speaks OpenAI's chat completions, and the key that
 * it asks for. The key leaves this object in {@link #authorization} only.
 */
public final class Endpoint {
  private static final String EXAMPLE = "e.g. http://127.0.0.1:11434/v1";
  private static final String COMPLETIONS = "/chat/completions";
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[(::|(0:){7})1]");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");
  private static final int LONGEST_QUOTE = 300;

  private final URI base;
  private final @Nullable String key;

  private Endpoint(URI base, @Nullable String key) {
    this.base = base;
    this.key = key;
  }

  /**
   * Checks an address and a key.
   *
   * @param url the base, without {@code /chat/completions}
   * @param key sent with every request, or null when the server wants none
   * @param insecure whether the key may travel unencrypted to another machine
   * @throws InvalidEndpoint when it is no http or https URL, holds a user, a query or a fragment,
   *     or the key cannot stand in a header or would travel unencrypted
   */
  public static Endpoint of(String url, @Nullable String key, boolean insecure)
      throws InvalidEndpoint {
    URI base = base(url);
    if (key != null && !KEY.matcher(key).matches()) {
      throw new InvalidEndpoint(
          "the key of the language model holds a blank, a line feed or a letter beyond ASCII, which no key does");
    }
    Endpoint endpoint = new Endpoint(base, key);
    if (key != null && !endpoint.encrypted() && !endpoint.local() && !insecure) {
      throw new InvalidEndpoint(
          "http:// would send the key unencrypted to "
              + endpoint.host()
              + "; use https://, or leave the key away, or allow it with --llm-insecure");
    }
    return endpoint;
  }

  private static URI base(String url) throws InvalidEndpoint {
    URI given;
    try {
      given = new URI(url.strip());
    } catch (URISyntaxException e) {
      throw new InvalidEndpoint("the address of the language model is not a URL; " + EXAMPLE);
    }
    String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new InvalidEndpoint(
          "the address of the language model should begin with http:// or https://, " + EXAMPLE);
    }
    if (given.getRawUserInfo() != null
        || given.getRawQuery() != null
        || given.getRawFragment() != null) {
      throw new InvalidEndpoint(
          "the address of the language model holds a user, a ? or a #; give it without, "
              + EXAMPLE
              + ", and a key in the environment");
    }
    if (given.getHost() == null || given.getPort() > 65_535) {
      throw new InvalidEndpoint("the address of the language model names no host; " + EXAMPLE);
    }
    String path = given.getRawPath().replaceAll("/+$", "");
    if (path.endsWith(COMPLETIONS)) {
      path = path.substring(0, path.length() - COMPLETIONS.length());
    }
    String port = given.getPort() < 0 ? "" : ":" + given.getPort();
    return URI.create(scheme + "://" + given.getHost().toLowerCase(Locale.ROOT) + port + path);
  }

  /** The address without the last step, in one spelling; holds no secret. */
  public String url() {
    return base.toString();
  }

  /** Host, and port where one is given: all that reports tell of the address. */
  public String host() {
    return base.getRawAuthority();
  }

  /** Whether requests stay on this machine, as far as the address tells. */
  public boolean local() {
    return LOOPBACK.matcher(base.getHost()).matches();
  }

  /** Whether requests travel encrypted. */
  public boolean encrypted() {
    return base.getScheme().equals("https");
  }

  URI completions() {
    return URI.create(base + COMPLETIONS);
  }

  /** The header's value, when there is a key. */
  Optional<String> authorization() {
    return Optional.ofNullable(key).map(secret -> "Bearer " + secret);
  }

  /** What a server wrote, fit for a message: one line, not long, without the key. */
  String quotable(String written) {
    String kept = key == null ? written : written.replace(key, "…");
    String line = kept.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }

  @Override
  public String toString() {
    return url();
  }
}
