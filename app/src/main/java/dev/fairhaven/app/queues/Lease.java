package dev.fairhaven.app.queues;

import dev.fairhaven.app.kernel.LeaseId;
import dev.fairhaven.app.kernel.StaffId;
import java.time.Instant;

/// Somebody's hold on a task, until a moment.
public record Lease(LeaseId id, StaffId holder, Instant until) {}
