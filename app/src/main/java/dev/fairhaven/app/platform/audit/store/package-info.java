/// The SQL of the audit log.
@NullMarked
package dev.fairhaven.app.platform.audit.store;

import org.jspecify.annotations.NullMarked;
