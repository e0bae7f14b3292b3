package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An API key to be made.
///
/// @param name what it is for, 1 to 80 characters
/// @param scopes at least one
/// @param requestsPerMinute from 1 to a million
public record NewKey(String name, Set<Scope> scopes, int requestsPerMinute) {

  public static final int NAME_LENGTH_MAX = 80;

  /// Ten thousand a second: what one process can take in. It stops a runaway, not a busy platform.
  public static final int USUAL_REQUESTS_PER_MINUTE = 600_000;

  public static final int REQUESTS_PER_MINUTE_MAX = 1_000_000;

  public NewKey {
    name = name.strip();
    scopes = Set.copyOf(scopes);
    List<FieldProblem> problems = new ArrayList<>();
    if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
      problems.add(new FieldProblem("/name", "1 to " + NAME_LENGTH_MAX + " characters"));
    }
    if (scopes.isEmpty()) {
      problems.add(new FieldProblem("/scopes", "at least one scope"));
    }
    if (requestsPerMinute < 1 || requestsPerMinute > REQUESTS_PER_MINUTE_MAX) {
      problems.add(
          new FieldProblem("/requestsPerMinute", "a number from 1 to " + REQUESTS_PER_MINUTE_MAX));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(
          StaffProblem.INVALID_KEY, "a field is missing or in the wrong form", problems);
    }
  }
}
