package dev.fairhaven.signals.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTimesTest {

  private static final String LINE = "[Parsed_showinfo_2 @ 0x7f0] n:%4d pts:%7d pts_time:%s x\n";

  private static List<Double> read(String messages) {
    var times = new FrameTimes();
    times.readFrom(new ByteArrayInputStream(messages.getBytes(StandardCharsets.UTF_8)));
    return times.seconds();
  }

  @Test
  void takesTheTimeOfEachFrame() {
    assertThat(read(LINE.formatted(0, 0, "0") + "other\n" + LINE.formatted(1, 512, "0.0333333")))
        .containsExactly(0.0, 0.0333333);
  }

  @Test
  void takesTheLastTimeForAFrameWithout() {
    assertThat(read(LINE.formatted(0, 0, "1.5") + LINE.formatted(1, 0, "NOPTS")))
        .containsExactly(1.5, 1.5);
    assertThat(read(LINE.formatted(0, 0, "1e999"))).containsExactly(0.0);
  }

  @Test
  void keepsNoMoreThanTheBounds() {
    assertThat(read("x".repeat(5_000_000) + "\n" + LINE.formatted(0, 0, "2"))).containsExactly(2.0);
    assertThat(read(LINE.formatted(0, 0, "2").repeat(VideoIndex.FRAMES_MAX + 1)))
        .hasSize(VideoIndex.FRAMES_MAX);
  }
}
