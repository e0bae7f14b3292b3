package dev.fairhaven.app.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Property;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void endsLinesAtLineFeedsWithOrWithoutCarriageReturns() throws IOException {
    assertThat(lines("a\r\nb\n\nc"))
        .containsExactly(
            new Line.Text(1, "a"),
            new Line.Text(2, "b"),
            new Line.Text(3, ""),
            new Line.Text(4, "c"));
  }

  @Test
  void leavesOutTheByteOrderMark() throws IOException {
    assertThat(lines("\uFEFFa\n\uFEFFb"))
        .containsExactly(new Line.Text(1, "a"), new Line.Text(2, "\uFEFFb"));
  }

  @Test
  void tellsALineThatIsNotUtf8AndReadsOn() throws IOException {
    var bytes = "good\nb*d\nalso \uFFFD good\n".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xe9;
    assertThat(lines(bytes))
        .containsExactly(
            new Line.Text(1, "good"),
            new Line.Unreadable(2, "text in UTF-8", "b\uFFFDd"),
            new Line.Text(3, "also \uFFFD good"));
  }

  @Test
  void tellsALineThatIsTooLongAndReadsOn() throws IOException {
    var longest = "x".repeat(LineReader.LINE_BYTES_MAX);
    var lines = lines(longest + "\n" + longest + "y\n" + longest + longest + longest + "\nz");
    assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(lines.get(0)).isEqualTo(new Line.Text(1, longest));
    assertThat(lines.subList(1, 3)).allMatch(Line.Unreadable.class::isInstance);
    assertThat(lines.get(3)).isEqualTo(new Line.Text(4, "z"));
  }

  @Test
  void readsLinesThatWereGivenBackAgain() throws IOException {
    try (var reader = reader("a\nb\nc".getBytes(StandardCharsets.UTF_8))) {
      var first = reader.next();
      var second = reader.next();
      reader.giveBack(List.of(first, second));
      assertThat(reader.next()).isEqualTo(first);
      assertThat(reader.next()).isEqualTo(second);
      assertThat(reader.next()).isEqualTo(new Line.Text(3, "c"));
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void readsTheSameHoweverTheBytesArrive() {
    Property.forAll(
        source -> {
          var text = String.join("", source.listOf(each -> each.oneOf(List.of("é", "\n", "\r\n"))));
          var bytes = text.getBytes(StandardCharsets.UTF_8);
          assertThat(trickled(bytes)).isEqualTo(lines(bytes));
        });
  }

  private static List<Line> trickled(byte[] bytes) {
    var trickle =
        new FilterInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(1, length));
          }
        };
    return all(new LineReader(trickle));
  }

  private static List<Line> lines(String text) {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Line> lines(byte[] bytes) {
    return all(reader(bytes));
  }

  private static LineReader reader(byte[] bytes) {
    return new LineReader(new ByteArrayInputStream(bytes));
  }

  private static List<Line> all(LineReader reader) {
    try (reader) {
      var lines = new ArrayList<Line>();
      for (var line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
      return lines;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
