package dev.fairhaven.app.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n",
        "a\tb\n1\t2\n",
        "a;b\n1;2\n",
        "\uFEFFa,b\r\n1,2",
        "{\"a\":1,\"b\":2}"
      })
  void tellsTheFormatByTheContent(String content) throws IOException {
    var plain = write("plain.dat", content.getBytes(StandardCharsets.UTF_8));
    var zipped = write("zipped.dat", gzip(content));
    for (var file : List.of(plain, zipped)) {
      try (var source = SourceFile.open(file, Optional.empty())) {
        assertThat(source.rows().columns()).containsExactly("a", "b");
        assertThat(source.rows().next())
            .isInstanceOfSatisfying(
                Row.Usable.class,
                row -> assertThat(row.values().toJson().path("b").asString()).isEqualTo("2"));
        assertThat(source.rows().next()).isNull();
        assertThat(source.fractionRead()).isEqualTo(1);
      }
    }
  }

  @Test
  void readsTheFormatThatIsAskedFor() throws IOException {
    var file = write("one.txt", "a,\"b\tc\n1\t2\n".getBytes(StandardCharsets.UTF_8));
    try (var source = SourceFile.open(file, Optional.of(Format.TSV))) {
      assertThat(source.rows().columns()).containsExactly("a,\"b", "c");
    }
  }

  @Test
  void refusesUtf16AndBinaryFilesAndArrays() throws IOException {
    assertRefused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16), "found UTF-16");
    assertRefused(new byte[] {'P', 'K', 3, 4, 0}, "this is something else");
    assertRefused("[{}]".getBytes(StandardCharsets.UTF_8), "found an array");
  }

  private void assertRefused(byte[] content, String message) throws IOException {
    var file = write("refused.dat", content);
    assertThatThrownBy(() -> SourceFile.open(file, Optional.empty()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "tweets.csv.gz,tweets",
    "edits.2015.json.gz,edits.2015",
    "a.tsv,a",
    "b.gz,b",
    "plain,plain"
  })
  void takesTheEndingsOffAName(String name, String expected) {
    assertThat(SourceFile.baseName(Path.of("somewhere", name))).isEqualTo(expected);
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(directory.resolve(name), content);
  }

  private static byte[] gzip(String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
