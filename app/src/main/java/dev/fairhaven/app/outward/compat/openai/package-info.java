@NullMarked
package dev.fairhaven.app.outward.compat.openai;

import org.jspecify.annotations.NullMarked;
