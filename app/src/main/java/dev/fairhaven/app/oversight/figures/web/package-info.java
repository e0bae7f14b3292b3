/// The pages that bring the records of several features together: overview, decisions, items,
/// accounts.
@NullMarked
package dev.fairhaven.app.oversight.figures.web;

import org.jspecify.annotations.NullMarked;
