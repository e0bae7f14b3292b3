package dev.fairhaven.app.detection.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

class DnsMailServersTest {

  private static List<Record> records(int type, String... texts) {
    return Stream.of(texts).map(text -> record(type, text)).toList();
  }

  private static Record record(int type, String text) {
    try {
      var name = Name.fromConstantString("example.com.");
      return Record.fromString(name, type, DClass.IN, 60, text, Name.root);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void prefersTheServerWithTheLowestNumber() {
    assertThat(DnsMailServers.preferred(records(Type.MX, "20 b.example.", "5 a.example.")))
        .hasToString("Optional[a.example.]");
  }

  @Test
  void knowsDomainsThatTakeNoMail() {
    assertThat(DnsMailServers.preferred(records(Type.MX, "0 ."))).isEmpty();
    assertThat(DnsMailServers.preferred(List.of())).isEmpty();
  }

  @Test
  void givesTheSameAddressInWhateverOrderTheyCome() {
    assertThat(DnsMailServers.lowest(records(Type.A, "203.0.113.9", "192.0.2.1")))
        .contains("192.0.2.1");
  }

  @Test
  void asksNobodyAboutWhatIsNoDomain() {
    assertThat(new DnsMailServers().addressOf("no domain/at all")).isEmpty();
  }
}
