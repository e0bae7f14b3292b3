package dev.fairhaven.app.detection.exchanges;

/// An exchange could not be read. The message is for the operator; it contains neither credentials
/// nor fetched content.
public final class ExchangeException extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean needsStartOver;

  public ExchangeException(String message) {
    this(message, false);
  }

  private ExchangeException(String message, boolean needsStartOver) {
    super(message);
    this.needsStartOver = needsStartOver;
  }

  /// The exchange has discarded the checkpoint.
  public static ExchangeException checkpointGone() {
    return new ExchangeException("the exchange no longer knows how far it was read", true);
  }

  public boolean needsStartOver() {
    return needsStartOver;
  }
}
