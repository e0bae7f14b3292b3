package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.postgres.DatabaseAddress;
import dev.fairhaven.app.platform.postgres.PostgresOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where an instance keeps its data: options that several verbs share.
final class DataOptions {

  private static final String JDBC = "jdbc:";
  private static final Pattern SIGN_IN = Pattern.compile("(user|password)=.*");
  private static final String OWNER = "FAIRHAVEN_DATABASE_OWNER";
  private static final String OWNER_PASSWORD = "FAIRHAVEN_DATABASE_OWNER_PASSWORD";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".data",
      description =
          "Directory for the database, logs and everything else that is kept (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of(".data");

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "${env:FAIRHAVEN_DATABASE_URL}",
      description = {
        "Your own PostgreSQL instead of the embedded one: postgresql://HOST:PORT/DATABASE.",
        "User and password are best given in FAIRHAVEN_DATABASE_USER and FAIRHAVEN_DATABASE_PASSWORD, those of the tables' owner in FAIRHAVEN_DATABASE_OWNER and FAIRHAVEN_DATABASE_OWNER_PASSWORD. Default: the value of FAIRHAVEN_DATABASE_URL, else the embedded database."
      })
  private @Nullable String databaseUrl;

  private @Nullable PostgresOptions postgres;

  DataOptions() {}

  /// The embedded database of a directory, with settings of its own.
  static DataOptions in(Path directory, PostgresOptions postgres) {
    var options = new DataOptions();
    options.directory = directory;
    options.postgres = postgres;
    return options;
  }

  Path directory() {
    return directory.toAbsolutePath().normalize();
  }

  /// How the embedded database runs.
  PostgresOptions postgres() {
    return Objects.requireNonNullElseGet(postgres, () -> PostgresOptions.standard(directory()));
  }

  /// The database given by URL; empty means the embedded one.
  Optional<DatabaseRoles> externalDatabase() {
    return Optional.ofNullable(databaseUrl)
        .filter(url -> !url.isBlank())
        .map(DataOptions::parse)
        .map(address -> roles(address, System.getenv()));
  }

  static DatabaseRoles roles(DatabaseAddress application, Map<String, String> environment) {
    var owner = environment.getOrDefault(OWNER, "");
    var password = environment.getOrDefault(OWNER_PASSWORD, "");
    return new DatabaseRoles(
        owner.isEmpty() ? application : new DatabaseAddress(application.jdbcUrl(), owner, password),
        application);
  }

  static DatabaseAddress parse(String text) {
    try {
      var uri = new URI(text.startsWith(JDBC) ? text.substring(JDBC.length()) : text);
      if (!isPostgres(uri)) {
        throw new RefusedException("--database-url is not of the form postgresql://HOST/DATABASE");
      }
      return address(uri);
    } catch (URISyntaxException e) {
      // Not the exception's own message: it repeats the URL, which may hold a password.
      throw new RefusedException("--database-url is not a URL: " + e.getReason());
    }
  }

  private static boolean isPostgres(URI uri) {
    var scheme = uri.getScheme();
    return ("postgresql".equals(scheme) || "postgres".equals(scheme)) && uri.getHost() != null;
  }

  private static DatabaseAddress address(URI uri) {
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var parameters = new ArrayList<String>();
    var signIn = new HashMap<String, String>();
    for (var parameter : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
      if (SIGN_IN.matcher(parameter).matches()) {
        int sign = parameter.indexOf('=');
        signIn.put(
            parameter.substring(0, sign),
            URLDecoder.decode(parameter.substring(sign + 1), StandardCharsets.UTF_8));
      } else if (!parameter.isEmpty()) {
        parameters.add(parameter);
      }
    }
    var query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    var url = JDBC + "postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    var userInfo = Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
    var user = signIn.getOrDefault("user", userInfo[0]);
    var password = signIn.getOrDefault("password", userInfo.length < 2 ? "" : userInfo[1]);
    return new DatabaseAddress(
        url,
        user.isEmpty() ? environment("FAIRHAVEN_DATABASE_USER") : user,
        password.isEmpty() ? environment("FAIRHAVEN_DATABASE_PASSWORD") : password);
  }

  private static String environment(String name) {
    return System.getenv().getOrDefault(name, "");
  }
}
