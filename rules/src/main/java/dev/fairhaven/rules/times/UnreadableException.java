package dev.fairhaven.rules.times;

/// Thrown when a text has no form of a timestamp. Carries no stack trace: events cause it.
final class UnreadableException extends Exception {

  UnreadableException() {
    super("unreadable", null, false, false);
  }
}
