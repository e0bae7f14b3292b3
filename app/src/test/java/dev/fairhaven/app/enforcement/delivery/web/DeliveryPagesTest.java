package dev.fairhaven.app.enforcement.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.enforcement.delivery.Receiver;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.AppTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveryPagesTest extends AppTest {

  static final String NEW = "/deliveries/endpoints/new";
  static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");
  static final Pattern ENDPOINT = Pattern.compile("/deliveries/endpoints/[0-9a-f-]{36}");
  static final Pattern TICKET = Pattern.compile("(?<=name=\"ticket\" value=\")[0-9a-f-]{36}");
  static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired Endpoints endpoints;

  @Test
  void connectsAReceiverAndTestsIt() {
    try (var receiver = new Receiver()) {
      receiver.answers(Receiver.text(200, "thank you"));
      var engineer = signedIn(Role.ENGINEER);
      var created = engineer.submit(NEW, "/deliveries/endpoints", fields(receiver.url()));
      assertThat(created.statusCode()).isEqualTo(200);
      var secret = first(SECRET, created.body());
      var endpoint = first(ENDPOINT, created.body());

      var tested = engineer.submit(endpoint, endpoint + "/test", Map.of());
      var delivery = path(tested.headers().firstValue("Location").orElseThrow());
      await(() -> engineer.get(delivery).body().contains("HTTP 200"));

      var received = receiver.received().getFirst();
      assertThatCode(() -> new Webhook(secret).verify(received.body(), received.headers()))
          .doesNotThrowAnyException();
      assertThat(engineer.get(delivery).body()).contains("thank you", "endpoint.test");
      assertThat(engineer.get(endpoint).body()).doesNotContain(secret);
      engineer.submit(delivery, delivery + "/replay", Map.of());
      await(() -> receiver.received().size() == 2);
      assertThat(receiver.received().get(1).id()).isEqualTo(received.id());
      engineer.submit(endpoint, endpoint + "/disable", Map.of());
    }
  }

  /// Loading the page of a new secret again sends the form again.
  @Test
  void addsAnEndpointOnceHoweverOftenItsFormIsSent() {
    var engineer = signedIn(Role.ENGINEER);
    var form = new HashMap<>(fields("https://example.org/" + UUID.randomUUID()));
    form.put("ticket", first(TICKET, engineer.get(NEW).body()));
    assertThat(engineer.submit(NEW, "/deliveries/endpoints", form).statusCode()).isEqualTo(200);
    var again = engineer.submit(NEW, "/deliveries/endpoints", form);
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(engineer.get("/deliveries").body()).contains("That was done already");
    assertThat(endpoints.list())
        .filteredOn(health -> health.endpoint().url().equals(form.get("url")))
        .hasSize(1);
  }

  @Test
  void saysWhatIsWrongWithAnAddressAndKeepsWhatWasTyped() {
    var answer =
        signedIn(Role.ENGINEER).submit(NEW, "/deliveries/endpoints", fields("ftp://example.org/x"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Expected an address that starts with https://", "ftp://example.org/x");
  }

  @Test
  void showsTheLogToThoseWhoMayOnlyRead() {
    var auditor = signedIn(Role.AUDITOR);
    assertThat(auditor.get("/deliveries?state=dead&type=notice.issued").statusCode())
        .isEqualTo(200);
    assertThat(auditor.get("/deliveries").body()).doesNotContain(NEW);
    assertThat(auditor.get(NEW).statusCode()).isEqualTo(403);
    assertThat(signedIn(Role.MODERATOR).get("/deliveries").statusCode()).isEqualTo(403);
  }

  @Test
  void answersForADeliveryThatIsNotThere() {
    var auditor = signedIn(Role.AUDITOR);
    assertThat(auditor.get("/deliveries/00000000-0000-7000-8000-000000000000").statusCode())
        .isEqualTo(404);
    assertThat(auditor.get("/deliveries/nonsense").statusCode()).isEqualTo(404);
  }

  private static Map<String, String> fields(String url) {
    return Map.of("url", url, "description", "the platform", "type", "appeal.decided");
  }

  private static String first(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern.pattern()).isTrue();
    return matcher.group();
  }

  private String path(String location) {
    return location.replace(origin(), "");
  }

  private static void await(BooleanSupplier condition) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited " + PATIENCE).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
