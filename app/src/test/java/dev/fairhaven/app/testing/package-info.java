/// What tests of several features share.
@NullMarked
package dev.fairhaven.app.testing;

import org.jspecify.annotations.NullMarked;
