/// The console pages for reading, comparing, editing and publishing policies.
@NullMarked
package dev.fairhaven.app.decisions.policy.web;

import org.jspecify.annotations.NullMarked;
