/// The SQL of staff, sign-in failures and API keys.
@NullMarked
package dev.fairhaven.app.platform.staff.store;

import org.jspecify.annotations.NullMarked;
