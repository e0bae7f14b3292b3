package dev.fairhaven.rules;

/// The state that rules see beside the event. Each part is used by the thread that evaluates.
///
/// @param labels what entities are labelled with
/// @param windows what is counted over time
public record Ports(Labels labels, Windows windows) {

  /// No state at all: no entity has a label, and every event is the first.
  public static final Ports NONE = new Ports(Labels.NONE, Windows.NONE);

  public Ports withLabels(Labels labels) {
    return new Ports(labels, windows);
  }

  public Ports withWindows(Windows windows) {
    return new Ports(labels, windows);
  }
}
