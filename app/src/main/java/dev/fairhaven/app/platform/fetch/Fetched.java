package dev.fairhaven.app.platform.fetch;

/// What came of fetching something.
public sealed interface Fetched {

  /// @param mediaType as the host says, in lower case without parameters; empty where it says none
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Content(byte[] bytes, String mediaType) implements Fetched {}

  /// Nothing usable.
  ///
  /// @param reason for the caller; names no part of the address
  /// @param mayHelpLater whether trying again later could have another end
  record Unavailable(String reason, boolean mayHelpLater) implements Fetched {}
}
