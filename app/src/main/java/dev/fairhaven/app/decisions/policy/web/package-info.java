/// The pages on which policies are read, compared, edited and published.
@NullMarked
package dev.fairhaven.app.decisions.policy.web;

import org.jspecify.annotations.NullMarked;
