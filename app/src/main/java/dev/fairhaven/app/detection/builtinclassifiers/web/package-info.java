/// The console pages of the built-in classifiers.
@NullMarked
package dev.fairhaven.app.detection.builtinclassifiers.web;

import org.jspecify.annotations.NullMarked;
