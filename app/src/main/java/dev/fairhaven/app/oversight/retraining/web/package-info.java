/// Reviewers' decisions beside the classifier, in the console.
@NullMarked
package dev.fairhaven.app.oversight.retraining.web;

import org.jspecify.annotations.NullMarked;
