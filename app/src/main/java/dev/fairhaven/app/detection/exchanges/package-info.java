/// Hashes that others share: fetched bit by bit into banks, and taken out again when they are
/// withdrawn.
///
/// *Start here:* [Exchanges] runs them and tells about them; [DeltaSource] is the port, and in
/// `source` is one for each protocol.
///
/// *Invariants:* what was fetched and how far is kept in one transaction, so that a run that breaks
/// off goes on where it stopped. What is withdrawn leaves the bank, unless somebody else offers it
/// or the team put it there itself. Credentials are in the settings, and in no table, log or page.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "platform.audit",
      "detection.hashbanks",
      "platform.fetch"
    })
@NullMarked
package dev.fairhaven.app.detection.exchanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
