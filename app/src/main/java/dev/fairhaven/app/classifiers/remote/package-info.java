/// Classifiers behind HTTP, one for each kind.
@NullMarked
package dev.fairhaven.app.classifiers.remote;

import org.jspecify.annotations.NullMarked;
