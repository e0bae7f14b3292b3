package dev.fairhaven.app.shell.doctor;

import java.util.ArrayList;
import java.util.List;

/// Whether the machine is large enough.
public final class MachineChecks {

  static final long MEMORY_MIN = 1L << 30;
  static final long MEMORY_WANTED = 2L << 30;
  static final long FILES_MIN = 1_024;
  static final long FILES_WANTED = 4_096;
  static final long HEAP_MIN = 256L << 20;
  static final int JAVA = 25;

  private MachineChecks() {}

  public static List<Finding> run(Machine machine) {
    List<Finding> findings = new ArrayList<>();
    findings.add(memory(machine.memoryBytes()));
    findings.add(cores(machine.cores()));
    if (machine.filesMax() > 0) {
      findings.add(files(machine.filesMax()));
    }
    findings.add(java(machine.javaVersion()));
    findings.add(heap(machine.heapBytesMax()));
    return findings;
  }

  /// A machine sold as 1 GB reports a little less.
  private static Finding memory(long bytes) {
    var text = "The machine has " + Size.of(bytes) + " of memory.";
    if (bytes < MEMORY_MIN * 9 / 10) {
      return Finding.problem("memory", text, "Give the machine or container at least 1 GB.");
    }
    return bytes < MEMORY_WANTED * 9 / 10
        ? Finding.warning("memory", text, "2 GB leave room for growth.")
        : Finding.ok("memory", text);
  }

  private static Finding cores(int cores) {
    return cores < 2
        ? Finding.warning(
            "cores",
            "The machine has 1 core, which the database and the product share.",
            "Give it 2.")
        : Finding.ok("cores", "The machine has " + cores + " cores.");
  }

  private static Finding files(long max) {
    var text = "A process may have %,d files and connections open.".formatted(max);
    var advice = "Raise the limit with `ulimit -n 4096`, or LimitNOFILE= in the systemd unit.";
    if (max < FILES_MIN) {
      return Finding.problem("files", text, advice);
    }
    return max < FILES_WANTED ? Finding.warning("files", text, advice) : Finding.ok("files", text);
  }

  private static Finding java(int version) {
    var text = "Java is version " + version + ".";
    return version < JAVA
        ? Finding.problem("java", text, "Install a JDK 25 and set JAVA_HOME to it.")
        : Finding.ok("java", text);
  }

  private static Finding heap(long bytes) {
    var text = "Java may use " + Size.of(bytes) + " of memory for objects.";
    return bytes < HEAP_MIN
        ? Finding.warning("heap", text, "Set FAIRHAVEN_JAVA_OPTS=-Xmx512m, or more.")
        : Finding.ok("heap", text);
  }
}
