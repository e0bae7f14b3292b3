/// The pages on which rule sets are read, compared, edited, checked and published.
@NullMarked
package dev.fairhaven.app.detection.web;

import org.jspecify.annotations.NullMarked;
