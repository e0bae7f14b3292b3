package dev.fairhaven.rules;

import dev.fairhaven.rules.lists.Lists;

/// The state that rules see beside the event. Each part is used by the thread that evaluates.
///
/// @param labels what entities are labelled with
/// @param windows what is counted over time
/// @param lists what things are looked up in
public record Ports(Labels labels, Windows windows, Lists lists) {

  /// No state at all: no entity has a label, every event is the first, and every list is empty.
  public static final Ports NONE = new Ports(Labels.NONE, Windows.NONE, Lists.NONE);

  public Ports withLabels(Labels labels) {
    return new Ports(labels, windows, lists);
  }

  public Ports withWindows(Windows windows) {
    return new Ports(labels, windows, lists);
  }

  public Ports withLists(Lists lists) {
    return new Ports(labels, windows, lists);
  }
}
