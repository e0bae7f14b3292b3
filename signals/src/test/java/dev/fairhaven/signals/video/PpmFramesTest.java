package dev.fairhaven.signals.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.pdq.Luma;
import dev.fairhaven.signals.video.PpmFrames.End;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PpmFramesTest {

  private static final String FRAME = "P6\n2 1\n255\nabcdef";

  private final List<Luma> frames = new ArrayList<>();

  private End read(String text) throws IOException {
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    return new PpmFrames(in, 6, 3).forEach(frames::add);
  }

  @Test
  void readsFrameByFrame() throws IOException {
    assertThat(read(FRAME + FRAME)).isEqualTo(End.COMPLETE);
    assertThat(frames).hasSize(2);
    assertThat(frames.getFirst().width()).isEqualTo(2);
    assertThat(frames.getFirst().values())
        .containsExactly(Luma.of('a', 'b', 'c'), Luma.of('d', 'e', 'f'));
  }

  @ParameterizedTest
  @CsvSource({"3,COMPLETE", "4,TOO_MANY"})
  void stopsAtSoManyFrames(int count, End end) throws IOException {
    assertThat(read(FRAME.repeat(count))).isEqualTo(end);
    assertThat(frames).hasSize(3);
  }

  @Test
  void takesNoMemoryForFramesThatAreTooLarge() throws IOException {
    assertThat(read("P6\n3 2\n255\n" + "x".repeat(18))).isEqualTo(End.COMPLETE);
    assertThat(read("P6\n7 1\n255\n")).isEqualTo(End.TOO_LARGE);
    assertThat(read("P6\n999999 999999\n255\n")).isEqualTo(End.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P",
        "P5\n2 1\n255\nabcdef",
        "P6\n",
        "P6\n2 1\n255\nabcde",
        "P6\n0 1\n255\n",
        "P6\n2 -1\n255\n",
        "P6\n2 1\n65535\nabcdef",
        "P6\n12345678 1\n255\n"
      })
  void noticesWhatIsNoWholePicture(String text) throws IOException {
    assertThat(read(text)).isEqualTo(End.BROKEN);
    assertThat(frames).isEmpty();
  }
}
