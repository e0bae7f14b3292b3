/// Oversight of the whole operation: figures, and the retraining of classifiers on decisions.
@NullMarked
package dev.fairhaven.app.oversight;

import org.jspecify.annotations.NullMarked;
