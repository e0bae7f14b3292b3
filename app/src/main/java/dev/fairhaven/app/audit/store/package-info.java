/// The SQL of the audit log.
@NullMarked
package dev.fairhaven.app.audit.store;

import org.jspecify.annotations.NullMarked;
