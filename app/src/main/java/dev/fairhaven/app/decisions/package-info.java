/// What is decided, under which policy: the published policies and the one log of decisions.
@NullMarked
package dev.fairhaven.app.decisions;

import org.jspecify.annotations.NullMarked;
