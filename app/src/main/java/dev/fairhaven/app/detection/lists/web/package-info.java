/// The console pages and the API of lists.
@NullMarked
package dev.fairhaven.app.detection.lists.web;

import org.jspecify.annotations.NullMarked;
