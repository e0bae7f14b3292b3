package dev.fairhaven.app.flags;

import dev.fairhaven.app.kernel.FlagId;
import dev.fairhaven.app.kernel.TaskId;

/// The answer to a flag: the same however often it is sent.
public record FlagReceipt(FlagId flag, TaskId task) {}
