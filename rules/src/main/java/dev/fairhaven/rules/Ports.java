package dev.fairhaven.rules;

import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.rules.lists.Lists;

/// The state that rules can read besides the event. Each part is used by the thread that evaluates.
///
/// @param labels the labels of entities
/// @param windows counts over time
/// @param lists lists of values, networks, domains, terms and patterns
/// @param banks hash banks
/// @param similarTexts recent texts
public record Ports(
    Labels labels, Windows windows, Lists lists, Banks banks, SimilarTexts similarTexts) {

  /// No state at all: no entity has a label, every event is the first, and every list and bank is
  /// empty.
  public static final Ports NONE =
      new Ports(Labels.NONE, Windows.NONE, Lists.NONE, Banks.NONE, SimilarTexts.NONE);

  public Ports withLabels(Labels labels) {
    return new Ports(labels, windows, lists, banks, similarTexts);
  }

  public Ports withWindows(Windows windows) {
    return new Ports(labels, windows, lists, banks, similarTexts);
  }

  public Ports withLists(Lists lists) {
    return new Ports(labels, windows, lists, banks, similarTexts);
  }

  public Ports withBanks(Banks banks) {
    return new Ports(labels, windows, lists, banks, similarTexts);
  }

  public Ports withSimilarTexts(SimilarTexts similarTexts) {
    return new Ports(labels, windows, lists, banks, similarTexts);
  }
}
