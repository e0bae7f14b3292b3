package dev.fairhaven.app.enforcement;

import dev.fairhaven.app.kernel.ItemRef;
import dev.fairhaven.app.policy.PolicyRef;

/// What a strike is given for: an account broke a section of policy with an item.
///
/// @param item the item; the account itself where that was judged as a whole
public record Violation(ItemRef item, ItemRef account, PolicyRef policy) {

  /// Whether it is about the account as a whole rather than about one thing it made.
  boolean isOfWholeAccount() {
    return item.equals(account);
  }
}
