/// The console page that compares human decisions with the classifier.
@NullMarked
package dev.fairhaven.app.oversight.retraining.web;

import org.jspecify.annotations.NullMarked;
