package dev.fairhaven.app.detection.builtinclassifiers;

import java.time.Instant;

/// The version that has a role.
///
/// @param actor who gave it the role, as the audit log names them
public record RoleHolder(int version, String actor, Instant since) {}
