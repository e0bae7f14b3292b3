package dev.fairhaven.signals.video;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The times ffmpeg's filter `showinfo` prints, a line for each frame. Filled by one thread, read
/// once that has ended. The file decides what other lines say, and how long they are.
final class FrameTimes {

  private static final int LINE_MAX = 160;
  private static final Pattern LINE =
      Pattern.compile("\\[Parsed_showinfo\\S* @ \\S+] n: *\\d+ pts: *\\S+ +pts_time:(\\S+) .*");
  private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,12})?");

  private final List<Double> seconds = new ArrayList<>();

  /// Reads to the end, or until the process is ended.
  void readFrom(InputStream messages) {
    try (var in = new BufferedInputStream(messages)) {
      var line = new StringBuilder();
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          take(line);
          line.setLength(0);
        } else if (line.length() < LINE_MAX) {
          line.append((char) next);
        }
      }
    } catch (IOException _) {
      // ended with the process
    }
  }

  private void take(CharSequence line) {
    var matcher = LINE.matcher(line);
    if (matcher.matches() && seconds.size() < VideoIndex.FRAMES_MAX) {
      var time = matcher.group(1);
      seconds.add(SECONDS.matcher(time).matches() ? Double.parseDouble(time) : last());
    }
  }

  private double last() {
    return seconds.isEmpty() ? 0 : seconds.getLast();
  }

  List<Double> seconds() {
    return List.copyOf(seconds);
  }
}
