/// Classifiers, one for each kind: behind HTTP, or a model in this process.
@NullMarked
package dev.fairhaven.app.detection.connectedclassifiers.adapters;

import org.jspecify.annotations.NullMarked;
