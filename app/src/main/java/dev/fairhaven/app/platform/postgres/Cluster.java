package dev.fairhaven.app.platform.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The database files of one data directory and the settings they run with.
///
/// Everything is in `<data>/postgres`. The cluster appears by one rename, when it is complete, so a
/// process killed half-way through the first start leaves nothing that could be mistaken for data.
final class Cluster {

  static final String USER = "fairhaven";
  static final String DATABASE = "fairhaven";

  private static final Duration INITIALISATION_LIMIT = Duration.ofMinutes(5);
  private static final int PASSWORD_BYTES = 32;
  private static final String FILES = "cluster";
  private static final String OUR_SETTINGS = "fairhaven.conf";

  private final Path directory;
  private final Binaries binaries;
  private final RunAs account;
  private final Map<String, String> settings;

  private Cluster(Path directory, Binaries binaries, RunAs account, Map<String, String> settings) {
    this.directory = directory;
    this.binaries = binaries;
    this.account = account;
    this.settings = settings;
  }

  /// Opens the cluster of a data directory, which is initialised when it has none.
  static Cluster open(Path dataDirectory, PostgresOptions options) {
    var directory = directoryIn(dataDirectory);
    try {
      Permissions.createPrivateDirectory(directory);
      return open(dataDirectory, options, RunAs.choose(directory));
    } catch (IOException e) {
      throw new PostgresException("The database in " + directory + " cannot be opened: " + e, e);
    }
  }

  static Cluster open(Path dataDirectory, PostgresOptions options, RunAs account)
      throws IOException {
    var directory = directoryIn(dataDirectory);
    var binaries = Binaries.unpackInto(options.binariesDirectory().toAbsolutePath().normalize());
    if (account instanceof RunAs.User) {
      Permissions.allowPassage(dataDirectory);
    }
    account.takeOver(directory);
    var cluster = new Cluster(directory, binaries, account, options.settings());
    cluster.requireReachable();
    cluster.initialiseIfAbsent();
    return cluster;
  }

  private static Path directoryIn(Path dataDirectory) {
    return dataDirectory.toAbsolutePath().normalize().resolve("postgres");
  }

  /// Whether a data directory has a database.
  static boolean exists(Path dataDirectory) {
    return Files.exists(directoryIn(dataDirectory).resolve(FILES));
  }

  /// The address of a cluster that has been started before.
  static Optional<DatabaseAddress> findAddress(Path dataDirectory) {
    var directory = directoryIn(dataDirectory);
    var port = new PortFile(directory.resolve("port")).read();
    return port.isPresent() ? Optional.of(address(directory, port.getAsInt())) : Optional.empty();
  }

  /// As [#findAddress], for the role that owns nothing; empty as well where an older version has
  /// made no such role.
  static Optional<DatabaseAddress> findApplicationAddress(Path dataDirectory) {
    return findAddress(dataDirectory)
        .flatMap(owner -> ApplicationRole.find(directoryIn(dataDirectory), owner));
  }

  /// Makes the role that owns nothing, on the running server.
  DatabaseAddress prepareApplicationRole(int port) {
    return ApplicationRole.prepare(directory, address(port));
  }

  /// The directory that PostgreSQL calls its data directory.
  Path files() {
    return directory.resolve(FILES);
  }

  Path log() {
    return directory.resolve("log");
  }

  PortFile port() {
    return new PortFile(directory.resolve("port"));
  }

  /// A program's command line, ready to run under the right account.
  List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<>(account.prefix());
    command.add(binaries.program(program));
    command.addAll(arguments);
    return command;
  }

  /// How clients reach this cluster on a port.
  DatabaseAddress address(int port) {
    return address(directory, port);
  }

  private static DatabaseAddress address(Path directory, int port) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&logServerErrorDetail=false"
            .formatted(port, DATABASE),
        USER,
        readPassword(directory));
  }

  /// Writes the settings for the next start.
  void configure(int port) throws IOException {
    var text = ServerSettings.with(settings, port);
    Files.writeString(files().resolve(OUR_SETTINGS), text);
  }

  private static String readPassword(Path directory) {
    try {
      return Files.readString(passwordFile(directory)).strip();
    } catch (IOException e) {
      throw new PostgresException("The database password in " + directory + " cannot be read", e);
    }
  }

  private static Path passwordFile(Path directory) {
    return directory.resolve("password");
  }

  private void requireReachable() {
    var probe = Command.run(command("postgres", List.of("--version")), INITIALISATION_LIMIT);
    if (!probe.succeeded()) {
      throw new PostgresException(
          "The PostgreSQL programs in %s cannot be run (%s). If you are root, choose a data directory that other accounts can reach, such as /var/lib/fairhaven, with --data."
              .formatted(binaries.home(), probe.output()));
    }
  }

  private void initialiseIfAbsent() throws IOException {
    if (!Files.exists(files())) {
      initialise();
      return;
    }
    var version = Files.readString(files().resolve("PG_VERSION")).strip();
    if (!Binaries.VERSION.startsWith(version + ".")) {
      throw new PostgresException(
          "The database in %s was made by PostgreSQL %s; this is %s. Make a backup with the version of Fairhaven that made it, and restore that into an empty directory."
              .formatted(files(), version, Binaries.VERSION));
    }
  }

  private void initialise() throws IOException {
    var partial = directory.resolve("initialising");
    Trees.delete(partial);
    var passwordFile = passwordFile(directory);
    Permissions.writePrivateFile(passwordFile, newPassword() + "\n");
    account.own(passwordFile);
    run(
        command(
            "initdb",
            List.of(
                "--pgdata=" + partial,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums")),
        "");
    run(
        command("postgres", List.of("--single", "-D", partial.toString(), "postgres")),
        "CREATE DATABASE " + DATABASE + "\n");
    include(partial);
    Files.move(partial, files(), ATOMIC_MOVE);
  }

  private void include(Path partial) throws IOException {
    var main = partial.resolve("postgresql.conf");
    Files.writeString(
        main, Files.readString(main) + "\ninclude_if_exists = '" + OUR_SETTINGS + "'\n");
    Files.writeString(partial.resolve(OUR_SETTINGS), "");
    account.own(partial.resolve(OUR_SETTINGS));
  }

  private void run(List<String> command, String input) {
    var result = Command.run(command, input, INITIALISATION_LIMIT);
    if (!result.succeeded()) {
      throw new PostgresException(
          StartFailure.explain(
              "The database in %s cannot be initialised.".formatted(directory),
              result.output(),
              directory));
    }
  }

  private static String newPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
