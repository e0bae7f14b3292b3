/// Search, and the pages that show everything known about an item, account or decision.
@NullMarked
package dev.fairhaven.app.investigation;

import org.jspecify.annotations.NullMarked;
