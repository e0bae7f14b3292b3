/// Who works here and what they may do: staff, roles, permissions, API keys, sign-in, sessions.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "platform.audit",
      "platform.secrets"
    })
@NullMarked
package dev.fairhaven.app.platform.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
