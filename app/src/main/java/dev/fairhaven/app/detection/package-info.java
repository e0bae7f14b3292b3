/// What is found in it: rule sets and what they consult, which is lists, hash banks, hash exchanges
/// and classifiers.
@NullMarked
package dev.fairhaven.app.detection;

import org.jspecify.annotations.NullMarked;
