package dev.fairhaven.app.detection.exchanges;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about exchanges was rejected.
public enum ExchangeProblem implements ProblemCode {
  EXCHANGE_NOT_FOUND(Kind.NOT_FOUND, "No such exchange");

  private final Kind kind;
  private final String title;

  ExchangeProblem(Kind kind, String title) {
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
