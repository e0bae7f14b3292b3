/// The page of the audit log.
@NullMarked
package dev.fairhaven.app.platform.audit.web;

import org.jspecify.annotations.NullMarked;
