/// Storage of notices and of the key their links are signed with.
@NullMarked
package dev.fairhaven.app.enforcement.notices.store;

import org.jspecify.annotations.NullMarked;
