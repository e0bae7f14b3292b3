package dev.fairhaven.app.shell.doctor;

/// Numbers of bytes as people read them.
final class Size {

  private Size() {}

  static String of(long bytes) {
    if (bytes >= 1L << 30) {
      return "%.1f GB".formatted(bytes / (double) (1L << 30));
    }
    return "%,d MB".formatted(bytes >> 20);
  }
}
