package dev.fairhaven.app.intake.ingest.web;

import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Newline-delimited JSON in, results out. Reads ahead a chunk of lines, so that they share a
/// commit; reads the next chunk while one is being written; and never waits for a line that has not
/// come while others could be answered.
final class EventStream {

  static final int CHUNK_LINES_MAX = 500;

  private final Intake intake;

  EventStream(Intake intake) {
    this.intake = intake;
  }

  void run(InputStream input, OutputStream output) throws IOException {
    var lines = new BufferedInputStream(input, 64 * 1024);
    List<SentEvent> chunk = new ArrayList<>();
    var earlier = SentEvents.NONE;
    for (var line = next(lines); line != null; line = next(lines)) {
      line.event().ifPresent(chunk::add);
      boolean isDry = lines.available() == 0;
      if (chunk.size() == CHUNK_LINES_MAX || isDry) {
        var latest = SentEvents.submit(chunk, intake);
        answer(earlier, output);
        earlier = isDry ? answer(latest, output) : latest;
        chunk = new ArrayList<>();
      }
    }
    var last = SentEvents.submit(chunk, intake);
    answer(earlier, output);
    answer(last, output);
  }

  private static @Nullable Line next(BufferedInputStream input) throws IOException {
    var bytes = new ByteArrayOutputStream();
    int next = input.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (bytes.size() < EventsApi.EVENT_BYTES_MAX) {
        bytes.write(next);
      } else {
        skipLine(input);
        return Line.broken(EventsApi.EVENT.tooMuch());
      }
      next = input.read();
    }
    return Line.of(bytes.toByteArray());
  }

  private static void skipLine(BufferedInputStream input) throws IOException {
    int next = input.read();
    while (next >= 0 && next != '\n') {
      next = input.read();
    }
  }

  private static SentEvents answer(SentEvents sent, OutputStream output) throws IOException {
    for (var result : sent.await()) {
      output.write((Json.write(result) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    output.flush();
    return SentEvents.NONE;
  }

  /// @param event empty for a blank line, which gets no result
  private record Line(Optional<SentEvent> event) {

    static Line of(byte[] utf8) {
      return isBlank(utf8) ? new Line(Optional.empty()) : new Line(Optional.of(read(utf8)));
    }

    static Line broken(ProblemException problem) {
      return new Line(Optional.of(new SentEvent.Broken(problem)));
    }

    private static boolean isBlank(byte[] utf8) {
      for (byte octet : utf8) {
        if (octet != ' ' && octet != '\t' && octet != '\r') {
          return false;
        }
      }
      return true;
    }

    private static SentEvent read(byte[] utf8) {
      try {
        return new SentEvent.Parsed(EventsApi.EVENT.parse(utf8));
      } catch (ProblemException problem) {
        return new SentEvent.Broken(problem);
      }
    }
  }
}
