package org.commentariat.stance.llm.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:11434/v1, http://127.0.0.1:11434/v1, 127.0.0.1:11434",
    "HTTPS://API.Example.org/v1/, https://api.example.org/v1, api.example.org",
    "http://localhost:8080/v1/chat/completions, http://localhost:8080/v1, localhost:8080",
    "http://[::1]:8000, http://[::1]:8000, [::1]:8000",
  })
  void oneServerHasOneSpelling(String given, String url, String host) throws Exception {
    Endpoint endpoint = Endpoint.of(given, null, false);

    assertThat(endpoint.url()).isEqualTo(url);
    assertThat(endpoint.host()).isEqualTo(host);
    assertThat(endpoint.completions()).hasToString(url + "/chat/completions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1:11434/v1",
        "ftp://example.org/v1",
        "file:///etc/passwd",
        "http:///v1",
        "http://example.org:99999/v1",
        "https://me:hush-hush@example.org/v1",
        "https://example.org/v1?api-key=hush-hush",
        "https://example.org/v1#hush-hush",
        "https://example.org/a b?hush-hush",
      })
  void whatIsNoPlainAddressIsRefusedWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> Endpoint.of(url, null, false))
        .isInstanceOf(InvalidEndpoint.class)
        .hasMessageContaining("http://127.0.0.1:11434/v1")
        .hasMessageNotContaining("hush-hush");
  }

  @Test
  void aKeyTravelsUnencryptedToThisMachineOnlyUnlessAllowed() throws Exception {
    assertThatThrownBy(() -> Endpoint.of("http://models.example.org/v1", "hush-hush", false))
        .isInstanceOf(InvalidEndpoint.class)
        .hasMessageContaining("models.example.org")
        .hasMessageContaining("--llm-insecure")
        .hasMessageNotContaining("hush-hush");

    assertThat(Endpoint.of("http://models.example.org/v1", "k", true).local()).isFalse();
    assertThat(Endpoint.of("http://127.0.0.1:1/v1", "k", false).local()).isTrue();
    assertThat(Endpoint.of("https://models.example.org/v1", "k", false).encrypted()).isTrue();
    assertThat(Endpoint.of("http://models.example.org/v1", null, false).encrypted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1.example.org/v1",
        "http://localhost.example.org/v1",
        "http://10.0.0.1/v1"
      })
  void aNameThatLooksLikeThisMachineIsAnother(String url) throws Exception {
    assertThat(Endpoint.of(url, null, false).local()).isFalse();
  }

  @Test
  void aKeyThatCannotStandInAHeaderIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> Endpoint.of("https://example.org/v1", "hush\nhush", false))
        .isInstanceOf(InvalidEndpoint.class)
        .hasMessageContaining("line feed")
        .hasMessageNotContaining("hush");
  }

  @Test
  void nothingThatIsPrintedHoldsTheKey() throws Exception {
    Endpoint endpoint = Endpoint.of("https://example.org/v1", "hush-hush", false);

    assertThat(endpoint.toString() + endpoint.url() + endpoint.host()).doesNotContain("hush");
    assertThat(endpoint.quotable("bad key hush-hush\u001b[31m,\nsorry " + "x".repeat(900)))
        .startsWith("bad key … [31m, sorry xxx")
        .hasSizeLessThan(310);
  }
}
