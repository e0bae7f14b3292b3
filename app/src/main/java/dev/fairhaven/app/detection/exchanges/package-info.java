/// Hash exchanges: hashes shared by others are fetched incrementally into banks, and removed again
/// when they are withdrawn.
///
/// *Start here:* [Exchanges] runs them and reports their state; [DeltaSource] is the port, with one
/// implementation per protocol in `source`.
///
/// *Invariants:* hashes and progress are saved in the same transaction, so that an interrupted run
/// resumes where it stopped. A withdrawn hash leaves the bank unless another exchange offers it or
/// the team added it. Credentials are in the settings only, never in a table, log or page.
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
