/// How well it works: figures about everything, and what decisions teach the classifiers.
@NullMarked
package dev.fairhaven.app.oversight;

import org.jspecify.annotations.NullMarked;
