/// The handlers of the console's shell.
@NullMarked
package dev.fairhaven.app.shell.console.web;

import org.jspecify.annotations.NullMarked;
