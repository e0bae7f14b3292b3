package dev.fairhaven.app.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.audit.HeadKey.PublicHeadKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadFileTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  @TempDir Path directory;
  private HeadKey key;
  private HeadFile file;

  @BeforeEach
  void open() {
    key = HeadKey.openOrCreate(directory.resolve("heads.key"));
    file = new HeadFile(directory.resolve("heads.jsonl"));
  }

  @Test
  void keepsThePrivateKeyForItsOwnerAndReadsItAgain() throws IOException {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("heads.key"))))
        .isEqualTo("rw-------");
    var again = HeadKey.openOrCreate(directory.resolve("heads.key"));
    assertThat(publicKey().hasSigned(again.sign(head(1), NOON, null))).isTrue();
  }

  @Test
  void readsTheHeadsThatWereAppended() throws IOException {
    append(3);
    assertThat(file.read(List.of(publicKey()))).containsExactly(head(1), head(2), head(3));
    assertThat(file.last().orElseThrow().head()).isEqualTo(head(3));
  }

  @Test
  void noticesAHeadThatWasChanged() throws IOException {
    append(3);
    replace(lines -> lines.set(1, lines.get(1).replace("\"2:", "\"7:")));
    assertRefused("line 2: the signature of head 7:");
  }

  @Test
  void noticesATimeThatWasChanged() throws IOException {
    append(1);
    replace(lines -> lines.set(0, lines.get(0).replace("12:00:01", "11:00:00")));
    assertRefused("line 1: the signature");
  }

  @Test
  void noticesALineThatWasRemoved() throws IOException {
    append(4);
    replace(lines -> lines.remove(1));
    assertRefused("line 2: it does not follow");
  }

  @Test
  void noticesTheKeyOfSomebodyElse() throws IOException {
    append(1);
    var other = HeadKey.openOrCreate(directory.resolve("other.key")).publicKey();
    assertThatThrownBy(() -> file.read(List.of(other)))
        .isInstanceOf(HeadFile.Refused.class)
        .hasMessageContaining("line 1");
    assertThat(file.read(List.of(other, publicKey()))).containsExactly(head(1));
  }

  @Test
  void goesOnAfterALineThatACrashCutShort() throws IOException {
    append(2);
    Files.writeString(file.path(), "{\"head\":\"3:ab", StandardOpenOption.APPEND);
    assertThat(file.last().orElseThrow().head()).isEqualTo(head(2));
    file.append(key.sign(head(4), NOON.plusSeconds(4), head(2)));
    assertThat(file.read(List.of(publicKey()))).containsExactly(head(1), head(2), head(4));
  }

  @Test
  void readsLogsAndListsAndMessagesWhereNoSignatureIsAskedFor() throws IOException {
    var message = "{\"type\":\"audit.head\",\"data\":%s}";
    Files.write(
        file.path(),
        List.of(
            "2026-12-01 12:00:00 INFO audit head " + head(5),
            "2026-12-01 12:00:00 INFO something else",
            head(6).toString(),
            message.formatted(key.sign(head(8), NOON, head(7)).line()),
            message.formatted(key.sign(head(7), NOON, head(6)).line())));
    assertThat(file.read(List.of())).containsExactly(head(5), head(6), head(8), head(7));
    assertThat(file.read(List.of(publicKey()))).containsExactly(head(8), head(7));
  }

  @Test
  void refusesAFileWithoutAnyHead() throws IOException {
    Files.writeString(file.path(), "nothing here\n");
    assertThatThrownBy(() -> file.read(List.of()))
        .isInstanceOf(HeadFile.Refused.class)
        .hasMessageContaining("holds no head");
  }

  @Test
  void refusesAPublicKeyThatIsNone() throws IOException {
    var wrong = Files.writeString(directory.resolve("wrong.pub"), "not a key");
    assertThatThrownBy(() -> PublicHeadKey.read(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Ed25519");
  }

  private void append(int count) throws IOException {
    for (int i = 1; i <= count; i++) {
      file.append(key.sign(head(i), NOON.plusSeconds(i), i == 1 ? null : head(i - 1)));
    }
  }

  private interface Change {
    void to(List<String> lines);
  }

  private void replace(Change change) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(file.path()));
    change.to(lines);
    Files.write(file.path(), lines);
  }

  private void assertRefused(String message) throws IOException {
    var publicKey = publicKey();
    assertThatThrownBy(() -> file.read(List.of(publicKey)))
        .isInstanceOf(HeadFile.Refused.class)
        .hasMessageContaining(message);
  }

  private PublicHeadKey publicKey() throws IOException {
    return PublicHeadKey.read(HeadKey.publicFile(directory.resolve("heads.key")));
  }

  private static AuditHead head(int position) {
    return new AuditHead(position, AuditHash.sha256(new byte[] {(byte) position}));
  }
}
