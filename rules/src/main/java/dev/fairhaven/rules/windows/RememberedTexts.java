package dev.fairhaven.rules.windows;

import dev.fairhaven.rules.SimilarTexts;
import dev.fairhaven.signals.near.RecentTexts;
import dev.fairhaven.signals.near.TextFingerprint;

/// Remembers texts in this process, the newest so many; what was remembered goes with it.
/// Thread-safe.
public final class RememberedTexts implements SimilarTexts {

  private final RecentTexts texts;

  /// @param capacity texts that are remembered; each takes a quarter of a kilobyte
  public RememberedTexts(int capacity) {
    this.texts = new RecentTexts(capacity);
  }

  @Override
  public int accounts(Sent sent, Question question) {
    return TextFingerprint.of(sent.text())
        .map(
            fingerprint -> {
              texts.add(fingerprint, sent.at().toEpochMilli(), hash(sent.account()));
              long since = sent.at().minus(question.within()).toEpochMilli();
              return texts.find(fingerprint, since, question.similarity()).accounts();
            })
        .orElse(0);
  }

  /// Accounts are told apart by 64 bits (FNV-1a).
  private static long hash(String account) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < account.length(); i++) {
      hash = (hash ^ account.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
