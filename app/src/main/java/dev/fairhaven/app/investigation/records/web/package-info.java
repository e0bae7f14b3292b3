/// Pages of decisions, items and accounts, and their sources for the palette.
@NullMarked
package dev.fairhaven.app.investigation.records.web;

import org.jspecify.annotations.NullMarked;
