/// Flags over HTTP.
@NullMarked
package dev.fairhaven.app.flags.web;

import org.jspecify.annotations.NullMarked;
