package dev.fairhaven.app.detection.connectedclassifiers;

/// What a classifier is asked about.
public sealed interface Input {

  Medium medium();

  record Text(String text) implements Input {

    @Override
    public Medium medium() {
      return Medium.TEXT;
    }
  }

  /// @param bytes of a picture's file, of at most [#BYTES_MAX]; whether it can be read is found out
  ///   when somebody judges it
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Picture(byte[] bytes) implements Input {

    public static final int BYTES_MAX = 10 * 1024 * 1024;

    @Override
    public Medium medium() {
      return Medium.PICTURE;
    }
  }
}
