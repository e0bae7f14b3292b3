package dev.fairhaven.signals.urls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Property;
import java.util.List;
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
          "xn--", "0x7f", "1.2", "\uD83D", "\uDE00", "\u200B", "\u0301", "%", "\\", "[:]", ",",
          "ｃ");

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
          int last = 0;
          for (var url : UrlFinder.find(text)) {
            assertThat(url.start()).as(text).isGreaterThanOrEqualTo(last).isLessThan(url.end());
            assertThat(url.end()).isLessThanOrEqualTo(text.length());
            last = url.end();
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
