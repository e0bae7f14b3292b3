package dev.fairhaven.signals.urls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

  @ParameterizedTest
  @CsvSource({
    "Example.COM, example.com",
    "example.com., example.com",
    "bücher.example, xn--bcher-kva.example",
    "XN--BCHER-KVA.example, xn--bcher-kva.example",
    "ｅｘａｍｐｌｅ.com, example.com",
    "r3---sn-x.example, r3---sn-x.example",
    "_dmarc.example.org, _dmarc.example.org",
    "пример.рф, xn--e1afmkfd.xn--p1ai",
    "faß.de, xn--fa-hia.de",
    "βόλος.com, xn--nxasmm1c.com",
    "βόλος.com, xn--nxasmm1c.com",
    "نامه‌ای.com, xn--mgba3gch31f060k.com",
    "🍕.ws, xn--vi8h.ws",
    "❤️.ws, xn--qei.ws",
    "%66raudbox.com, fraudbox.com",
    "%F0%9F%8D%95%2Ews, xn--vi8h.ws",
    "a。b｡com, a.b.com",
    "ex\u200Dample.com, example.com",
    "example.com。, example.com",
    "xn--fa-hia.de, xn--fa-hia.de",
    "ﬁsh.com, fish.com",
    "Ⅷ.com, viii.com"
  })
  void writesADomainInOneForm(String written, String name) {
    assertThat(Host.parse(written)).contains(new Host(name, Host.Kind.DOMAIN));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "3221225985, 192.0.2.1",
    "0xC0000201, 192.0.2.1",
    "0300.0.02.01, 192.0.2.1",
    "192.513, 192.0.2.1",
    "0xff.0, 255.0.0.0"
  })
  void readsAnIpv4AddressInAnyForm(String written, String name) {
    assertThat(Host.parse(written)).contains(new Host(name, Host.Kind.IPV4));
  }

  @ParameterizedTest
  @CsvSource({"[2001:DB8:0::1], 2001:db8::1", "[::1], ::1"})
  void readsAnIpv6AddressInBrackets(String written, String name) {
    assertThat(Host.parse(written)).contains(new Host(name, Host.Kind.IPV6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a..b",
        ".a",
        "a b.com",
        "a/b",
        "[1",
        "256.1.1.1",
        "1.2.3.4.5",
        "0x100000000",
        "08.1.1.1",
        "xn--.com",
        "a.99999999999999999999",
        "%",
        "a%2Fb.com",
        "%2566oo.com",
        "%FF.com",
        "a℀b.com"
      })
  void refusesWhatIsNoHost(String written) {
    assertThat(Host.parse(written)).isEmpty();
  }

  @Test
  void boundsTheLengthsOfLabelsAndNames() {
    var label = "a".repeat(Host.LABEL_LENGTH_MAX);
    var longest = (label + ".").repeat(3) + "a".repeat(61);
    assertThat(longest).hasSize(Host.LENGTH_MAX);
    assertThat(Host.parse(longest)).isPresent();
    assertThat(Host.parse(longest + "a")).isEmpty();
    assertThat(Host.parse(label + "a.com")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.b.example.co.uk, co.uk, example.co.uk",
    "example.com, com, example.com",
    "a.пример.рф, xn--p1ai, xn--e1afmkfd.xn--p1ai"
  })
  void knowsWhatARegistrySells(String written, String suffix, String registrable) {
    var host = Host.parse(written).orElseThrow();
    assertThat(host.suffix()).contains(suffix);
    assertThat(host.registrable()).contains(registrable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"co.uk", "localhost", "a.notarealsuffix", "192.0.2.1"})
  void findsNothingRegistrableInOthers(String written) {
    assertThat(Host.parse(written).orElseThrow().registrable()).isEmpty();
  }

  @Test
  void readsItsOwnFormAgain() {
    Property.forAll(
        source -> {
          var written = new StringBuilder();
          source.listOf(s -> written.append(s.oneOf(UrlFinderTest.PIECES)));
          Host.parse(written.toString())
              .filter(host -> host.kind() != Host.Kind.IPV6)
              .ifPresent(host -> assertThat(Host.parse(host.name())).contains(host));
        });
  }
}
