package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.TaskId;

/// The answer to a flag: the same however often it is sent.
public record FlagReceipt(FlagId flag, TaskId task) {}
