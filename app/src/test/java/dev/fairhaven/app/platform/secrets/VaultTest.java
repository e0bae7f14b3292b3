package dev.fairhaven.app.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {

  private static final byte[] SECRET = "the secret".getBytes(UTF_8);
  private static final SecretKey OLD = SecretKey.generate();
  private static final SecretKey NEW = SecretKey.generate();

  private final Vault vault = new Vault(List.of(OLD));

  @Test
  void opensWhatItSealed() {
    var sealed = vault.seal("totp/1", SECRET);
    assertThat(vault.open("totp/1", sealed)).isEqualTo(SECRET);
    assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
  }

  @Test
  void sealsTheSameSecretDifferentlyEachTime() {
    assertThat(vault.seal("totp/1", SECRET)).isNotEqualTo(vault.seal("totp/1", SECRET));
  }

  @Test
  void opensNothingForAnotherPurpose() {
    var sealed = vault.seal("totp/1", SECRET);
    assertThatThrownBy(() -> vault.open("totp/2", sealed)).hasMessageContaining("does not open");
  }

  @Test
  void noticesEveryChangedByte() {
    var sealed = vault.seal("totp/1", SECRET);
    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> vault.open("totp/1", changed))
          .as("byte %d", i)
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> vault.open("totp/1", new byte[3]))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void sealsWithTheNewestKeyAndOpensWithOlderOnes() {
    var sealed = vault.seal("totp/1", SECRET);
    var rotated = new Vault(List.of(NEW, OLD));
    assertThat(rotated.open("totp/1", sealed)).isEqualTo(SECRET);
    assertThat(rotated.isCurrent(sealed)).isFalse();
    assertThat(rotated.isCurrent(rotated.seal("totp/1", SECRET))).isTrue();
    assertThatThrownBy(() -> new Vault(List.of(NEW)).open("totp/1", sealed))
        .hasMessage(
            "the secret totp/1 is sealed with the key %s, which is not among ours: [%s]", OLD, NEW);
  }

  @Test
  void refusesKeysThatAreNone() {
    for (var text : List.of("", "short", "!" + OLD.text(), OLD.text().substring(4))) {
      assertThatThrownBy(() -> SecretKey.parse(text))
          .hasMessageContaining("expected 32 bytes in base64");
    }
    assertThat(SecretKey.parse(" " + OLD.text() + "\n").text()).isEqualTo(OLD.text());
  }
}
