/// Storage of notices and of the key that signs their links.
@NullMarked
package dev.fairhaven.app.enforcement.notices.store;

import org.jspecify.annotations.NullMarked;
