package dev.fairhaven.app.intake.ingest.web;

import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.intake.ingest.Intake.Outcome;
import dev.fairhaven.app.intake.ingest.Intake.Submission;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
    List<Line> chunk = new ArrayList<>();
    var earlier = Chunk.NONE;
    for (var line = next(lines); line != null; line = next(lines)) {
      chunk.add(line);
      boolean isDry = lines.available() == 0;
      if (chunk.size() == CHUNK_LINES_MAX || isDry) {
        var latest = submit(chunk);
        answer(earlier, output);
        earlier = isDry ? answer(latest, output) : latest;
        chunk = new ArrayList<>();
      }
    }
    var last = submit(chunk);
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
        return new Line.Broken(Bodies.tooLarge(EventsApi.EVENT_BYTES_MAX));
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

  private Chunk submit(List<Line> lines) {
    var readable =
        lines.stream()
            .filter(Line.Event.class::isInstance)
            .map(line -> ((Line.Event) line).event())
            .toList();
    return new Chunk(lines, intake.submitAll(readable));
  }

  private static Chunk answer(Chunk chunk, OutputStream output) throws IOException {
    var outcomes = chunk.submission.await().iterator();
    for (var line : chunk.lines) {
      switch (line) {
        case Line.Event(var event) -> write(event, outcomes.next(), output);
        case Line.Broken(var problem) ->
            write(Json.mapper().createObjectNode(), new Outcome.Refused(problem), output);
        case Line.Blank _ -> {}
      }
    }
    output.flush();
    return Chunk.NONE;
  }

  private static void write(JsonNode event, Outcome outcome, OutputStream output)
      throws IOException {
    var result = Json.write(AnswerJson.write(event, outcome)) + "\n";
    output.write(result.getBytes(StandardCharsets.UTF_8));
  }

  /// Lines whose events were handed in and are being written.
  private record Chunk(List<Line> lines, Submission submission) {

    static final Chunk NONE = new Chunk(List.of(), List::of);
  }

  private sealed interface Line {

    record Event(JsonNode event) implements Line {}

    record Broken(ProblemException problem) implements Line {}

    record Blank() implements Line {}

    static Line of(byte[] utf8) {
      if (new String(utf8, StandardCharsets.UTF_8).isBlank()) {
        return new Blank();
      }
      try {
        return new Event(Bodies.parse(utf8));
      } catch (ProblemException problem) {
        return new Broken(problem);
      }
    }
  }
}
