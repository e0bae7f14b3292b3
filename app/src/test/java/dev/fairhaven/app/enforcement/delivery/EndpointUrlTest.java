package dev.fairhaven.app.enforcement.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlTest {

  @Test
  void takesHttps() {
    assertThat(EndpointUrl.problem("https://example.org:8443/hooks?a=b", false)).isEmpty();
  }

  @Test
  void takesPlainHttpOnlyWherePrivateNetworksAreAllowed() {
    assertThat(EndpointUrl.problem("http://localhost:8080/", true)).isEmpty();
    assertThat(EndpointUrl.problem("http://localhost:8080/", false)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "/hooks",
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org/",
        "jar:https://example.org/a.jar!/b",
        "https:///hooks",
        "https://user:password@example.org/",
        "https://example.org/#part",
        "https://exa mple.org/",
        "https://"
      })
  void refusesEverythingElse(String url) {
    assertThat(EndpointUrl.problem(url, true)).isPresent();
  }

  @Test
  void refusesWhatIsTooLong() {
    var url = "https://example.org/" + "a".repeat(Endpoint.Draft.URL_LENGTH_MAX);
    assertThat(EndpointUrl.problem(url, false)).isPresent();
  }
}
