package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Instant;

/// A reviewer's temporary claim on a task. It expires at `until` unless renewed.
public record Lease(LeaseId id, StaffId holder, Instant until) {}
