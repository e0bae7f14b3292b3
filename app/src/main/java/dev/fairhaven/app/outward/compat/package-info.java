/// Judging texts and pictures on request, without taking them in: nothing is stored, and no
/// decision is taken.
///
/// Start at `web/SignalsApi`, our own form; `web/ModerationsApi` speaks OpenAI's, so that programs
/// written for it work when pointed here.
/// - **Invariants.** What is judged reaches no log. What no model of ours judges is answered with
///   0, and the documentation says which that is. A classifier of somebody else that gives no score
///   is answered with why.
/// - **Limits.** Inputs, texts and pictures of a request are bounded.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "detection.builtinclassifiers",
      "detection.lists",
      "detection.hashbanks",
      "detection.connectedclassifiers",
      "platform.fetch"
    })
@NullMarked
package dev.fairhaven.app.outward.compat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
