package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.testkit.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void leavesOrdinaryIdsAsTheyAre() {
    assertThat(Links.item(new ItemRef("post", "p-93_A"))).isEqualTo("/items/post/p-93_A");
  }

  @Test
  void escapesWhatMeansSomethingInAPath() {
    assertThat(Links.account(new ItemRef("account", "../a/b?c#d%;é")))
        .isEqualTo("/accounts/account/~2e~2e~2fa~2fb~3fc~23d~25~3b~c3~a9");
  }

  @Test
  void readsBackWhatItWrote() {
    var characters =
        List.of("a", "~", "/", ".", "%", "é", "😀", " ", "\u0000", "2e", "~2e", "\u200f");
    Property.forAll(
        source -> {
          var text = String.join("", source.listOf(s -> s.oneOf(characters)));
          var segment = Links.segment(text);
          assertThat(segment).matches("[A-Za-z0-9_~-]*");
          assertThat(Links.unescape(segment)).isEqualTo(text);
        });
  }

  @Test
  void takesABrokenEscapeAsItIs() {
    assertThat(Links.unescape("~zz~2é😀")).isEqualTo("~zz~2é😀");
  }
}
