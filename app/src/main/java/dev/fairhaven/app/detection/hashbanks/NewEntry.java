package dev.fairhaven.app.detection.hashbanks;

import org.jspecify.annotations.Nullable;

/// An entry somebody wants in a bank.
///
/// @param confirmed whether somebody made sure that it is what the bank is for
/// @param reason why; may be empty
/// @param source the feed it comes from; [#TEAM] for the team itself
/// @param jpeg what it looks like, small; kept only where the bank keeps pictures
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
