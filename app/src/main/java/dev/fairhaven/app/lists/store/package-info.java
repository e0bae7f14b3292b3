/// The tables of lists and their entries.
@NullMarked
package dev.fairhaven.app.lists.store;

import org.jspecify.annotations.NullMarked;
