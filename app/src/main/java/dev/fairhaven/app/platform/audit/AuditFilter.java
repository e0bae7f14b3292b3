package dev.fairhaven.app.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which records to list; null means all.
///
/// @param action the action, or its beginning
/// @param before only records older than this one
public record AuditFilter(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable UUID before) {}
