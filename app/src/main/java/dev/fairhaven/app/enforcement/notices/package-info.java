/// What affected people are told, and the signed link to the page where they read it.
///
/// Start at [Notices]; the words are in [NoticeWriter], the link's signature in [NoticeLinks].
/// - **Consumes** `Enforced` and `Reversed`, in the transaction that carried the decision out.
/// - **Publishes** the webhook messages `notice.issued` and `notice.updated`, in that transaction.
/// - **Invariants.** A decision that does something to a person or to what they made has one
///   notice; its text never changes, and what changed since stands below it.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.settings",
      "decisions.policy",
      "intake.ingest",
      "intake.entities",
      "decisions.log",
      "enforcement.actions",
      "enforcement.delivery",
      "detection.evidence"
    })
@NullMarked
package dev.fairhaven.app.enforcement.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
