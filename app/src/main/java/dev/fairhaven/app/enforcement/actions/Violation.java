package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.platform.kernel.ItemRef;

/// The reason for a strike: an account violated a policy section with an item.
///
/// @param item the item; the account itself if the account was judged as a whole
public record Violation(ItemRef item, ItemRef account, PolicyRef policy) {

  /// Whether the account was judged as a whole rather than for a single item.
  boolean isOfWholeAccount() {
    return item.equals(account);
  }
}
