package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.TaskId;

/// The response to a flag; a repeated request gets the same one.
public record FlagReceipt(FlagId flag, TaskId task) {}
