package dev.fairhaven.app.intake.ingest;

import java.util.Locale;

/// What a field of an item means, and so how it is shown and what detection does with it.
public enum FieldRole {
  NAME,
  DISPLAY_NAME,
  TITLE,
  TEXT,
  IMAGE,
  /// PDQ hashes of the pictures, in hexadecimal digits.
  PICTURE_HASH,
  URL,
  THREAD,
  PARENT,
  RECIPIENT,
  CREATED_AT,
  COMMUNITY,
  CARD,
  IP,
  DEVICE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
