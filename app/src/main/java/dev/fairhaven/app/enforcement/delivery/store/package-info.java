/// Storage of endpoints, messages and deliveries.
@NullMarked
package dev.fairhaven.app.enforcement.delivery.store;

import org.jspecify.annotations.NullMarked;
