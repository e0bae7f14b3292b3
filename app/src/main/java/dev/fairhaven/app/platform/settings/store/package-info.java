/// The table of settings.
@NullMarked
package dev.fairhaven.app.platform.settings.store;

import org.jspecify.annotations.NullMarked;
