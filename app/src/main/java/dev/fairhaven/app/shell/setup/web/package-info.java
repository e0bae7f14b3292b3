/// The pages of the set-up, of the settings, and the one that connects a platform.
@NullMarked
package dev.fairhaven.app.shell.setup.web;

import org.jspecify.annotations.NullMarked;
