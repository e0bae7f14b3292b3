package dev.fairhaven.signals.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameHashTextTest {

  private static final String HASH = "0f".repeat(32);

  @Test
  void readsWhatItWrites() {
    var lines = List.of("0,100," + HASH + ",0.000", "30,7," + HASH + ",12.033");
    var frames = FrameHashText.read(lines);
    assertThat(frames).extracting(FrameHash::quality).containsExactly(100, 7);
    assertThat(frames).extracting(FrameHash::seconds).containsExactly(0.0, 12.033);
    assertThat(FrameHashText.write(frames)).isEqualTo(String.join("\n", lines) + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0,101,%s,0.0", "0,1,%s", "-1,1,%s,0.0", "0,1,%sf,0.0", "0,1,%s,1e3"})
  void namesALineOfAnotherForm(String line) {
    assertThatThrownBy(
            () -> FrameHashText.read(List.of("0,1," + HASH + ",0.0", line.formatted(HASH))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 2: expected frame,quality,hash,timestamp");
  }

  @Test
  void refusesMoreFramesThanAVideoMayHave() {
    var lines = Collections.nCopies(VideoIndex.FRAMES_MAX + 1, "0,1," + HASH + ",0.0");
    assertThatThrownBy(() -> FrameHashText.read(lines))
        .hasMessage("expected at most 36000 frames, got 36001");
  }
}
