/// The page of the audit log.
@NullMarked
package dev.fairhaven.app.audit.web;

import org.jspecify.annotations.NullMarked;
