/// Signing in, and the pages about staff, API keys and one's own account.
@NullMarked
package dev.fairhaven.app.platform.staff.web;

import org.jspecify.annotations.NullMarked;
