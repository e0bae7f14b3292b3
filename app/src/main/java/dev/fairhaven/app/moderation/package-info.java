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
      "kernel",
      "access",
      "web",
      "models",
      "lists",
      "banks",
      "classifiers",
      "fetch"
    })
@NullMarked
package dev.fairhaven.app.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
