/// Models in the console.
@NullMarked
package dev.fairhaven.app.models.web;

import org.jspecify.annotations.NullMarked;
