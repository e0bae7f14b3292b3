package dev.fairhaven.app.decisions.log;

import java.util.List;

/// Lists decisions, newest first. The cost does not grow with the log: every filter has an index,
/// and pages use keyset pagination rather than offsets.
public interface DecisionSearch {

  /// The first `limit` decisions that match `filter`, newest first.
  List<Decision> list(DecisionFilter filter, int limit);
}
