/// Reviewers' decisions beside the classifier, in the console.
@NullMarked
package dev.fairhaven.app.learning.web;

import org.jspecify.annotations.NullMarked;
