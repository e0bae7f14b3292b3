/// The overview page. accounts.
@NullMarked
package dev.fairhaven.app.oversight.figures.web;

import org.jspecify.annotations.NullMarked;
