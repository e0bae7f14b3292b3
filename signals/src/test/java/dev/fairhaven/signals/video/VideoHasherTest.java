package dev.fairhaven.signals.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.video.VideoHashing.Hashed;
import dev.fairhaven.signals.video.VideoHashing.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Videos are made here, by ffmpeg itself.
class VideoHasherTest {

  private static final Duration EACH = Duration.ZERO;

  @TempDir private static Path folder;
  private static Path video;

  /// Three seconds of a moving picture, 10 frames a second.
  @BeforeAll
  static void makeVideo() throws IOException, InterruptedException {
    video = made("moving.mp4", "mandelbrot=size=320x240:rate=10");
  }

  private static Path made(String name, String source) throws IOException, InterruptedException {
    return FfmpegForTests.make(
        folder.resolve(name), "-f", "lavfi", "-i", source, "-t", "3", "-c:v", "mpeg4", "-q:v", "3");
  }

  private static VideoHashing hash(Path file, Duration every, VideoLimits limits) {
    return new VideoHasher(FfmpegForTests.require(), limits).hash(file, every);
  }

  private static List<FrameHash> frames(Path file, Duration every) {
    return ((Hashed) hash(file, every, VideoLimits.DEFAULT)).frames();
  }

  private static VideoLimits limits(long bytes, int pixels, int frames) {
    return new VideoLimits(bytes, pixels, frames, Duration.ofMinutes(1));
  }

  @Test
  void hashesEachFrameWithItsTime() {
    var frames = frames(video, EACH);
    assertThat(frames).hasSize(30);
    assertThat(frames).extracting(FrameHash::number).startsWith(0, 1, 2).endsWith(29);
    assertThat(frames).extracting(FrameHash::seconds).startsWith(0.0, 0.1, 0.2).endsWith(2.9);
    assertThat(frames).allMatch(frame -> frame.quality() > 50);
  }

  /// Phones store what they see and say how it is to be turned.
  @Test
  void turnsFramesAsPlayersDo() throws IOException, InterruptedException {
    var stored =
        FfmpegForTests.make(
            folder.resolve("stored.mp4"),
            "-i",
            video.toString(),
            "-vf",
            "transpose=clock",
            "-c:v",
            "mpeg4",
            "-q:v",
            "3");
    var turned = folder.resolve("turned.mp4");
    Files.write(turned, withMatrix(Files.readAllBytes(stored)));
    var shown = frames(turned, EACH);
    var upright = frames(video, EACH);
    for (int i = 0; i < upright.size(); i++) {
      assertThat(shown.get(i).hash().distance(upright.get(i).hash())).isLessThanOrEqualTo(20);
    }
    assertThat(frames(stored, EACH).getFirst().hash().distance(upright.getFirst().hash()))
        .isGreaterThan(31);
  }

  /// Writes into the head of the track that it is to be turned counterclockwise by 90°.
  private static byte[] withMatrix(byte[] file) {
    int track = new String(file, StandardCharsets.ISO_8859_1).indexOf("tkhd");
    int[] matrix = {0, -0x10000, 0, 0x10000, 0, 0, 0, 0, 0x40000000};
    var out = ByteBuffer.wrap(file);
    for (int i = 0; i < matrix.length; i++) {
      out.putInt(track + 4 + 40 + 4 * i, matrix[i]);
    }
    return file;
  }

  @Test
  void hashesAFrameEverySoOften() {
    var all = frames(video, EACH);
    var some = frames(video, Duration.ofSeconds(1));
    assertThat(some).extracting(FrameHash::seconds).containsExactly(0.0, 1.0, 2.0);
    assertThat(some)
        .extracting(FrameHash::hash)
        .containsExactly(all.get(0).hash(), all.get(10).hash(), all.get(20).hash());
  }

  @Test
  void staysCloseWhenTheVideoIsCodedAnew() throws IOException, InterruptedException {
    var small =
        FfmpegForTests.make(
            folder.resolve("small.avi"),
            "-i",
            video.toString(),
            "-vf",
            "scale=200:150",
            "-c:v",
            "mjpeg");
    var index = new VideoIndex(VideoThresholds.DEFAULT, Runnable::run);
    index.add(7, frames(video, EACH));
    var matches = index.search(frames(small, EACH), 10);
    assertThat(matches).singleElement().extracting(VideoMatch::id).isEqualTo(7L);
    assertThat(matches.getFirst().queryPercent()).isGreaterThan(90);
  }

  @Test
  void refusesWhatPassesALimit() throws IOException {
    long bytes = Files.size(video);
    assertThat(hash(video, EACH, limits(bytes, 320 * 240, 30))).isInstanceOf(Hashed.class);
    assertThat(hash(video, EACH, limits(bytes - 1, 320 * 240, 30)))
        .isEqualTo(new Unreadable("expected at most %d bytes, got %d".formatted(bytes - 1, bytes)));
    assertThat(hash(video, EACH, limits(bytes, 320 * 240, 29)))
        .isEqualTo(new Unreadable("expected at most 29 frames to hash"));
    assertThat(hash(video, EACH, limits(bytes, 320 * 240 - 1, 30)))
        .isEqualTo(new Unreadable("expected frames of at most 76799 points"));
    assertThat(hash(video, EACH, limits(bytes, 1000, 30))).isInstanceOf(Unreadable.class);
  }

  @Test
  void endsWhatTakesTooLong() {
    var noTime = new VideoLimits(1_000_000_000, 320 * 240, 100, Duration.ZERO);
    assertThat(hash(video, EACH, noTime))
        .isEqualTo(new Unreadable("reading it took longer than 0 s"));
  }

  @Test
  void tellsOfFilesThatAreNoVideos() throws IOException {
    assertThat(hash(folder.resolve("missing.mp4"), EACH, VideoLimits.DEFAULT))
        .isEqualTo(new Unreadable("there is no such file"));
    for (var contents : List.of("", "no video at all", "\0\0\0\30ftypmp42")) {
      var file = Files.writeString(folder.resolve("broken.mp4"), contents);
      assertThat(hash(file, EACH, VideoLimits.DEFAULT)).isInstanceOf(Unreadable.class);
    }
  }

  /// A playlist or a list of parts would make ffmpeg open what it names.
  @Test
  void opensNothingThatAFileNames() throws IOException {
    var playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\n%s\n#EXT-X-ENDLIST\n";
    var parts = "ffconcat version 1.0\nfile '%s'\n";
    for (var form : List.of(playlist, parts)) {
      var file = Files.writeString(folder.resolve("list.mp4"), form.formatted(video));
      assertThat(hash(file, EACH, VideoLimits.DEFAULT)).isInstanceOf(Unreadable.class);
    }
  }

  @Test
  void hashesWhatIsLeftOfAVideoCutShort() throws IOException, InterruptedException {
    var whole = made("whole.avi", "mandelbrot=size=320x240:rate=10");
    var bytes = Files.readAllBytes(whole);
    var half = Files.write(folder.resolve("half.avi"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(frames(half, EACH)).hasSizeBetween(5, 29);
  }

  @Test
  void saysThatTheProgramCannotBeStarted() {
    var hasher = new VideoHasher(folder.resolve("no-program"), VideoLimits.DEFAULT);
    assertThat(hasher.hash(video, EACH)).isInstanceOf(Unreadable.class);
  }
}
