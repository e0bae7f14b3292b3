package dev.fairhaven.app.intake.imports;

import java.util.Map;

/// What an import did.
///
/// @param skipped rows that an earlier run had dealt with
/// @param accepted rows that are events now, or were before
/// @param rejected rows that are none
/// @param verdicts how many of the accepted events were decided how, by verdict
/// @param isFinished whether the file was read to its end
public record ImportResult(
    long skipped, long accepted, long rejected, Map<String, Long> verdicts, boolean isFinished) {}
