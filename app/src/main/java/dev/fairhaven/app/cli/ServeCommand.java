package dev.fairhaven.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `serve`: the product, without any demo content.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Starts Fairhaven and runs it until it is stopped with Ctrl-C or SIGTERM.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven serve --data /var/lib/fairhaven --port 9000")
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data;

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

  @Option(names = "--exit-when-ready", hidden = true)
  private boolean exitWhenReady;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var endpoint = Endpoint.claim(host, port);
    announceStart(out);
    var product = start(endpoint);
    announceReady(product, out);
    if (exitWhenReady) {
      product.stop();
    } else {
      StartupCache.makeIfAbsent();
      stopOnSignal(product, out);
      product.awaitStop();
    }
    return ExitCodes.OK;
  }

  private Product start(Endpoint endpoint) {
    return Product.start(
        data, endpoint, Objects.requireNonNullElse(publicUrl, endpoint.localUrl()));
  }

  private void announceStart(PrintWriter out) {
    boolean isFirst = !Files.exists(data.directory());
    out.printf(
        "Fairhaven %s is starting%s%n",
        Version.current(), isFirst ? "; the first time takes a little longer" : "");
    out.flush();
  }

  private void announceReady(Product product, PrintWriter out) {
    out.printf("  open   %s%n", product.endpoint().localUrl());
    out.printf("  data   %s%n", data.directory());
    out.printf("  log    %s%n", LogFile.in(data.directory()));
    out.printf("Ready. Ctrl-C stops it.%n");
    out.flush();
  }

  private static void stopOnSignal(Product product, PrintWriter out) {
    Runnable stop =
        () -> {
          out.printf("Stopping%n");
          out.flush();
          product.stop();
          out.printf("Stopped%n");
          out.flush();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
  }
}
