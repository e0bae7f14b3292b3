package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Bodies with a `Content-Encoding`.
class PackedBodiesTest extends AppTest {

  @Autowired private ApiKeys keys;

  private HttpResponse<String> post(String path, String type, String encoding, byte[] body) {
    return browser()
        .send(
            browser()
                .request(path)
                .header(
                    "Authorization",
                    "Bearer " + keys.create("packed", EnumSet.allOf(Scope.class)).secret())
                .header("Content-Type", type)
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> post(String encoding, byte[] body) {
    return post("/v1/events", "application/json", encoding, body);
  }

  private static byte[] gzip(String text) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String event(String id) {
    return """
        {"id": "%s", "type": "account.login", "time": "2026-01-01T12:00:00Z",
         "actor": {"type": "account", "id": "a"}, "data": {"succeeded": true}}
        """
        .formatted(id)
        .replace("\n", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip", " gzip "})
  void unpacksGzip(String encoding) {
    var answer = post(encoding, gzip(event("packed-1")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void unpacksBatchesStreamsAndTexts() {
    var batch = "{\"events\":[" + event("packed-2") + "," + event("packed-3") + "]}";
    assertThat(post("/v1/events/batch", "application/json", "gzip", gzip(batch)).body())
        .contains("packed-2", "packed-3")
        .doesNotContain("problem");
    var stream = (event("packed-4") + "\n").repeat(3_000);
    var answer = post("/v1/events/stream", "application/x-ndjson", "gzip", gzip(stream));
    assertThat(answer.body().lines()).hasSize(3_000);
    assertThat(
            post("/v1/moderations", "application/json", "gzip", gzip("{\"input\":\"hello\"}"))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "zstd", "compress", "gzip, gzip", "nonsense"})
  void namesTheEncodingsThatItUnpacks(String encoding) {
    var answer = post(encoding, gzip(event("packed-5")));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("gzip");
    assertThat(Json.read(answer.body()).path("code").asString())
        .isEqualTo("web/unsupported-encoding");
    assertThat(answer.body()).contains("gzip");
  }

  @Test
  void takesTheEncodingThatIsNone() {
    assertThat(post("identity", event("packed-6").getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void holdsWhatIsUnpackedToTheSameBound() {
    var bomb = gzip("{\"x\":\"" + "x".repeat(50_000_000) + "\"}");
    assertThat(bomb.length).isLessThan(100_000);
    var answer = post("gzip", bomb);
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void refusesWhatIsNoGzip() {
    var packed = gzip(event("packed-7"));
    for (var body :
        new byte[][] {
          event("packed-7").getBytes(StandardCharsets.UTF_8),
          Arrays.copyOf(packed, packed.length / 2),
          new byte[0],
          {0x1F, (byte) 0x8B}
        }) {
      var answer = post("gzip", body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("web/unreadable-body");
    }
  }

  @Test
  void doesNotUnpackForms() {
    assertThat(
            post("/v1/hma/h/hash", "multipart/form-data; boundary=x", "gzip", gzip("--x--"))
                .statusCode())
        .isEqualTo(415);
    assertThat(
            post("/login", "application/x-www-form-urlencoded", "gzip", gzip("login=a"))
                .statusCode())
        .isEqualTo(415);
  }
}
