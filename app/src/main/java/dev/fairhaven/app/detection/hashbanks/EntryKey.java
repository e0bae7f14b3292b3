package dev.fairhaven.app.detection.hashbanks;

/// An active entry packed into one number for the index, with everything a search needs. Ordered by
/// bank, then tier, then entry.
///
/// @param bank its number, up to 2²²
/// @param entry up to 2⁴⁰
record EntryKey(int bank, boolean confirmed, long entry) {

  private static final int ENTRY_BITS = 40;
  private static final int TIER_BITS = 1;
  private static final long ENTRY_MASK = (1L << ENTRY_BITS) - 1;

  static EntryKey of(long packed) {
    return new EntryKey(
        (int) (packed >>> (ENTRY_BITS + TIER_BITS)),
        (packed >>> ENTRY_BITS & 1) == 1,
        packed & ENTRY_MASK);
  }

  static EntryKey of(BankEntry entry) {
    return new EntryKey(entry.bank(), entry.confirmed(), entry.id());
  }

  EntryKey ofTier(boolean isConfirmed) {
    return new EntryKey(bank, isConfirmed, entry);
  }

  long packed() {
    return ((long) bank << (ENTRY_BITS + TIER_BITS)) | (confirmed ? 1L << ENTRY_BITS : 0) | entry;
  }
}
