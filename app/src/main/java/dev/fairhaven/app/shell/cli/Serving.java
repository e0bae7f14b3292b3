package dev.fairhaven.app.shell.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/// Runs the product until somebody stops it, and tells the person at the terminal what they need.
final class Serving {

  private final DataOptions data;
  private final ServerOptions server;
  private final PrintWriter out;

  Serving(DataOptions data, ServerOptions server, PrintWriter out) {
    this.data = data;
    this.server = server;
    this.out = out;
  }

  /// Claims the port, which tells early when it cannot be had, or when all is running already.
  Endpoint claim() {
    Instance.find(data.directory()).ifPresent(this::refuseBeside);
    return server.claim();
  }

  private void refuseBeside(Instance running) {
    throw new RefusedException(
        "The data directory %s is in use by process %d, which answers at %s. Stop that one first, or choose another directory with --data."
            .formatted(data.directory(), running.pid(), running.url()));
  }

  /// @param settings beside those of every product, by name
  /// @param ready called once the product answers, to tell more about it
  int run(Endpoint endpoint, Map<String, Object> settings, Consumer<Product> ready) {
    announceStart();
    var product = Product.open(data, endpoint);
    stopOnSignal(product);
    product.start(server.publicUrl(endpoint), settings);
    announceReady(product, ready);
    server.exitAfter().ifPresentOrElse(time -> stopAfter(time, product), () -> serve(product));
    return ExitCodes.OK;
  }

  private static void serve(Product product) {
    StartupCache.makeIfAbsent();
    product.awaitStop();
  }

  private static void stopAfter(Duration time, Product product) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    product.stop();
  }

  private void announceStart() {
    boolean isFirst = !Files.exists(data.directory());
    out.printf(
        "Fairhaven %s is starting%s%n",
        Version.current(), isFirst ? "; the first time takes a little longer" : "");
    out.flush();
  }

  private void announceReady(Product product, Consumer<Product> more) {
    out.printf("  open   %s%n", product.endpoint().localUrl());
    out.printf("  data   %s%n", data.directory());
    out.printf("  log    %s%n", LogFile.in(data.directory()));
    more.accept(product);
    out.printf("Ready. Ctrl-C stops it.%n");
    out.flush();
  }

  /// Ctrl-C and SIGTERM, from the moment there is something to stop. Also runs, with nothing left
  /// to do, when the verb ends by itself.
  private void stopOnSignal(Product product) {
    Runnable stop =
        () -> {
          if (!product.isStopped()) {
            out.printf("Stopping%n");
            out.flush();
            product.stop();
            out.printf("Stopped%n");
            out.flush();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
  }
}
