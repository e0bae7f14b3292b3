package dev.fairhaven.app.review.station;

import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.review.queues.Task;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The item that a task is about, and the account that a decision would affect.
///
/// @param account null if the author is unknown
/// @param thing the kind of item in lower case, such as `post`
public record Judged(
    ItemRef item, @Nullable ItemRef account, Choices.Subject subject, String thing) {

  /// Uses the latest author, who may have become known after the task was opened.
  ///
  /// @param item its current state; empty if no event carried it
  /// @param isAccount whether items of this type are accounts
  public static Judged of(Task task, Optional<Item> item, boolean isAccount) {
    var ref = task.item();
    var thing = ref.type().replace('_', ' ');
    if (isAccount) {
      return new Judged(ref, ref, Choices.Subject.ACCOUNT, thing);
    }
    var account = task.account() != null ? task.account() : item.map(Item::creator).orElse(null);
    return new Judged(
        ref, account, account == null ? Choices.Subject.ORPHAN : Choices.Subject.CONTENT, thing);
  }
}
