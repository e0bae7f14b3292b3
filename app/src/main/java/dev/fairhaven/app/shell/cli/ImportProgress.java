package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.intake.imports.ImportListener;
import dev.fairhaven.app.intake.imports.ImportResult;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Tells a person how an import goes: one line that is kept up to date in a terminal, a line now
/// and then elsewhere. Ctrl-C stops the import in order.
final class ImportProgress implements ImportListener, AutoCloseable {

  private static final Duration EVERY_IN_TERMINAL = Duration.ofMillis(250);
  private static final Duration EVERY_ELSEWHERE = Duration.ofSeconds(10);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean isTerminal =
      Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  private final long start = System.nanoTime();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread stopper = new Thread(this::askToStop, "stop-import");
  private volatile boolean isStopAsked;
  private double fractionBefore = -1;
  private long shownAt = start;

  ImportProgress(PrintWriter out) {
    this.out = out;
    Runtime.getRuntime().addShutdownHook(stopper);
  }

  /// Keeps the JVM from ending before what is on its way is durable and the database is closed.
  private void askToStop() {
    isStopAsked = true;
    try {
      boolean _ = closed.await(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isStopAsked() {
    return isStopAsked;
  }

  @Override
  public void resumed(long rows) {
    out.printf(Locale.ROOT, "  going on after row %,d, where an earlier import stopped%n", rows);
    out.flush();
  }

  @Override
  public void unseenColumns(List<String> unseen, List<String> seen) {
    out.printf(
        "  note: none of the first rows has %s; they have %s%n",
        String.join(", ", unseen), String.join(", ", seen));
    out.flush();
  }

  @Override
  public void progressed(long accepted, long rejected, double fraction) {
    if (fractionBefore < 0) {
      fractionBefore = fraction;
    }
    var every = isTerminal ? EVERY_IN_TERMINAL : EVERY_ELSEWHERE;
    if (System.nanoTime() - shownAt >= every.toNanos()) {
      shownAt = System.nanoTime();
      out.print(isTerminal ? CLEAR_LINE : "");
      out.print(line(accepted, rejected, fraction));
      out.print(isTerminal ? "" : System.lineSeparator());
      out.flush();
    }
  }

  private String line(long accepted, long rejected, double fraction) {
    double seconds = secondsSinceStart();
    double speed = (fraction - fractionBefore) / seconds;
    var left = speed > 0 ? "%.0f s left".formatted((1 - fraction) / speed) : "";
    return String.format(
        Locale.ROOT,
        "  %,d events  %,.0f/s  %,d rejected  %.0f %%  %s",
        accepted,
        accepted / seconds,
        rejected,
        fraction * 100,
        left);
  }

  void finish(ImportResult result, Path rejectedRows) {
    double seconds = secondsSinceStart();
    out.print(isTerminal ? CLEAR_LINE : "");
    out.printf(
        Locale.ROOT,
        "  %,d events in %.1f s, %,.0f/s%s%n",
        result.accepted(),
        seconds,
        result.accepted() / seconds,
        verdicts(result));
    if (result.rejected() > 0) {
      out.printf(Locale.ROOT, "  %,d rejected; see %s%n", result.rejected(), rejectedRows);
    }
    if (!result.isFinished()) {
      out.printf("  not at the end yet; import again to go on%n");
    }
    out.flush();
  }

  private static String verdicts(ImportResult result) {
    return result.verdicts().entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", ", result.verdicts().isEmpty() ? "" : ": ", ""));
  }

  private double secondsSinceStart() {
    return Math.max(1, System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    closed.countDown();
    if (!isStopAsked) {
      Runtime.getRuntime().removeShutdownHook(stopper);
    }
  }
}
