package dev.fairhaven.app.shell.bench;

import dev.fairhaven.rules.Compilation;
import dev.fairhaven.rules.Sources;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.function.Function;

/// Compiles a rule set and measures the CPU time of the thread that does it.
public final class CompileBench {

  private static final int EDITS = 15;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Function<Sources, Compilation> compiler;

  public CompileBench(Function<Sources, Compilation> compiler) {
    this.compiler = compiler;
  }

  /// One compilation; cold if it is the first of the process.
  public Duration once(Sources sources) {
    long start = threads.getCurrentThreadCpuTime();
    var _ = compiler.apply(sources);
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }

  /// Compilations after one file after the other was edited.
  ///
  /// @return the median
  public Duration afterEdits(Sources sources) {
    var times = new Duration[EDITS];
    for (int i = 0; i < times.length; i++) {
      times[i] = once(edited(sources, i));
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static Sources edited(Sources sources, int edit) {
    var files = new HashMap<>(sources.all());
    var paths = sources.paths();
    files.merge(paths.get(edit % paths.size()), "\n# Edit " + edit + "\n", String::concat);
    return Sources.of(files);
  }
}
