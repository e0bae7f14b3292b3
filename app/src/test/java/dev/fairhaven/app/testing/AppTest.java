package dev.fairhaven.app.testing;

import dev.fairhaven.app.Application;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole application on a random port, with a database of its own and the rights that it has in
/// production. Tests that extend it share one instance, so each uses its own ids and says nothing
/// about totals.
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class AppTest {

  /// What everybody made by [#person] signs in with.
  protected static final String PASSWORD = "correct horse battery staple";

  /// What the exchange `neighbours` reads; not there until a test writes it.
  protected static final Path EXCHANGED = temporaryFile();

  /// What the classifier `house` asks: a chat model that scores `hate` and `scam`. Another,
  /// `colours`, says how red, green and blue a picture is, and `openai-colours` calls red
  /// `violence/graphic`.
  protected static final FakeModel MODEL = new FakeModel();

  private static final Path COLOURS =
      Path.of("src/test/resources/classifiers/picture.onnx").toAbsolutePath();

  private static final String DATABASE = TestPostgres.freshDatabaseOfTheApplication();
  private static final AtomicInteger COUNTER = new AtomicInteger();

  @LocalServerPort private int port;

  @Autowired private People people;
  @Autowired private JdbcClient database;

  /// All tests come from one address: those that guess must not slow down those that sign in.
  @AfterEach
  void forgetFailedSignIns() {
    database.sql("DELETE FROM sign_in_failure").update();
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", () -> DATABASE);
    properties.add("spring.flyway.enabled", () -> "false");
    properties.add("fairhaven.setup.template", () -> "mixed");
    properties.add("fairhaven.secrets.keys", () -> "dGhlIGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzISE=");
    properties.add("fairhaven.delivery.allow-private-networks", () -> "true");
    properties.add("fairhaven.exchanges.neighbours.kind", () -> "file");
    properties.add("fairhaven.exchanges.neighbours.address", EXCHANGED::toUri);
    properties.add("fairhaven.exchanges.neighbours.bank", () -> "neighbours");
    properties.add("fairhaven.classifiers.house.kind", () -> "chat");
    properties.add("fairhaven.classifiers.house.address", MODEL::address);
    properties.add("fairhaven.classifiers.house.model", () -> "judge");
    properties.add("fairhaven.classifiers.house.key", () -> "s3cret-of-the-house");
    properties.add("fairhaven.classifiers.house.policy", () -> "No hate. No scams.");
    properties.add("fairhaven.classifiers.house.categories.hate", () -> "attacks people");
    properties.add("fairhaven.classifiers.house.categories.scam", () -> "wants their money");
    properties.add("fairhaven.classifiers.house.rules-wait", () -> "2s");
    properties.add("fairhaven.classifiers.house.failures-max", () -> "1000");
    seeing(properties, "colours", "red,green,blue");
    seeing(properties, "openai-colours", "violence/graphic,green,blue");
  }

  private static void seeing(DynamicPropertyRegistry properties, String name, String labels) {
    var prefix = "fairhaven.classifiers." + name + ".";
    properties.add(prefix + "kind", () -> "onnx-picture");
    properties.add(prefix + "address", () -> COLOURS.toUri().toString());
    properties.add(prefix + "model", () -> "colours-1");
    properties.add(prefix + "labels", () -> labels);
    properties.add(prefix + "activation", () -> "none");
    properties.add(prefix + "input.width", () -> "2");
    properties.add(prefix + "input.height", () -> "2");
    properties.add(prefix + "input.mean", () -> "0,0,0");
    properties.add(prefix + "input.deviation", () -> "1,1,1");
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempDirectory("exchange").resolve("hashes.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Such as `http://127.0.0.1:41234`.
  protected final String origin() {
    return "http://127.0.0.1:" + port;
  }

  /// Takes away the tasks that earlier tests left in queues.
  protected final void emptyQueues() {
    for (var table : List.of("task_step", "task_skip", "task_reason", "task")) {
      database.sql("DELETE FROM " + table).update();
    }
  }

  /// A new member of staff.
  protected final Person person(Role role) {
    var login = role.name().toLowerCase(Locale.ROOT) + COUNTER.incrementAndGet();
    var name = "Test " + login;
    return new Person(people.create(name, login, role, PASSWORD), name, login);
  }

  /// A client that nobody is signed in with.
  protected final Browser browser() {
    return new Browser(origin());
  }

  /// A client that somebody new with `role` is signed in with.
  protected final Browser signedIn(Role role) {
    var browser = browser();
    browser.signIn(person(role).login(), PASSWORD);
    return browser;
  }

  /// @param name as colleagues see it
  public record Person(StaffId id, String name, String login) {}
}
