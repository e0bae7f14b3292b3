package dev.fairhaven.app.review.station;

import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.review.queues.Task;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a task is about, and whom a decision on it would concern.
///
/// @param account null where the author is not known
/// @param thing what it is in lower case, such as `post`
public record Judged(
    ItemRef item, @Nullable ItemRef account, Choices.Subject subject, String thing) {

  /// The author may have become known since the task was opened.
  ///
  /// @param item as it is now; empty if it was never seen
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
