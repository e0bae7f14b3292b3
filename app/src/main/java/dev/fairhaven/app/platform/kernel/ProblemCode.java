package dev.fairhaven.app.platform.kernel;

/// A stable, documented reason why a request was not carried out. Each feature has one enum of
/// these.
///
/// The wire form is `feature/lower-kebab-name`, such as `queue/lease-lost`. It is part of the
/// public API: a code may be added, and is never renamed or reused.
public interface ProblemCode {

  /// What kind of failure this is, and so whether the caller may retry.
  enum Kind {
    INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    GONE(410),
    TOO_LARGE(413),
    LIMITED(429),
    UNAVAILABLE(503);

    private final int httpStatus;

    Kind(int httpStatus) {
      this.httpStatus = httpStatus;
    }

    public int httpStatus() {
      return httpStatus;
    }
  }

  String name();

  Kind kind();

  /// One sentence for people, without a full stop; says what is wrong in general.
  String title();

  /// The stable name by which clients know it, such as `rule-set/rules-rejected` for
  /// `RuleSetProblem.RULES_REJECTED`.
  default String wireName() {
    return Names.subject(getClass(), "Problem") + "/" + Names.kebab(name());
  }

  /// The `type` of RFC 9457: names the kind of problem, and leads nowhere.
  default String typeUri() {
    return "urn:fairhaven:problem:" + wireName();
  }
}
