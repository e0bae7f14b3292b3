/// Reaching addresses that others name, without being led inside.
///
/// *Start here:* [Fetcher] gets what is at an address; [GuardedResolver] is what keeps any HTTP
/// client from addresses that are not public.
///
/// *Invariants:* an address is checked after its name was resolved, and the connection goes to just
/// that address; so does each redirect. Nothing is larger or takes longer than its bound.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.fairhaven.app.platform.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
