package dev.fairhaven.app.enforcement.delivery;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why something about deliveries was refused.
public enum DeliveryProblem implements ProblemCode {
  ENDPOINT_NOT_FOUND(Kind.NOT_FOUND, "There is no such webhook endpoint"),
  /// The endpoint's address or description cannot be used.
  INVALID_ENDPOINT(Kind.INVALID, "The webhook endpoint cannot be used as described"),
  ENDPOINT_DISABLED(Kind.CONFLICT, "The webhook endpoint is disabled; enable it first"),
  TOO_MANY_ENDPOINTS(Kind.LIMITED, "There are as many webhook endpoints as there may be"),
  DELIVERY_NOT_FOUND(Kind.NOT_FOUND, "There is no such delivery");

  private final Kind kind;
  private final String title;

  DeliveryProblem(Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}
