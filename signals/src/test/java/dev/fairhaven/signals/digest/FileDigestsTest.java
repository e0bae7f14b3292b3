package dev.fairhaven.signals.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileDigestsTest {

  private static Optional<FileDigests> of(String text, long bytesMax) throws IOException {
    return FileDigests.of(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), bytesMax);
  }

  /// From FIPS 180-4 and RFC 1321.
  @Test
  void agreesWithTheStandards() throws IOException {
    assertThat(of("abc", FileDigests.BYTES_MAX))
        .contains(
            new FileDigests(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "900150983cd24fb0d6963f7d28e17f72",
                3));
    assertThat(of("", FileDigests.BYTES_MAX))
        .contains(
            new FileDigests(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "d41d8cd98f00b204e9800998ecf8427e",
                0));
  }

  /// A million times the letter a, also from FIPS 180-4, is read in many parts.
  @Test
  void readsInParts() throws IOException {
    assertThat(of("a".repeat(1_000_000), 1_000_000).orElseThrow().sha256())
        .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }

  @Test
  void givesNothingForMoreThanIsWanted() throws IOException {
    assertThat(of("abc", 3)).isPresent();
    assertThat(of("abcd", 3)).isEmpty();
  }
}
