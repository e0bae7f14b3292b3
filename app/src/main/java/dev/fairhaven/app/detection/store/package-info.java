/// Storage of rule set versions.
@NullMarked
package dev.fairhaven.app.detection.store;

import org.jspecify.annotations.NullMarked;
