/// Where policies are kept, and where the first ones come from.
@NullMarked
package dev.fairhaven.app.decisions.policy.store;

import org.jspecify.annotations.NullMarked;
