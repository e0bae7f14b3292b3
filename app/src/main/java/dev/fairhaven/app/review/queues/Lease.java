package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Instant;

/// Somebody's hold on a task, until a moment.
public record Lease(LeaseId id, StaffId holder, Instant until) {}
