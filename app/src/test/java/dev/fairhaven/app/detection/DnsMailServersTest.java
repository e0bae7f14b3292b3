package dev.fairhaven.app.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DnsMailServersTest {

  @Test
  void prefersTheServerWithTheLowestNumber() {
    assertThat(DnsMailServers.preferred(List.of("20 b.example.", "5 a.example.", "100 c.example.")))
        .contains("a.example.");
  }

  @Test
  void knowsDomainsThatTakeNoMail() {
    assertThat(DnsMailServers.preferred(List.of("0 ."))).isEmpty();
    assertThat(DnsMailServers.preferred(List.of())).isEmpty();
    assertThat(DnsMailServers.preferred(List.of("broken"))).isEmpty();
  }

  @Test
  void asksNobodyAboutWhatIsNoDomain() {
    var servers = new DnsMailServers(() -> Instant.EPOCH);
    assertThat(servers.addressOf("no domain/at all")).isEmpty();
  }
}
