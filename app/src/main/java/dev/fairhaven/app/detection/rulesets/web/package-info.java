/// The console pages for reading, comparing, editing, checking and publishing rule sets.
@NullMarked
package dev.fairhaven.app.detection.rulesets.web;

import org.jspecify.annotations.NullMarked;
