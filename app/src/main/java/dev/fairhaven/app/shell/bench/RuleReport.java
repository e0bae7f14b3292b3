package dev.fairhaven.app.shell.bench;

/// How fast a rule set evaluates events on one thread.
///
/// @param seen how many verdicts, effects, matches and other parts the evaluations had in all, so
///   that it shows when two runs did not do the same
/// @param count how many events the rate was measured over
/// @param eventsPerCpuSecond by the CPU time of the thread that evaluates
/// @param p50Micros of single events by the clock on the wall; what else the machine does counts
/// @param bytesPerEvent how much memory an evaluation allocates, its result included
public record RuleReport(
    long seen,
    long count,
    double eventsPerCpuSecond,
    double p50Micros,
    double p99Micros,
    double bytesPerEvent) {}
