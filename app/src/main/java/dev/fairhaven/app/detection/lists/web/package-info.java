/// Lists in the console and on the API.
@NullMarked
package dev.fairhaven.app.detection.lists.web;

import org.jspecify.annotations.NullMarked;
