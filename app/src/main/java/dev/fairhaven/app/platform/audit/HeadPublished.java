package dev.fairhaven.app.platform.audit;

/// A head of the audit log was published. Told in a transaction of its own.
public record HeadPublished(SignedHead head) {}
