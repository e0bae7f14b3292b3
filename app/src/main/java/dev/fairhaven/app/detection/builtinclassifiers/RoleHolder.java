package dev.fairhaven.app.detection.builtinclassifiers;

import java.time.Instant;

/// The version that has a role.
///
/// @param actor who assigned the role, as named in the audit log
public record RoleHolder(int version, String actor, Instant since) {}
