/// The first run: templates, the set-up that applies one, the settings it asks for, and the page
/// that connects a platform.
///
/// *Start here:* [Setup] knows how far the set-up is and applies templates; [Templates] reads them
/// from `resources/templates`; [FirstSigns] tells what has arrived.
///
/// *Holds:* what a template brings is applied in one transaction, and another one can be chosen
/// until the first event, flag or decision.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "platform.audit",
      "platform.settings",
      "platform.staff",
      "intake.ingest",
      "detection.lists",
      "detection.rulesets",
      "decisions.policy",
      "decisions.log",
      "enforcement.delivery",
      "review.flags",
      "review.queues"
    })
@NullMarked
package dev.fairhaven.app.shell.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
