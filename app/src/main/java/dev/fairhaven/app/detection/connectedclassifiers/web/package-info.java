/// Classifiers in the console.
@NullMarked
package dev.fairhaven.app.detection.connectedclassifiers.web;

import org.jspecify.annotations.NullMarked;
