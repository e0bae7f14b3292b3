package dev.fairhaven.app.platform.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.enforcement.delivery.Receiver;
import dev.fairhaven.app.platform.fetch.Fetched.Content;
import dev.fairhaven.app.platform.fetch.Fetched.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final int BYTES_MAX = 100_000;
  private static final String NOT_PUBLIC =
      "the address is not public, and private networks are not allowed";

  private final Receiver host = new Receiver();
  private final int port = URI.create(host.url()).getPort();
  private final List<Fetcher> fetchers = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    host.close();
    for (var fetcher : fetchers) {
      fetcher.destroy();
    }
  }

  private Fetcher fetcher(boolean allowPrivateNetworks, String... hosts) {
    return fetcher(allowPrivateNetworks, SystemDefaultDnsResolver.INSTANCE, hosts);
  }

  private Fetcher fetcher(boolean allowPrivateNetworks, DnsResolver resolver, String... hosts) {
    var settings = new FetchSettings(List.of(hosts), Set.of(80, 443, port), allowPrivateNetworks);
    var fetcher = new Fetcher(settings, resolver, Duration.ofSeconds(2));
    fetchers.add(fetcher);
    return fetcher;
  }

  private static String refusal(Fetched fetched) {
    return fetched instanceof Unavailable(var reason, _) ? reason : "fetched";
  }

  @Test
  void getsWhatIsThereWithItsType() {
    host.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "Image/PNG; charset=x");
          exchange.sendResponseHeaders(200, 3);
          exchange.getResponseBody().write("abc".getBytes(UTF_8));
        });
    assertThat(fetcher(true).get(URI.create(host.url()), BYTES_MAX))
        .isInstanceOfSatisfying(
            Content.class,
            content -> {
              assertThat(content.bytes()).asString(UTF_8).isEqualTo("abc");
              assertThat(content.mediaType()).isEqualTo("image/png");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/",
        "http://[::ffff:127.0.0.1]:%d/", "http://2130706433:%d/", "http://0.0.0.0:%d/",
      })
  void reachesNothingInside(String address) {
    var fetched = fetcher(false).get(URI.create(address.formatted(port)), BYTES_MAX);
    assertThat(refusal(fetched)).isEqualTo(NOT_PUBLIC);
    assertThat(host.received()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd, begins with https",
    "ftp://example.com/a, begins with https",
    "http://example.com:22/, the port is not among",
    "http://user:pw@example.com/, without a user",
    "http:///a, with a host",
    "http://example.com/, the host is not among",
    "http://notfine.example/, the host is not among",
  })
  void refusesAddressesOfOtherKinds(String address, String reason) {
    assertThat(refusal(fetcher(true, "fine.example").get(URI.create(address), BYTES_MAX)))
        .contains(reason);
  }

  @Test
  void checksWhereARedirectLeads() {
    for (var inside : List.of("http://169.254.169.254/latest/meta-data", "http://10.0.0.1/")) {
      host.answers(redirect(inside));
      var resolver =
          resolved(Map.of("outside.example", "127.0.0.1", "169.254.169.254", "169.254.169.254"));
      var fetched =
          fetcher(true, resolver, "outside.example")
              .get(URI.create("http://outside.example:" + port + "/"), BYTES_MAX);
      assertThat(refusal(fetched)).contains("the host is not among");
    }
    host.answers(redirect("http://169.254.169.254/latest/meta-data"));
    assertThat(refusal(fetcher(true).get(URI.create(host.url()), BYTES_MAX)))
        .isEqualTo("nobody can be reached at such an address");
    host.answers(redirect("file:///etc/passwd"));
    assertThat(refusal(fetcher(true).get(URI.create(host.url()), BYTES_MAX)))
        .contains("begins with https");
  }

  private static Receiver.Answer redirect(String to) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  private static DnsResolver resolved(Map<String, String> addresses) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String name) {
        return new InetAddress[] {InetAddress.ofLiteral(addresses.getOrDefault(name, "10.0.0.1"))};
      }

      @Override
      public String resolveCanonicalHostname(String name) {
        return name;
      }
    };
  }

  @Test
  void followsAFewRedirectsAndKeepsCredentialsToTheFirst() {
    host.answers(redirect(host.url() + "/again"));
    var fetched = fetcher(true).get(URI.create(host.url()), Map.of("X-Key", "k1"), BYTES_MAX);
    assertThat(refusal(fetched)).contains("too often");
    assertThat(host.received()).hasSize(Fetcher.REDIRECTS_MAX + 1);
    assertThat(host.received().stream().filter(each -> each.headers().map().containsKey("X-key")))
        .hasSize(1);
  }

  @Test
  void takesNothingThatIsTooLong() {
    host.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          var chunk = new byte[10_000];
          for (int i = 0; i < 100_000; i++) {
            exchange.getResponseBody().write(chunk);
          }
        });
    assertThat(refusal(fetcher(true).get(URI.create(host.url()), BYTES_MAX)))
        .isEqualTo("expected at most 100000 bytes");
  }

  @Test
  void givesUpOnAnAnswerThatDrips() {
    var isOver = new AtomicBoolean();
    host.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 200 && !isOver.get(); i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(100_000_000);
          }
        });
    var fetched = fetcher(true).get(URI.create(host.url()), BYTES_MAX);
    isOver.set(true);
    assertThat(refusal(fetched)).isEqualTo("no complete answer within 2 seconds");
  }

  @Test
  void saysWhetherTryingAgainMayHelp() {
    host.answers(Receiver.text(404, "gone"));
    assertThat(fetcher(true).get(URI.create(host.url()), BYTES_MAX))
        .isEqualTo(new Unavailable("the host answered with status 404", false));
    host.answers(Receiver.text(503, "later"));
    assertThat(fetcher(true).get(URI.create(host.url()), BYTES_MAX))
        .isEqualTo(new Unavailable("the host answered with status 503", true));
  }
}
