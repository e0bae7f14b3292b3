/// Reading events: JSON paths, one streaming pass that keeps only what rules read, and the
/// conversion of JSON values to the types rules declare.
@NullMarked
package dev.fairhaven.rules.json;

import org.jspecify.annotations.NullMarked;
