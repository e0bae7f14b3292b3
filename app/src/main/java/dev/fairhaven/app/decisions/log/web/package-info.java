/// Decisions over HTTP.
@NullMarked
package dev.fairhaven.app.decisions.log.web;

import org.jspecify.annotations.NullMarked;
