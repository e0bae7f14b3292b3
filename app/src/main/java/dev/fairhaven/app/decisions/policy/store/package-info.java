/// Storage of policies, and the initial set of a new installation.
@NullMarked
package dev.fairhaven.app.decisions.policy.store;

import org.jspecify.annotations.NullMarked;
