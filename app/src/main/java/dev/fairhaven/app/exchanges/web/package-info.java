/// Exchanges in the console.
@NullMarked
package dev.fairhaven.app.exchanges.web;

import org.jspecify.annotations.NullMarked;
