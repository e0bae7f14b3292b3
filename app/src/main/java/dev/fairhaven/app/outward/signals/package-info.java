/// Runs every signal on a text or a picture on request, in the product's own form: nothing is
/// stored, and no decision is taken.
///
/// *Start here:* `web/SignalsApi`.
///
/// *Invariants:* what is judged reaches no log. A connected classifier that gives no score is
/// answered with the reason.
///
/// *Limits:* a text, a picture and the body as a whole are bounded.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "detection.builtinclassifiers",
      "detection.lists",
      "detection.hashbanks",
      "detection.connectedclassifiers"
    })
@NullMarked
package dev.fairhaven.app.outward.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
