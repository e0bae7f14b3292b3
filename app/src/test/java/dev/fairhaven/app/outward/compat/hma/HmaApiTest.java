package dev.fairhaven.app.outward.compat.hma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.detection.hashbanks.web.Pictures;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What clients of Hasher-Matcher-Actioner do, by its documentation.
class HmaApiTest extends AppTest {

  private static final Set<Scope> ALL =
      Set.of(Scope.BANKS_READ, Scope.BANKS_WRITE, Scope.SIGNALS_EVALUATE);
  private static final String BOUNDARY = "----fairhaven";

  @Autowired private ApiKeys keys;

  private HttpResponse<String> send(
      Set<Scope> scopes, String method, String path, String type, byte[] body) {
    return browser()
        .send(
            browser()
                .request("/v1/hma" + path)
                .header("Authorization", "Bearer " + keys.create("hma", scopes).secret())
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body)));
  }

  private JsonNode call(String method, String path, String json) {
    var response = send(ALL, method, path, "application/json", json.getBytes(UTF_8));
    assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
    return Json.mapper().readTree(response.body());
  }

  private JsonNode upload(String path, String part, byte[] file) {
    var response =
        send(ALL, "POST", path, "multipart/form-data; boundary=" + BOUNDARY, form(part, file));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.mapper().readTree(response.body());
  }

  private static byte[] form(String part, byte[] file) {
    var form = new ByteArrayOutputStream();
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.png\"\r\n\r\n"
            .formatted(BOUNDARY, part);
    form.writeBytes(head.getBytes(UTF_8));
    form.writeBytes(file);
    form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return form.toByteArray();
  }

  private JsonNode refused(String method, String path, String json, int status) {
    var response = send(ALL, method, path, "application/json", json.getBytes(UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return Json.mapper().readTree(response.body());
  }

  @Test
  void hashesBanksAndMatchesAPicture() {
    var created = call("POST", "/c/banks", "{\"name\": \"HMA_PICTURES\", \"enabled_ratio\": 1.0}");
    assertThat(created.path("name").asString()).isEqualTo("HMA_PICTURES");
    var added = upload("/c/bank/HMA_PICTURES/content", "photo", Pictures.png(21));
    long id = added.path("id").asLong();
    var pdq = added.at("/signals/pdq").asString();
    assertThat(pdq).hasSize(64);

    var hashes = upload("/h/hash", "photo", Pictures.png(21, 0.6));
    var signal = hashes.path("pdq").asString();
    var byBank = call("GET", "/m/lookup?signal_type=pdq&signal=" + signal, "");
    assertThat(byBank.at("/HMA_PICTURES/0/bank_content_id").asLong()).isEqualTo(id);
    assertThat(byBank.at("/HMA_PICTURES/0/distance").isString()).isTrue();
    var byType = upload("/m/lookup", "photo", Pictures.png(21));
    assertThat(byType.at("/pdq/HMA_PICTURES/0/distance").asString()).isEqualTo("0");
    assertThat(byType.at("/sha256/HMA_PICTURES/0/bank_content_id").asLong()).isEqualTo(id);

    var raw = "/m/raw_lookup?signal_type=pdq&signal=" + pdq;
    assertThat(call("GET", raw, "").at("/matches/0").asLong()).isEqualTo(id);
    var distances = call("GET", raw + "&include_distance=true&banks=hma_pictures", "");
    assertThat(distances.at("/matches/0/distance").asString()).isEqualTo("0");
    assertThat(call("GET", raw + "&banks=OTHER", "").path("matches").size()).isZero();

    var content = "/c/bank/HMA_PICTURES/content/" + id;
    assertThat(call("PUT", content, "{\"disable_until_ts\": 1}").path("disable_until_ts").asInt())
        .isEqualTo(1);
    assertThat(call("GET", raw, "").path("matches").size()).isZero();
    call("PUT", content, "{\"disable_until_ts\": 0}");
    assertThat(call("GET", raw, "").path("matches").size()).isEqualTo(1);
    assertThat(call("DELETE", content, "").path("deleted").asInt()).isEqualTo(1);
    assertThat(call("GET", raw, "").path("matches").size()).isZero();
    assertThat(call("DELETE", "/c/bank/HMA_PICTURES", "").path("message").asString())
        .isEqualTo("Done");
  }

  @Test
  void comparesSignals() {
    var zero = "0".repeat(64);
    var near = "0".repeat(62) + "ff";
    var body =
        "{\"pdq\": [\"%s\", \"%s\"], \"sha256\": [\"%s\", \"%s\"]}"
            .formatted(zero, near, zero, near);
    assertThat(call("POST", "/m/compare", body))
        .hasToString("{\"pdq\":[true,{\"distance\":8}],\"sha256\":[false,{}]}");
    var far = "{\"pdq\": [\"%s\", \"%s\"]}".formatted(zero, "f".repeat(64));
    assertThat(call("POST", "/m/compare", far)).hasToString("{\"pdq\":[false,{\"distance\":256}]}");
    assertThat(refused("POST", "/m/compare", "{\"pdq\": [\"1\"]}", 400).path("message").asString())
        .isEqualTo("/pdq: expected an array of two signals");
  }

  @Test
  void keepsSignalsAndAsksABankForItsShare() {
    call("POST", "/c/banks", "{\"name\": \"HMA_SIGNALS\"}");
    var md5 = "0cc175b9c0f1b6a831c399e269772661";
    var added = call("POST", "/c/bank/HMA_SIGNALS/signal", "{\"video_md5\": \"" + md5 + "\"}");
    assertThat(added.at("/signals/video_md5").asString()).isEqualTo(md5);
    var lookup = "/m/lookup?signal_type=video_md5&signal=" + md5;
    assertThat(call("GET", lookup, "").path("HMA_SIGNALS").size()).isEqualTo(1);

    call("PUT", "/c/bank/HMA_SIGNALS", "{\"enabled_ratio\": 0.01}");
    assertThat(call("GET", lookup + "&seed=7", "")).isEqualTo(call("GET", lookup + "&seed=7", ""));
    assertThat(call("GET", lookup + "&seed=7&bypass_coinflip=true", "").path("HMA_SIGNALS").size())
        .isEqualTo(1);
    call("PUT", "/c/bank/HMA_SIGNALS", "{\"enabled\": false}");
    assertThat(call("GET", lookup + "&bypass_coinflip=true", "").size()).isZero();
    assertThat(call("GET", "/c/bank/hma_signals", "").path("matching_enabled_ratio").asDouble())
        .isZero();
    call("DELETE", "/c/bank/HMA_SIGNALS", "");
  }

  @Test
  void saysWhatIsWrongInTheirForm() {
    assertThat(refused("GET", "/c/bank/NOWHERE", "", 404).path("message").asString())
        .isEqualTo("bank nowhere");
    assertThat(
            refused("GET", "/m/lookup?signal_type=pdq&signal=zz", "", 400)
                .path("message")
                .asString())
        .isEqualTo("/pdq: expected 64 hexadecimal digits");
    assertThat(
            refused("GET", "/m/lookup?signal_type=clip&signal=zz", "", 400)
                .path("message")
                .asString())
        .contains("expected one of [pdq");
    assertThat(
            refused("POST", "/c/banks", "{\"name\": \"X\", \"enabled_ratio\": 7}", 400)
                .path("message")
                .asString())
        .isEqualTo("/enabled_ratio: expected a number from 0 to 1");
    assertThat(refused("POST", "/c/banks", "[]", 400).path("message").asString())
        .contains("a JSON object");
    assertThat(
            refused("GET", "/h/hash?url=http://127.0.0.1/a.png", "", 400)
                .path("message")
                .asString())
        .isEqualTo("url: the address is not public, and private networks are not allowed");
    call("POST", "/c/banks", "{\"name\": \"HMA_URLS\"}");
    var inside = "/c/bank/HMA_URLS/content?url=http://localhost/a.png";
    assertThat(refused("POST", inside, "", 400).path("message").asString())
        .contains("the address is not public");
    assertThat(refused("POST", "/c/bank/HMA_URLS/content", "", 400).path("message").asString())
        .contains("the parameter url, or a picture");
    call("DELETE", "/c/bank/HMA_URLS", "");
    var empty = form("video", new byte[0]);
    var response = send(ALL, "POST", "/h/hash", "multipart/form-data; boundary=" + BOUNDARY, empty);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("one file, in the part photo");
  }

  @Test
  void needsTheScopeForEach() {
    var lookupOnly = Set.of(Scope.SIGNALS_EVALUATE);
    assertThat(send(lookupOnly, "GET", "/c/banks", "text/plain", new byte[0]).statusCode())
        .isEqualTo(403);
    var readOnly = Set.of(Scope.BANKS_READ);
    assertThat(send(readOnly, "POST", "/c/banks", "application/json", new byte[0]).statusCode())
        .isEqualTo(403);
    assertThat(browser().get("/v1/hma/m/index/status").statusCode()).isEqualTo(401);
    assertThat(send(lookupOnly, "GET", "/status", "text/plain", new byte[0]).body())
        .isEqualTo("I-AM-ALIVE");
  }
}
