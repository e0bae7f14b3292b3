/// Models in the console.
@NullMarked
package dev.fairhaven.app.detection.builtinclassifiers.web;

import org.jspecify.annotations.NullMarked;
