/// Storage of counts and of the search index.
@NullMarked
package dev.fairhaven.app.insight.store;

import org.jspecify.annotations.NullMarked;
