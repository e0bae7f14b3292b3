package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.platform.kernel.ItemRef;

/// What a strike is given for: an account broke a section of policy with an item.
///
/// @param item the item; the account itself where that was judged as a whole
public record Violation(ItemRef item, ItemRef account, PolicyRef policy) {

  /// Whether it is about the account as a whole rather than about one thing it made.
  boolean isOfWholeAccount() {
    return item.equals(account);
  }
}
