@NullMarked
package dev.fairhaven.app.outward.signals.web;

import org.jspecify.annotations.NullMarked;
