package dev.fairhaven.app.detection.hashbanks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32C;

/// Which events a bank is asked for.
public final class BankSampling {

  private BankSampling() {}

  /// The same for one key every time, and independent between banks.
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
