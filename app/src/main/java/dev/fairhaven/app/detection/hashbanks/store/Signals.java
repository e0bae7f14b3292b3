package dev.fairhaven.app.detection.hashbanks.store;

import dev.fairhaven.app.detection.hashbanks.EntrySignals;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The stored form of signals: bytes, most significant bit first.
final class Signals {

  private Signals() {}

  static @Nullable String pdq(EntrySignals signals) {
    return text(signals.pdq());
  }

  static @Nullable String sha256(EntrySignals signals) {
    return text(signals.sha256());
  }

  static @Nullable String md5(EntrySignals signals) {
    return text(signals.md5());
  }

  private static @Nullable String text(@Nullable Object signal) {
    return signal == null ? null : signal.toString();
  }

  static EntrySignals read(ResultSet row) throws SQLException {
    var sha256 = row.getBytes("sha256");
    var md5 = row.getBytes("md5");
    return new EntrySignals(
        pdq(row.getBytes("pdq")),
        sha256 == null ? null : new Digest(HexFormat.of().formatHex(sha256)),
        md5 == null ? null : new Digest(HexFormat.of().formatHex(md5)));
  }

  static @Nullable PdqHash pdq(byte @Nullable [] bytes) {
    return bytes == null ? null : PdqHash.fromHex(HexFormat.of().formatHex(bytes));
  }
}
