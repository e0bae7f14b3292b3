package dev.fairhaven.signals.video;

import dev.fairhaven.signals.pdq.PdqHash;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The text in which hashes of videos are published: a line `frame,quality,hash,timestamp` for each
/// frame, the timestamp in seconds.
public final class FrameHashText {

  private static final Pattern LINE =
      Pattern.compile("(\\d{1,9}),(\\d{1,3}),([0-9a-fA-F]{64}),(\\d{1,9}(?:\\.\\d{1,9})?)");

  private FrameHashText() {}

  /// @throws IllegalArgumentException naming the line that is not of that form
  public static List<FrameHash> read(List<String> lines) {
    if (lines.size() > VideoIndex.FRAMES_MAX) {
      throw new IllegalArgumentException(
          "expected at most " + VideoIndex.FRAMES_MAX + " frames, got " + lines.size());
    }
    var number = new int[1];
    return lines.stream().map(line -> frame(++number[0], line)).toList();
  }

  private static FrameHash frame(int number, String line) {
    var matcher = LINE.matcher(line.strip());
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 100) {
      throw new IllegalArgumentException(
          "line " + number + ": expected frame,quality,hash,timestamp, such as 0,100,6f…a1,0.000");
    }
    return new FrameHash(
        Integer.parseInt(matcher.group(1)),
        PdqHash.fromHex(matcher.group(3)),
        Integer.parseInt(matcher.group(2)),
        Double.parseDouble(matcher.group(4)));
  }

  /// A line for each frame, with an end of line.
  public static String write(List<FrameHash> frames) {
    return frames.stream().map(FrameHashText::line).collect(Collectors.joining());
  }

  private static String line(FrameHash frame) {
    return String.format(
        Locale.ROOT,
        "%d,%d,%s,%.3f\n",
        frame.number(),
        frame.quality(),
        frame.hash(),
        frame.seconds());
  }
}
