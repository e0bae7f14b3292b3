/// The classifiers, one per kind: HTTP services, and models run in this process.
@NullMarked
package dev.fairhaven.app.detection.connectedclassifiers.adapters;

import org.jspecify.annotations.NullMarked;
