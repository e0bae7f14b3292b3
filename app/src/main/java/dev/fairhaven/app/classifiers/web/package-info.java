/// Classifiers in the console.
@NullMarked
package dev.fairhaven.app.classifiers.web;

import org.jspecify.annotations.NullMarked;
