package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What somebody without an account can send: each is answered in the form of the API, and leaves
/// no stack trace in the log.
class StrangersTest extends AppTest {

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Autowired private ApiKeys keys;
  @Autowired private HangUps hangUps;

  @BeforeEach
  void listen() {
    log.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void checkTheLog() {
    root().detachAppender(log);
    assertThat(log.list)
        .filteredOn(each -> each.getLevel().isGreaterOrEqual(Level.INFO))
        .filteredOn(
            each ->
                each.getThrowableProxy() != null
                    || each.getFormattedMessage().contains("\n    at "))
        .extracting(
            each ->
                each.getLoggerName()
                    + ": "
                    + each.getFormattedMessage()
                    + " "
                    + (each.getThrowableProxy() == null
                        ? ""
                        : each.getThrowableProxy().getClassName()
                            + java.util.Arrays.toString(
                                each.getThrowableProxy().getStackTraceElementProxyArray())))
        .isEmpty();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private String key() {
    return keys.create("strangers", EnumSet.allOf(Scope.class)).secret();
  }

  private String send(String method, String target, String... headers) {
    return RawRequests.send(
        origin(),
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n"
            + String.join("", java.util.Arrays.stream(headers).map(each -> each + "\r\n").toList())
            + "\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, /, 204",
    "OPTIONS, /v1/events, 204",
    "OPTIONS, /v1/events/batch, 204",
    "OPTIONS, /login, 204",
    "OPTIONS, /error, 204",
    "PUT, /v1/events, 405",
    "PATCH, /v1/events, 405",
    "DELETE, /v1/lists, 405",
    "PROPFIND, /v1/events, 405",
    "TRACE, /v1/events, 405",
    "PROPFIND, /, 405",
    "PUT, /, 405",
    "DELETE, /login, 405",
    "TRACE, /, 405"
  })
  void namesTheMethodsThatAnAddressAnswers(String method, String path, int status) {
    for (var headers :
        List.of(
            new String[] {},
            new String[] {"Authorization: Bearer " + key()},
            new String[] {"Origin: https://evil.example", "Access-Control-Request-Method: POST"})) {
      var answer = send(method, path, headers);
      assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("\r\nAllow: ");
      if (status == 405 && path.startsWith("/v1")) {
        assertThat(answer)
            .contains("application/problem+json", "\"code\":\"web/method-not-allowed\"");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/events/a%2Fb",
        "/v1/events/a%5Cb",
        "/v1/events/a\\b",
        "/v1/events/a%25b",
        "/v1/events/a%3Bb",
        "/v1/events/a;b",
        "/v1/events/%2e%2e",
        "/v1/events/..",
        "/v1/events/%2e",
        "/v1/events/a%00b",
        "/v1/events/a%0Ab",
        "/v1/events/%",
        "/v1/events/%zz",
        "/v1/events/%C0%AF",
        "/v1/events/a//b",
        "/v1/../v1/events/a",
        "/%76%31/events/a%2Fb",
        "/v1/events/a|b",
        "/v1/events?id=%zz",
        "/v1/perspective/v1alpha1/comments:analyze?key=%zz",
        "/v1/lists?x=%C0%AF",
        "/v1/nowhere",
        "/v1/",
        "/v1"
      })
  void answersAddressesOfTheApiWithAProblem(String target) {
    for (var method : List.of("GET", "POST")) {
      var answer = send(method, target, "Content-Length: 0");
      assertThat(answer).matches("(?s)HTTP/1\\.1 (400|401|404|405|415) .*");
      assertThat(answer)
          .as(target)
          .containsPattern("(?i)content-type: application/(problem\\+)?json");
      assertThat(answer).doesNotContain("<html", "evil.example", "Tomcat");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%2F",
        "/a%5Cb",
        "/%",
        "/%00",
        "/login?next=%zz",
        "/login?%C0%AF=1",
        "/a;b=c",
        "/..",
        "//"
      })
  void answersAddressesOfNoPage(String target) {
    assertThat(send("GET", target)).matches("(?s)HTTP/1\\.1 (200|302|303|400|404) .*");
  }

  @Test
  void decidesByThePathThatHandlersMatch() {
    var body = "{\"id\":\"x\"}";
    for (var path : List.of("/v1/events", "/%76%31/events", "/v1/%65vents")) {
      var answer =
          RawRequests.send(
              origin(),
              "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(path, body.length(), body));
      assertThat(answer).startsWith("HTTP/1.1 401 ").contains("\"code\":\"access/key-needed\"");
      var known =
          RawRequests.send(
              origin(),
              "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(path, key(), body.length(), body));
      assertThat(known).startsWith("HTTP/1.1 400 ").contains("\"code\":\"ingest/invalid-event\"");
    }
  }

  @Test
  void countsClientsThatHangUpAndLogsNoTrace() throws InterruptedException {
    long before = hangUps.count();
    var key = key();
    for (var path : List.of("/v1/events", "/v1/events/batch", "/v1/events/stream", "/v1/flags")) {
      var type = path.endsWith("stream") ? "application/x-ndjson" : "application/json";
      var head =
          "POST %s HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\n"
              .formatted(path, key, type);
      RawRequests.abandon(origin(), head + "Content-Length: 1000\r\n\r\n{\"id\":", false);
      RawRequests.abandon(origin(), head + "Content-Length: 1000\r\n\r\n{\"id\":", true);
      RawRequests.abandon(
          origin(), head + "Transfer-Encoding: chunked\r\n\r\n100\r\n{\"id\":", false);
    }
    var form =
        "POST /login HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: 1000\r\n\r\nlogin=";
    RawRequests.abandon(origin(), form.formatted("application/x-www-form-urlencoded"), false);
    RawRequests.abandon(origin(), form.formatted("multipart/form-data; boundary=x"), false);
    for (int i = 0; i < 100 && hangUps.count() < before + 12; i++) {
      Thread.sleep(50);
    }
    assertThat(hangUps.count()).isGreaterThanOrEqualTo(before + 12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5\r\n{\"id\"\r\nZZ\r\n",
        "-1\r\n",
        "FFFFFFFFFFFFFFFF\r\n{",
        "5;x=\u0001\r\n{\"id\"\r\n0\r\n\r\n"
      })
  void refusesChunksThatAreNone(String chunks) {
    var answer =
        RawRequests.send(
            origin(),
            "POST /v1/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
                + key()
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunks);
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "application/json",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=x",
        "nonsense",
        "text/plain; charset=nonsense"
      })
  void answersFormsThatAreSentInTheWrongEncoding(String type) {
    var browser = signedIn(Role.ANALYST);
    for (var path : List.of("/banks/none/pictures", "/banks/lookup", "/login")) {
      var answer =
          browser.send(
              browser
                  .request(path)
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("a=b")));
      assertThat(answer.statusCode()).as(path).isIn(302, 303, 400, 403, 415);
    }
    for (var path : List.of("/v1/hma/h/hash", "/v1/hma/m/lookup", "/v1/hma/c/bank/X/content")) {
      var answer =
          browser.send(
              browser
                  .request(path)
                  .header("Authorization", "Bearer " + key())
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("a=b")));
      assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(400, 404, 415);
      assertThat(Json.read(answer.body()).has("message")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/staff", "/queues", "/account"})
  void leadsToSignInWithoutRepeatingTheHost(String path) {
    var answer = send("GET", path);
    assertThat(answer)
        .containsPattern("\r\nLocation: /login\\?next=")
        .doesNotContain("evil.example");
  }

  @Test
  void refusesRequestsThatAreNoHttp() {
    for (var request :
        List.of(
            "GET /v1/events HTTP/1.1\r\nConnection: close\r\n\r\n",
            "GET /v1/events HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
            "GET /v1/ev ents HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /v1/events HTTP/1.1\r\nHost: a\r\nX: \u0001\r\nConnection: close\r\n\r\n",
            "GET /v1/events HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /v1/events HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
            "GET /v1/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
            "\u0016\u0003\u0001\r\n\r\n")) {
      assertThat(RawRequests.send(origin(), request))
          .startsWith("HTTP/1.1 ")
          .doesNotContain("<html", "Tomcat");
    }
  }
}
