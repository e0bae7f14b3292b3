/// Storage of rule set versions.
@NullMarked
package dev.fairhaven.app.detection.rulesets.store;

import org.jspecify.annotations.NullMarked;
