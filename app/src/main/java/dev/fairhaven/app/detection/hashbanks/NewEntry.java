package dev.fairhaven.app.detection.hashbanks;

import org.jspecify.annotations.Nullable;

/// An entry to add to a bank.
///
/// @param confirmed whether it has been verified to be what the bank is for
/// @param reason why it is added; may be empty
/// @param source the exchange it comes from; [#TEAM] if the team added it
/// @param jpeg a thumbnail; stored only if the bank keeps thumbnails
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewEntry(
    EntrySignals signals, boolean confirmed, String reason, String source, byte @Nullable [] jpeg) {

  public static final int REASON_LENGTH_MAX = 500;

  public static final String TEAM = "";

  public static NewEntry of(EntrySignals signals, boolean confirmed, String reason) {
    return new NewEntry(signals, confirmed, reason, TEAM, null);
  }

  public NewEntry with(byte @Nullable [] picture) {
    return new NewEntry(signals, confirmed, reason, source, picture);
  }
}
