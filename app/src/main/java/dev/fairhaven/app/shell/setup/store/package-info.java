/// The state of the set-up.
@NullMarked
package dev.fairhaven.app.shell.setup.store;

import org.jspecify.annotations.NullMarked;
