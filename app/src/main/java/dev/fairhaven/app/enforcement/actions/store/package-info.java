/// Storage of enforcement actions.
@NullMarked
package dev.fairhaven.app.enforcement.actions.store;

import org.jspecify.annotations.NullMarked;
