/// Storage of counts and of the search index.
@NullMarked
package dev.fairhaven.app.oversight.figures.store;

import org.jspecify.annotations.NullMarked;
