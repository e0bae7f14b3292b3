package dev.fairhaven.app.decisions.log;

import java.util.List;

/// Lists of decisions, newest first. Fast however long the log is: every filter has an index, and a
/// page is found by its key rather than by its number.
public interface DecisionSearch {

  /// The first `limit` decisions that pass `filter`, newest first.
  List<Decision> list(DecisionFilter filter, int limit);
}
