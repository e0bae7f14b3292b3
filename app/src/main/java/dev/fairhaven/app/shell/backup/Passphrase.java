package dev.fairhaven.app.shell.backup;

/// What a backup is encrypted with. Never printed.
public record Passphrase(String text) {

  public static final int LENGTH_MIN = 12;
  static final int LENGTH_MAX = 1_024;

  /// @throws BackupException unless it has 12 to 1024 characters
  public Passphrase {
    if (text.length() < LENGTH_MIN || text.length() > LENGTH_MAX) {
      throw new BackupException(
          "The passphrase has %d characters; expected %d to %d."
              .formatted(text.length(), LENGTH_MIN, LENGTH_MAX));
    }
  }

  @Override
  public String toString() {
    return "passphrase";
  }
}
