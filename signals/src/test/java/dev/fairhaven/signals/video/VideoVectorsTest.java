package dev.fairhaven.signals.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.video.VideoHashing.Hashed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds hashes of videos against published ones. Skipped where those are not at hand.
class VideoVectorsTest {

  private static final Path FOLDER =
      Path.of(
              Optional.ofNullable(System.getenv("FAIRHAVEN_MEDIA_VECTORS"))
                  .orElse("../../shared/media"))
          .resolve("../data/images/video");
  private static final int DISTANCE_MAX = 2;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chair-19-sd-bar",
        "chair-22-sd-grey-bar",
        "chair-22-with-large-logo-bar",
        "chair-orig-22-sd-bar"
      })
  void hashesEveryFrameAsPublished(String name) throws IOException {
    var file = FOLDER.resolve(name + ".mp4");
    Assumptions.assumeTrue(Files.exists(file), () -> "no videos at " + FOLDER);
    var published =
        FrameHashText.read(Files.readAllLines(FOLDER.resolve("vpdq-hashes/" + name + ".txt")));
    var hasher = new VideoHasher(FfmpegForTests.require(), VideoLimits.DEFAULT);
    var frames = ((Hashed) hasher.hash(file, Duration.ZERO)).frames();
    assertThat(frames).hasSameSizeAs(published);
    int exact = 0;
    int farthest = 0;
    for (int i = 0; i < frames.size(); i++) {
      int distance = frames.get(i).hash().distance(published.get(i).hash());
      exact += distance == 0 ? 1 : 0;
      farthest = Math.max(farthest, distance);
      assertThat(frames.get(i).quality()).isEqualTo(published.get(i).quality());
      assertThat(Math.abs(frames.get(i).seconds() - published.get(i).seconds())).isLessThan(0.002);
    }
    System.out.printf(
        "vPDQ vectors, %s: %d of %d exact, others at most %d bits off%n",
        name, exact, frames.size(), farthest);
    assertThat(farthest).isLessThanOrEqualTo(DISTANCE_MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"doorknob-hd-no-bar", "pattern-longer-no-bar", "test-padded-dimensions"})
  void writesPublishedTextAsItWas(String name) throws IOException {
    var file = FOLDER.resolve("vpdq-hashes/" + name + ".txt");
    Assumptions.assumeTrue(Files.exists(file), () -> "no published hashes at " + FOLDER);
    assertThat(FrameHashText.write(FrameHashText.read(Files.readAllLines(file))))
        .isEqualToNormalizingNewlines(Files.readString(file));
  }
}
