package dev.fairhaven.app.detection.connectedclassifiers;

/// The input of a classifier.
public sealed interface Input {

  Medium medium();

  record Text(String text) implements Input {

    @Override
    public Medium medium() {
      return Medium.TEXT;
    }
  }

  /// @param bytes the contents of a picture file, at most [#BYTES_MAX]; not decoded until a
  ///   classifier reads it
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Picture(byte[] bytes) implements Input {

    public static final int BYTES_MAX = 10 * 1024 * 1024;

    @Override
    public Medium medium() {
      return Medium.PICTURE;
    }
  }
}
