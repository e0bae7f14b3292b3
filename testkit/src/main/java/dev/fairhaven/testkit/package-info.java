/// Helpers for tests only: golden files and seeded properties.
@NullMarked
package dev.fairhaven.testkit;

import org.jspecify.annotations.NullMarked;
