/// The pages of decisions, items and accounts, and their sources for the command palette.
@NullMarked
package dev.fairhaven.app.investigation.records.web;

import org.jspecify.annotations.NullMarked;
