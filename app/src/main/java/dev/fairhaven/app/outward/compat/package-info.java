/// Endpoints that clients of other products can call unchanged, a package for each product:
/// `openai` judges texts and pictures, `perspective` judges comments, `hma` fills and searches hash
/// banks as Hasher-Matcher-Actioner does.
///
/// *Start here:* `openai/ModerationsApi`, `perspective/PerspectiveApi`, `hma/HmaMatcherApi`, and
/// for how each says what went wrong the `Dialect` beside it.
///
/// *Invariants:* what is judged or looked up reaches no log and is not stored. What no model of
/// ours judges is answered with 0, and the documentation says which that is. A connected classifier
/// that gives no score fails the request, which says why.
///
/// *Limits:* inputs, texts and pictures of a request are bounded.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "detection.builtinclassifiers",
      "detection.hashbanks",
      "detection.connectedclassifiers",
      "platform.fetch"
    })
@NullMarked
package dev.fairhaven.app.outward.compat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
