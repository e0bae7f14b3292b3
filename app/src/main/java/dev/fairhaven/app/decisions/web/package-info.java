/// Decisions over HTTP.
@NullMarked
package dev.fairhaven.app.decisions.web;

import org.jspecify.annotations.NullMarked;
