/// The demonstration: a simulated community that streams in, staff of every role, and a stand-in
/// for the platform that receives webhooks. Present only when `fairhaven.demo.directory` is set.
///
/// Start at [Demo]. What must survive a restart (the community's options, how far it was played,
/// the logins) is kept in files in that directory, readable by their owner alone.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.audit",
      "platform.staff",
      "intake.ingest",
      "detection.evidence",
      "detection.lists",
      "detection.hashbanks",
      "detection.rulesets",
      "decisions.log",
      "decisions.policy",
      "enforcement.actions",
      "enforcement.delivery",
      "enforcement.notices",
      "review.appeals",
      "review.flags",
      "review.queues",
      "review.station"
    })
@NullMarked
package dev.fairhaven.app.shell.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
