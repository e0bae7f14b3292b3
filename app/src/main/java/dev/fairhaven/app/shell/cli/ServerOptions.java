package dev.fairhaven.app.shell.cli;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the product listens and is reached: options of the verbs that run it.
final class ServerOptions {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "TCP port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address of the interface to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE}, so only this machine reaches it).")
  private String host = "127.0.0.1";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "Where users and staff reach this instance, for the links in notices (default: http://localhost:PORT).")
  private @Nullable String publicUrl;

  @Option(names = "--exit-after", paramLabel = "SECONDS", hidden = true)
  private @Nullable Long exitAfterSeconds;

  /// @throws RefusedException when the port cannot be had
  Endpoint claim() {
    return Endpoint.claim(host, port);
  }

  String publicUrl(Endpoint endpoint) {
    return Objects.requireNonNullElse(publicUrl, endpoint.localUrl());
  }

  /// How long to run once everything is ready; nothing for until somebody stops it.
  Optional<Duration> exitAfter() {
    return Optional.ofNullable(exitAfterSeconds).map(Duration::ofSeconds);
  }
}
