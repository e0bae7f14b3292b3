/// Exchanges in the console.
@NullMarked
package dev.fairhaven.app.detection.exchanges.web;

import org.jspecify.annotations.NullMarked;
