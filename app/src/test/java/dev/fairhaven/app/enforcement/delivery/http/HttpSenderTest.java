package dev.fairhaven.app.enforcement.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.enforcement.delivery.DeliverySettings;
import dev.fairhaven.app.enforcement.delivery.Receiver;
import dev.fairhaven.app.enforcement.delivery.Reply;
import dev.fairhaven.app.enforcement.delivery.Sender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSenderTest {

  static final Duration TIMEOUT = Duration.ofSeconds(2);
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final String REFUSED = "the address is not public, and private networks are not allowed";

  final Receiver receiver = new Receiver();
  final HttpSender inside = sender(true, SystemDefaultDnsResolver.INSTANCE);
  final HttpSender outside = sender(false, SystemDefaultDnsResolver.INSTANCE);

  @AfterEach
  void close() throws IOException {
    receiver.close();
    inside.destroy();
    outside.destroy();
  }

  @Test
  void sendsBodyAndHeadersAsTheyAre() {
    receiver.answers(Receiver.text(200, "thank you"));
    var reply = inside.send(request(receiver.url()));

    assertThat(reply).isEqualTo(new Reply.Answered(200, null, "thank you"));
    var received = receiver.received().getFirst();
    assertThat(received.body()).isEqualTo("{\"ü\":1}");
    assertThat(received.id()).isEqualTo("id-1");
    assertThat(received.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/json");
  }

  @Test
  void followsNoRedirect() {
    receiver.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Location", receiver.url() + "/elsewhere");
          exchange.sendResponseHeaders(307, -1);
        });
    assertThat(inside.send(request(receiver.url()))).isEqualTo(new Reply.Answered(307, null, ""));
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void readsRetryAfterAsSecondsAndAsADate() {
    for (var value : new String[] {"120", "Thu, 01 Jan 2026 12:02:00 GMT"}) {
      receiver.answers(
          exchange -> {
            exchange.getResponseHeaders().add("Retry-After", value);
            exchange.sendResponseHeaders(503, -1);
          });
      assertThat(inside.send(request(receiver.url())))
          .isEqualTo(new Reply.Answered(503, NOON.plusSeconds(120), ""));
    }
  }

  @Test
  void keepsOnlyTheBeginningOfAnEndlessAnswer() {
    receiver.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          var chunk = "x".repeat(10_000).getBytes(UTF_8);
          for (int i = 0; i < 100_000; i++) {
            exchange.getResponseBody().write(chunk);
          }
        });
    var reply = (Reply.Answered) inside.send(request(receiver.url()));
    assertThat(reply.excerpt()).hasSize(Reply.EXCERPT_LENGTH_MAX);
  }

  @Test
  void givesUpOnAnAnswerThatDrips() {
    var stop = new AtomicInteger();
    receiver.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 200 && stop.get() == 0; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(100_000_000);
          }
        });
    var reply = inside.send(request(receiver.url()));
    stop.set(1);
    assertThat(reply).isEqualTo(new Reply.NoAnswer("no complete answer within 2 seconds"));
  }

  @Test
  void saysWhenNobodyListens() {
    receiver.close();
    assertThat(inside.send(request(receiver.url())))
        .isEqualTo(new Reply.NoAnswer("the connection was refused"));
  }

  @Test
  void saysWhenTheOtherSideSpeaksNoTls() throws IOException {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> answerInPlain(plain));
      var url = "https://127.0.0.1:" + plain.getLocalPort() + "/";
      assertThat(inside.send(request(url)))
          .isEqualTo(new Reply.NoAnswer("no secure connection could be made"));
    }
  }

  private static void answerInPlain(ServerSocket server) {
    try (var socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://localhost:%d/",
        "http://[::1]:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://2130706433:%d/",
        "http://0.0.0.0:%d/",
        "http://127.1:%d/"
      })
  void refusesEveryWayToSayThisMachine(String url) {
    int port = URI.create(receiver.url()).getPort();
    assertThat(outside.send(request(url.formatted(port)))).isEqualTo(new Reply.NoAnswer(REFUSED));
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void refusesANameOfWhichOneAddressIsInside() throws IOException {
    var sender =
        sender(
            false,
            resolver(_ -> new InetAddress[] {literal("93.184.215.14"), literal("10.0.0.7")}));
    assertThat(sender.send(request("http://mixed.example/")))
        .isEqualTo(new Reply.NoAnswer(REFUSED));
    sender.destroy();
  }

  @Test
  void connectsToTheVeryAddressItChecked() throws IOException {
    var asked = new AtomicInteger();
    var sender =
        sender(
            true,
            resolver(
                _ -> {
                  asked.incrementAndGet();
                  return new InetAddress[] {literal("127.0.0.1")};
                }));
    int port = URI.create(receiver.url()).getPort();
    var reply = sender.send(request("http://rebinding.example:" + port + "/"));

    assertThat(reply).isEqualTo(new Reply.Answered(204, null, ""));
    assertThat(asked).hasValue(1);
    sender.destroy();
  }

  private interface Lookup {
    InetAddress[] find(String host) throws UnknownHostException;
  }

  private static DnsResolver resolver(Lookup lookup) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        return lookup.find(host);
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  private static InetAddress literal(String address) {
    return InetAddress.ofLiteral(address);
  }

  private static HttpSender sender(boolean allowPrivateNetworks, DnsResolver resolver) {
    InstantSource noon = Clock.fixed(NOON, ZoneOffset.UTC);
    return new HttpSender(new DeliverySettings(allowPrivateNetworks), resolver, TIMEOUT, noon);
  }

  private static Sender.Request request(String url) {
    return new Sender.Request(url, Map.of("webhook-id", "id-1"), "{\"ü\":1}");
  }
}
