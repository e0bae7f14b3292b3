@NullMarked
package dev.fairhaven.app.outward.compat.web;

import org.jspecify.annotations.NullMarked;
