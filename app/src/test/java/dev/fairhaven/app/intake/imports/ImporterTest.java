package dev.fairhaven.app.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.fairhaven.app.intake.imports.ImportRequest.Start;
import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.testing.AppTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ImporterTest extends AppTest {

  private static final Path REAL_FILES = Path.of("../../shared/data");

  @TempDir private Path directory;
  @Autowired private Importer importer;
  @Autowired private IntakeTarget target;
  @Autowired private EventLog log;
  private final String run = UUID.randomUUID().toString();
  private final Listener listener = new Listener();

  @Test
  void makesAnEventOfEachUsableRow() throws IOException {
    var result = run(write("text\nhello\n\"broken\nthere\n"), Start.RESUME, Long.MAX_VALUE);
    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(decision(1)).isNotNull();
    assertThat(log.find(new EventId(run + "-3")).orElseThrow().body().at("/data/text").asString())
        .isEqualTo("there");
    assertThat(Files.readString(directory.resolve("rejected.jsonl")))
        .startsWith("{\"line\":3,\"row\":2,\"reason\":\"expected cells quoted as in RFC 4180\"");
  }

  @Test
  void rejectsWhatTheSchemaRefuses() throws IOException {
    var result = run(write("text\n" + "x".repeat(40_001) + "\nok\n"), Start.RESUME, 10);
    assertThat(result.accepted()).isEqualTo(1);
    assertThat(Files.readString(directory.resolve("rejected.jsonl")))
        .startsWith("{\"line\":2,\"row\":1,\"reason\":\"/data/text: expected ");
  }

  @Test
  void decidesOnceHoweverOftenAFileIsImported() throws IOException {
    var file = write("text\nhello\n");
    run(file, Start.RESUME, Long.MAX_VALUE);
    var first = decision(1);
    assertThat(run(file, Start.RESUME, Long.MAX_VALUE).accepted()).isZero();
    assertThat(run(file, Start.RESTART, Long.MAX_VALUE).accepted()).isEqualTo(1);
    assertThat(decision(1)).isEqualTo(first);
  }

  @Test
  void goesOnWhereItStopped() throws IOException {
    var file = write("text\na\nb\nc\n");
    assertThat(run(file, Start.RESUME, 2).isFinished()).isFalse();
    var rest = run(file, Start.RESUME, Long.MAX_VALUE);
    assertThat(rest.skipped()).isEqualTo(2);
    assertThat(rest.accepted()).isEqualTo(1);
    assertThat(rest.isFinished()).isTrue();
    assertThat(listener.resumedAfter).containsExactly(2L);
  }

  @Test
  void keepsNothingWhenTryingOut() throws IOException {
    var request = request(write("text\nhello\n"), Start.RESUME, Long.MAX_VALUE);
    assertThat(importer.tryOut(request, listener).accepted()).isEqualTo(1);
    assertThat(log.find(new EventId(run + "-1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "text-toxic/davidson_tweets.csv.gz,post.created,tweet",
    "spam-scam/sms_spam_uci.csv.gz,message.sent,text"
  })
  void importsRealFiles(String name, String eventType, String column) throws IOException {
    var file = REAL_FILES.resolve(name);
    assumeThat(file).as("real data beside the checkout").exists();
    var mapping =
        MappingFile.parse(
            "{event-type: %s, id: '%s-{row}', actor: 'account:%s-{row}', map: {text: %s}}"
                .formatted(eventType, run, run, column));
    var rejected = directory.resolve("rejected.jsonl");
    var result =
        importer.run(
            new ImportRequest(file, mapping, rejected, Start.RESUME, 3_000), target, listener);
    assertThat(result.accepted()).isEqualTo(3_000);
    assertThat(rejected).doesNotExist();
  }

  private Path write(String content) throws IOException {
    return Files.writeString(directory.resolve("posts.csv"), content);
  }

  private Object decision(int row) {
    var id = new EventId(run + "-" + row);
    return Objects.requireNonNull(log.decisionsAbout(List.of(id)).get(id));
  }

  private ImportResult run(Path file, Start start, long limit) throws IOException {
    return importer.run(request(file, start, limit), target, listener);
  }

  private ImportRequest request(Path file, Start start, long limit) {
    var mapping =
        MappingFile.parse(
            "{event-type: post.created, id: '%s-{row}', actor: 'account:a-{row}'}".formatted(run));
    return new ImportRequest(file, mapping, directory.resolve("rejected.jsonl"), start, limit);
  }

  private static final class Listener implements ImportListener {

    private final List<Long> resumedAfter = new ArrayList<>();

    @Override
    public void resumed(long rows) {
      resumedAfter.add(rows);
    }

    @Override
    public void unseenColumns(List<String> unseen, List<String> seen) {}

    @Override
    public void progressed(long accepted, long rejected, double fraction) {}

    @Override
    public boolean isStopAsked() {
      return false;
    }
  }
}
