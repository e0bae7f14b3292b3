package dev.fairhaven.app.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.kernel.Json;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditRecordTest {

  private static final AuditRecord RECORD =
      new AuditRecord(
          UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
          Instant.parse("2026-11-22T10:00:00.123456Z"),
          "staff/1",
          "people.added",
          null,
          Json.mapper().readTree("{\"role\": \"ANALYST\", \"a\": {\"z\": [1, 2.50], \"b\": null}}"),
          null);

  /// Anybody must be able to compute the chain again, so neither the form nor the hash may change.
  @Test
  void hasOneCanonicalForm() {
    assertThat(RECORD.canonical(7, "00"))
        .isEqualTo(
            "{\"action\":\"people.added\",\"actor\":\"staff/1\","
                + "\"detail\":{\"a\":{\"b\":null,\"z\":[1,2.5]},\"role\":\"ANALYST\"},"
                + "\"id\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"position\":7,"
                + "\"previous\":\"00\",\"subject\":null,\"time\":\"2026-11-22T10:00:00.123456Z\"}");
    assertThat(AuditHash.ORIGIN.next(1, RECORD).hex()).hasSize(64);
  }

  @Test
  void writesAHeadAsItReadsIt() {
    var head = new AuditHead(12, AuditHash.ORIGIN.next(12, RECORD));
    assertThat(AuditHead.parse(head.toString())).isEqualTo(head);
  }
}
