/// Decisions and the policies they rest on: published policy versions, and the append-only decision
/// log.
@NullMarked
package dev.fairhaven.app.decisions;

import org.jspecify.annotations.NullMarked;
