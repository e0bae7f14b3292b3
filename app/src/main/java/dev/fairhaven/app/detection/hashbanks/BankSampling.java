package dev.fairhaven.app.detection.hashbanks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32C;

/// Selects the events for which a bank is searched.
public final class BankSampling {

  private BankSampling() {}

  /// Deterministic for a key, and independent between banks.
  public static boolean includes(Bank bank, String key) {
    int share = bank.settings().sampling();
    if (share == BankSettings.SAMPLING_MAX) {
      return true;
    }
    var sum = new CRC32C();
    sum.update((bank.name() + "/" + key).getBytes(UTF_8));
    return sum.getValue() % BankSettings.SAMPLING_MAX < share;
  }
}
