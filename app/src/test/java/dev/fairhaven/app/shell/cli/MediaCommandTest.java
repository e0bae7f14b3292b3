package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.signals.video.FfmpegProgram;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  private int run(String... args) {
    return CommandLines.create()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private Path picture(String name, int side) throws IOException {
    var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < side * side; i++) {
      double u = (double) (i % side) / side;
      double v = (double) (i / side) / side;
      double wave = Math.sin(17 * u + 5 * v * v) + Math.cos(23 * v - 9 * u * v);
      image.getRaster().setSample(i % side, i / side, 0, (int) (128 + 60 * wave));
    }
    var file = directory.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void printsALineForEachPicture() throws IOException {
    var large = picture("large.png", 600);
    var small = picture("small.png", 200);
    assertThat(run("media", "hash", large.toString(), small.toString())).isEqualTo(ExitCodes.OK);
    var lines = out.toString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).matches("[0-9a-f]{64} \\d+ .*large.png");
    assertThat(lines.getLast()).matches("[0-9a-f]{64} \\d+ .*small.png");
  }

  @Test
  void warnsOfAFileThatIsCut() throws IOException {
    var whole = Files.readAllBytes(picture("whole.png", 200));
    var cut = directory.resolve("cut.png");
    Files.write(cut, Arrays.copyOf(whole, whole.length - 100));
    assertThat(run("media", "hash", cut.toString())).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().lines()).singleElement().asString().endsWith("cut.png");
    assertThat(err.toString()).contains("cut.png: warning: the file ends before the picture does");
  }

  @Test
  void speaksBothDialects() throws IOException {
    var large = picture("large.png", 600).toString();
    assertThat(run("media", "hash", large, "--dialect", "full")).isEqualTo(ExitCodes.OK);
    assertThat(run("media", "hash", large, "--dialect", "nn512")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().lines().distinct()).hasSize(2);
    assertThat(run("media", "hash", large, "--dialect", "other")).isEqualTo(ExitCodes.USAGE);
  }

  /// Frames that look like nothing else in the text, one for each letter.
  private Path frames(String name, String letters) throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      var hash = letters.substring(i, i + 1).repeat(64);
      text.append(i).append(",100,").append(hash).append(',').append(i).append(".000\n");
    }
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void comparesTheFramesOfVideos() throws IOException {
    var query = frames("query.txt", "013").toString();
    var known = frames("known.txt", "0366").toString();
    assertThat(run("media", "compare", query, known)).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().lines())
        .containsExactly(query + ": 66.7 % of 3 frames", known + ": 66.7 % of 3 frames");
  }

  @Test
  void saysThatVideosShareNothing() throws IOException {
    var query = frames("query.txt", "0").toString();
    var known = frames("known.txt", "36").toString();
    assertThat(run("media", "compare", query, known)).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().lines())
        .containsExactly(query + ": 0.0 % of 1 frames", known + ": 0.0 % of 2 frames");
    assertThat(run("media", "compare", query, known, "--distance", "300"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(run("media", "compare", query, known, "--every", "-1")).isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void printsListedFramesAsTheyAre() throws IOException {
    var listed = frames("listed.txt", "013");
    assertThat(run("media", "frames", listed.toString())).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).isEqualTo(Files.readString(listed));
  }

  @Test
  void refusesWhatIsNoVideo() throws IOException {
    var broken = Files.writeString(directory.resolve("broken.txt"), "no frames");
    assertThat(run("media", "frames", broken.toString())).isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString()).contains("line 1: expected frame,quality,hash,timestamp");
    var missing = directory.resolve("missing.mp4").toString();
    assertThat(run("media", "frames", missing)).isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString()).contains("there is no such file");
  }

  /// Needs the program ffmpeg, which makes the video too.
  @Test
  void hashesTheFramesOfAVideo() throws IOException, InterruptedException {
    var ffmpeg = FfmpegProgram.find(System.getenv());
    Assumptions.assumeTrue(ffmpeg.isPresent(), "there is no program ffmpeg");
    var video = directory.resolve("moving.mp4").toString();
    var making =
        new ProcessBuilder(ffmpeg.get().toString(), "-nostdin", "-loglevel", "error").inheritIO();
    making.command().addAll(List.of("-f", "lavfi", "-i", "mandelbrot=size=320x240:rate=10"));
    making.command().addAll(List.of("-t", "3", "-c:v", "mpeg4", video));
    assertThat(making.start().waitFor()).isZero();
    assertThat(run("media", "frames", video)).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().lines()).hasSize(3);
    assertThat(out.toString()).endsWith(",2.000\n");
    assertThat(run("media", "compare", "--every", "0.5", video, video)).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().lines().skip(3)).allMatch(line -> line.contains(": 100.0 % of "));
  }

  @Test
  void digestsFilesOfAnyKind() throws IOException {
    var file = Files.writeString(directory.resolve("some.bin"), "abc");
    var missing = directory.resolve("missing").toString();
    assertThat(run("media", "digest", missing, file.toString())).isEqualTo(ExitCodes.FAILED);
    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .matches("ba7816bf[0-9a-f]{56} 900150983cd24fb0d6963f7d28e17f72 .*some.bin");
    assertThat(err.toString()).contains("missing: there is no such file, or it cannot be read");
    assertThat(run("media", "digest", file.toString())).isEqualTo(ExitCodes.OK);
  }

  @Test
  void namesWhatItCannotReadAndGoesOn() throws IOException {
    var broken = Files.writeString(directory.resolve("broken.png"), "no picture");
    var missing = directory.resolve("missing.png");
    var fine = picture("fine.png", 64);
    assertThat(run("media", "hash", broken.toString(), missing.toString(), fine.toString()))
        .isEqualTo(ExitCodes.FAILED);
    assertThat(out.toString().lines()).singleElement().asString().endsWith("fine.png");
    assertThat(err.toString())
        .contains("broken.png: expected JPEG, PNG, GIF, WebP, BMP, TIFF, HEIC or AVIF")
        .contains("missing.png: there is no such file");
  }

  @Test
  void measuresHashingAndSearching() {
    assertThat(run("bench", "media", "--hashes", "2000", "--json")).isEqualTo(ExitCodes.OK);
    var report = Json.mapper().readTree(out.toString());
    for (var figure :
        new String[] {
          "pdqPerCpuSecond", "pdqJpegPerCpuSecond", "lookupsPerCpuSecond", "buildSeconds"
        }) {
      assertThat(report.path(figure).asDouble()).as(figure).isPositive();
    }
    assertThat(report.has("heapBytes")).isTrue();
    assertThat(run("bench", "media", "--hashes", "0")).isEqualTo(ExitCodes.USAGE);
  }
}
