package dev.fairhaven.app.platform.audit;

/// Where the chain ends. Written `POSITION:HASH`, in the log file and on the command line.
///
/// @param position of the last sealed record; 0 where there is none
public record AuditHead(long position, AuditHash hash) {

  public static final AuditHead ORIGIN = new AuditHead(0, AuditHash.ORIGIN);

  /// @throws IllegalArgumentException unless `text` is a position, a colon and a hash
  public static AuditHead parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || !text.substring(0, colon).matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("expected POSITION:HASH");
    }
    return new AuditHead(
        Long.parseLong(text.substring(0, colon)), new AuditHash(text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return position + ":" + hash;
  }
}
