/// Notices to affected people, and the signed links to the pages where they read them.
///
/// Start at [Notices]; the texts are in [NoticeWriter], the signature of links in [NoticeLinks].
/// - **Consumes** `Enforced` and `Reversed`, in the transaction that carried the decision out.
/// - **Publishes** the webhook messages `notice.issued` and `notice.updated`, in that transaction.
/// - **Invariants.** Every decision that affects a person or their content has one notice. Its text
///   never changes; later changes are listed below it.
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
