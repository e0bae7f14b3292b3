package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TlshFunctionsTest {

  private static final String TEXT =
      "You have won a prize, dear friend, and all you need to do today is to visit our page and tell"
          + " us where we may send it. Offer ends in two hours, so do not wait for anybody else.";

  private static Object feature(String call, String text) {
    var main = "T: str = JsonData(path='$.t')\nX = " + call + "\n";
    return Rules.everything(main, "{\"t\": \"" + text + "\"}").features().get("X");
  }

  @Test
  void hashesTextsAndComparesHashes() {
    var hash = feature("TextTlsh(text=T)", TEXT);
    assertThat(hash).asString().matches("T1[0-9A-F]{70}");
    assertThat(feature("TlshDistance(first=TextTlsh(text=T), second='" + hash + "')", TEXT))
        .isEqualTo(0L);
    var changed = TEXT.replace("two hours", "ten hours");
    assertThat(
            (Long) feature("TlshDistance(first=TextTlsh(text=T), second='" + hash + "')", changed))
        .isBetween(1L, 60L);
  }

  @Test
  void leavesOutWhatHasNoHash() {
    assertThat(feature("TextTlsh(text=T)", "short")).isNull();
    assertThat(feature("TlshDistance(first=T, second=T)", "no hash")).isNull();
  }
}
