/// Storage of endpoints, messages and deliveries.
@NullMarked
package dev.fairhaven.app.delivery.store;

import org.jspecify.annotations.NullMarked;
