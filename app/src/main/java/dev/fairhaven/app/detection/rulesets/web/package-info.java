/// The pages on which rule sets are read, compared, edited, checked and published.
@NullMarked
package dev.fairhaven.app.detection.rulesets.web;

import org.jspecify.annotations.NullMarked;
