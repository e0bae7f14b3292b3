package dev.fairhaven.signals.urls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Property;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlFinderTest {

  /// What texts are made of that are hard to read.
  static final List<String> PIECES =
      List.of(
          "a", "example", ".", "com", "co.uk", "-", "_", "://", "http", "hxxps", "@", "[.]",
          "(dot)", "/", "?", "#", ":", "80", "[", "]", "(", ")", " ", "\n", "ü", "рф", "。", "例え",
          "xn--", "0x7f", "1.2", "\uD83D", "\uDE00", "\u200B", "\u0301", "%", "\\", "[:]", ",", "ｃ",
          "%2F", "%3A", "u=", "&#", "<b>", "**", "\u202E", "\u200C");

  private static List<String> hosts(String text) {
    return UrlFinder.find(text).stream().map(url -> url.host().name()).toList();
  }

  private static String marked(String text) {
    var url = UrlFinder.find(text).getFirst();
    return text.substring(url.start(), url.end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://example.com/a?b=c#d now | https://example.com/a?b=c#d | example.com",
        "see example.com. | example.com | example.com",
        "(see https://example.com/a_(b)) | https://example.com/a_(b) | example.com",
        "hxxp://example[.]com/x | http://example.com/x | example.com",
        "hXXps[:]//a[.]example(.)com | https://a.example.com | a.example.com",
        "hxxp[://]example{.}com | http://example.com | example.com",
        "go to example (dot) com today | example.com | example.com",
        "example [ DOT ] co [dot] uk | example.co.uk | example.co.uk",
        "例は example。com です | example.com | example.com",
        "ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ | https://example.com | example.com",
        "請看example.com謝謝 | example.com | example.com",
        "bücher.de ist da | bücher.de | xn--bcher-kva.de",
        "at xn--bcher-kva.de! | xn--bcher-kva.de | xn--bcher-kva.de",
        "http:\\\\example.com | http://example.com | example.com",
        "https://good.com@evil.net/x | https://good.com@evil.net/x | evil.net",
        "https://u:p@evil.net:8080, ok | https://u:p@evil.net:8080 | evil.net",
        "http://3221225985/a | http://3221225985/a | 192.0.2.1",
        "http://0xC0.0.2.1/ | http://0xC0.0.2.1/ | 192.0.2.1",
        "at 192.0.2.1:8080 | 192.0.2.1:8080 | 192.0.2.1",
        "http://[2001:db8::1]:80/a | http://[2001:db8::1]:80/a | 2001:db8::1",
        "<a href='https://example.com/x'> | https://example.com/x | example.com",
        "**example.com** | example.com | example.com",
        "http://localhost/x | http://localhost/x | localhost",
        "seehttp://example.com | http://example.com | example.com",
        "https://example.com... | https://example.com | example.com"
      })
  void findsAUrl(String text, String url, String host) {
    assertThat(UrlFinder.find(text))
        .singleElement()
        .satisfies(found -> assertThat(found.url()).isEqualTo(url))
        .satisfies(found -> assertThat(found.host().name()).isEqualTo(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "one.two three",
        "write to someone@example.com please",
        "the end.So we go",
        "1.2.3.4",
        "version 1.2",
        "co.uk",
        "foo://example",
        "http://",
        "http:// example",
        "a red dot is here",
        "e.g. this",
        "...",
        "http://a..b/"
      })
  void findsNone(String text) {
    assertThat(UrlFinder.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://good.com/?u=http://bad.com | http://bad.com | http://bad.com | NESTED",
        "http://good.com/?u=http://bad.com&x=1 | http://bad.com | http://bad.com | NESTED",
        "http://good.com/?x=1&u=http%3A%2F%2Fbad.com%2F | http://bad.com/ | http%3A%2F%2Fbad.com%2F | NESTED ENCODED",
        "http://good.com/?u=http%253A%252F%252Fbad.com | http://bad.com | http%253A%252F%252Fbad.com | NESTED ENCODED",
        "http://good.com/?u=%68%74%74%70://bad.com/a | http://bad.com/a | %68%74%74%70://bad.com/a | NESTED ENCODED",
        "http://good.com/?url=bad.com/x | bad.com/x | bad.com/x | NESTED",
        "http://good.com/?redirect_uri=//bad.com/x | bad.com/x | bad.com/x | NESTED",
        "http://good.com/?a=%2F%2Fbad.com/x | bad.com/x | bad.com/x | NESTED ENCODED",
        "http://good.com/web/2020/https://bad.com/a | https://bad.com/a | https://bad.com/a | NESTED",
        "http://good.com/amp/s/bad.com/a | bad.com/a | bad.com/a | NESTED",
        "http://good.com/#http://bad.com/a | http://bad.com/a | http://bad.com/a | NESTED",
        "http://good.com/#/r?to=hxxps://bad.com | https://bad.com | hxxps://bad.com | NESTED",
        "http://good.com/?u=http:\\\\bad.com | http://bad.com | http:\\\\bad.com | NESTED",
        "http://good.com/?u=https://a:b@bad.com:8080/x | https://a:b@bad.com:8080/x | https://a:b@bad.com:8080/x | NESTED",
        "http://good.com/?u=http://b%61d.com | http://b%61d.com | http://b%61d.com | NESTED ENCODED",
        "http://good.com/?u=aHR0cDovL2JhZC5jb20v | http://bad.com/ | aHR0cDovL2JhZC5jb20v | NESTED ENCODED"
      })
  void findsAUrlInsideAnother(String text, String url, String marked, String how) {
    var found = UrlFinder.find("see " + text + " now");
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().host().name()).isEqualTo("good.com");
    assertThat(found.getFirst().obfuscations()).isEmpty();
    var nested = found.getLast();
    assertThat(nested.host().name()).isEqualTo("bad.com");
    assertThat(nested.url()).isEqualTo(url);
    assertThat(("see " + text).substring(nested.start(), nested.end())).isEqualTo(marked);
    assertThat(nested.obfuscations())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(how.split(" ")).map(UrlObfuscation::valueOf).toList());
  }

  @Test
  void findsUrlsInsideOneAnother() {
    assertThat(
            hosts(
                "http://a.com/?u=http://b.com/?u=http%3A%2F%2Fc.com%2F%3Fu%3Dhttp%253A%252F%252Fd.com"))
        .containsExactly("a.com", "b.com", "c.com", "d.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://good.com/?q=what.is.this&x=a.b",
        "http://good.com/?file=report.py",
        "http://good.com/?to=someone@example.com",
        "http://good.com/?q=100%25&u=%",
        "http://good.com/?t=12:30&u=a:b",
        "http://good.com/a=b/c:d"
      })
  void findsNothingInsidePlainUrls(String text) {
    assertThat(hosts(text)).containsExactly("good.com");
  }

  @ParameterizedTest
  @CsvSource({
    "http://%66raudbox.com, fraudbox.com",
    "http://bad%2ecom/, bad.com",
    "http://bad%E3%80%82com/, bad.com",
    "http://f%C3%BCr.de/, xn--fr-xka.de",
    "http://bad.com%20is, bad.com",
    "https://good.com%2F@bad.com/, bad.com",
    "http:///bad.com, bad.com",
    "http:\\/\\/bad.com, bad.com",
    "http://faß.de, xn--fa-hia.de",
    "βόλος.com, xn--nxasmm1c.com",
    "http://ⓑⓐⓓ.ⓒⓞⓜ, bad.com",
    "ⓑⓐⓓ.ⓒⓞⓜ, bad.com",
    "𝐛𝐚𝐝.𝐜𝐨𝐦, bad.com",
    "bad｡com, bad.com",
    "http://℡.com, tel.com",
    "🍕.ws, xn--vi8h.ws",
    "http://🍕.ws/a, xn--vi8h.ws",
    "i❤️.ws is fun, xn--i-7iq.ws",
    "http://a😀b.com, xn--ab-no82a.com",
    "http://example.com😀, example.com",
    "http://abc例え.com/x, xn--abc-b73b408n.com",
    "نامه‌ای.com, xn--mgba3gch31f060k.com",
    "ba\u202E\u202Cd.com, bad.com",
    "ba\u034Fd.com, bad.com",
    "ba\u0007d.com, bad.com"
  })
  void readsHostsAsBrowsersDo(String written, String host) {
    assertThat(hosts(written)).as(written).containsExactly(host);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see ba<b>d</b>.com now | ba<b>d</b>.com | bad.com",
        "see bad&#46;com now | bad&#46;com | bad.com",
        "see ba**d.c**om now | ba**d.c**om | bad.com",
        "see bad\\.com now | bad\\.com | bad.com"
      })
  void findsWhatIsShown(String text, String marked, String host) {
    var found = UrlFinder.find(text).getLast();
    assertThat(found.host().name()).isEqualTo(host);
    assertThat(text.substring(found.start(), found.end())).isEqualTo(marked);
    assertThat(found.obfuscations()).contains(UrlObfuscation.RENDERED);
  }

  @Test
  void readsWhatIsShownFromRightToLeft() {
    assertThat(hosts("see \u202Emoc.dab\u202C")).contains("bad.com");
  }

  @Test
  void tellsHowAUrlIsHidden() {
    assertThat(UrlFinder.find("https://example.com").getFirst().obfuscations()).isEmpty();
    assertThat(UrlFinder.find("hxxps://example.com").getFirst().obfuscations())
        .containsExactly(UrlObfuscation.DEFANGED);
    assertThat(UrlFinder.find("example[.]com").getFirst().obfuscations())
        .containsExactly(UrlObfuscation.DEFANGED);
    assertThat(UrlFinder.find("http://%66raudbox.com").getFirst().obfuscations())
        .containsExactly(UrlObfuscation.ENCODED);
  }

  /// Each would take minutes, were it looked at again from every character.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀",
        "a😀",
        "%41",
        "http://",
        "http://%41",
        "http://a.com/?u=",
        "http://a.com/%25",
        "u=a",
        "http://a.com/=//b",
        "http://a😀",
        "aHR0cDov",
        "\u200C"
      })
  void staysLinearInHostileTexts(String piece) {
    var text = piece.repeat(UrlFinder.TEXT_LENGTH_MAX / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> UrlFinder.find(text));
  }

  @Test
  void findsBothSidesOfALink() {
    assertThat(hosts("[good.com](https://evil.net/a),[x](http://b.org)"))
        .containsExactly("good.com", "evil.net", "b.org");
  }

  @Test
  void tellsWhatIsBeforeTheHost() {
    assertThat(UrlFinder.find("https://good.com@evil.net").getFirst().hasUser()).isTrue();
    assertThat(UrlFinder.find("https://evil.net/@good").getFirst().hasUser()).isFalse();
  }

  @Test
  void tellsWhetherASchemeWasWritten() {
    assertThat(UrlFinder.find("https://read.me").getFirst().hasScheme()).isTrue();
    assertThat(UrlFinder.find("read.me").getFirst().hasScheme()).isFalse();
  }

  @Test
  void marksWhatWasWritten() {
    assertThat(marked("😀 at hxxp://ex\u200Bample [.] com/a, ok"))
        .isEqualTo("hxxp://ex\u200Bample [.] com/a");
  }

  @Test
  void findsADomainAgainHoweverItIsHidden() {
    Property.forAll(
        source -> {
          var dot = source.oneOf(List.of(".", "[.]", "(.)", " (dot) ", "[DOT]", "。", "．", "{.}"));
          var scheme = source.oneOf(List.of("", "http://", "hxxps://", "hxxp[:]//", "hXXp[://]"));
          var labels = List.of("a", "x1", "shop-now", "ex\u200Bample", "ＡＢＣ");
          var name = source.oneOf(labels) + dot + source.oneOf(labels) + dot + "com";
          var plain = name.replace(dot, ".").replace("\u200B", "").replace("ＡＢＣ", "abc");
          var before = source.oneOf(List.of("", "see ", "(", "\"", "😀", "見"));
          var text = before + scheme + name + source.oneOf(List.of("", ".", ") ", ", so", "/x?y"));
          assertThat(hosts(text)).as(text).containsExactly(plain);
        });
  }

  @Test
  void takesAnyTextAndStaysWithinIt() {
    Property.forAll(
        source -> {
          var text = String.join("", source.listOf(s -> s.oneOf(PIECES)));
          for (var url : UrlFinder.find(text)) {
            assertThat(url.start()).as(text).isBetween(0, url.end() - 1);
            assertThat(url.end()).isLessThanOrEqualTo(text.length());
          }
        });
  }

  @Test
  void boundsTextUrlsAndTheirLength() {
    assertThat(UrlFinder.find("a.com ".repeat(UrlFinder.URLS_MAX + 1))).hasSize(UrlFinder.URLS_MAX);
    var filler = " ".repeat(UrlFinder.TEXT_LENGTH_MAX);
    assertThat(UrlFinder.find(filler + "a.com")).isEmpty();
    assertThat(UrlFinder.find(filler.substring(5) + "a.com")).hasSize(1);
    var path = "x".repeat(UrlFinder.URL_LENGTH_MAX);
    assertThat(UrlFinder.find("http://a.com/" + path).getFirst().url())
        .hasSize(UrlFinder.URL_LENGTH_MAX);
  }
}
