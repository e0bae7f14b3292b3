package dev.fairhaven.app.enforcement.notices;

import static dev.fairhaven.testkit.Property.forAll;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeLinksTest {

  final NoticeLinks links = new NoticeLinks("a key of some length, kept secret".getBytes(UTF_8));
  final NoticeId notice = NoticeId.next();

  @Test
  void readsWhatItMade() {
    assertThat(links.read(links.token(notice))).contains(notice);
    assertThat(links.token(notice)).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void readsNothingMadeWithAnotherKey() {
    var other = new NoticeLinks("another key".getBytes(UTF_8));
    assertThat(links.read(other.token(notice))).isEmpty();
  }

  @Test
  void readsNothingThatWasChanged() {
    forAll(
        source -> {
          var token = new StringBuilder(links.token(notice));
          // The last character holds bits that say nothing.
          int at = source.intIn(0, token.length() - 2);
          token.setCharAt(at, token.charAt(at) == 'A' ? 'B' : 'A');
          assertThat(links.read(token.toString())).isEmpty();
        });
  }

  @Test
  void readsNothingThatIsNoToken() {
    for (var text : new String[] {"", "x", "====", "ž", "A".repeat(10), "A".repeat(5000)}) {
      assertThat(links.read(text)).isEmpty();
    }
  }
}
