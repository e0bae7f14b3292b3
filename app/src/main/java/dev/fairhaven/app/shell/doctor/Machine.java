package dev.fairhaven.app.shell.doctor;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What there is to run on, as a container allows it.
///
/// @param filesMax how many files this process may have open; 0 where that is not known
public record Machine(
    long memoryBytes, int cores, long filesMax, int javaVersion, long heapBytesMax) {

  public static Machine ofThisProcess() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        system.getTotalMemorySize(),
        Runtime.getRuntime().availableProcessors(),
        system instanceof UnixOperatingSystemMXBean unix ? unix.getMaxFileDescriptorCount() : 0,
        Runtime.version().feature(),
        Runtime.getRuntime().maxMemory());
  }
}
