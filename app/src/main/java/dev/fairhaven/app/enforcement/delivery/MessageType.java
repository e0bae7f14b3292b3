package dev.fairhaven.app.enforcement.delivery;

import java.util.Arrays;
import java.util.Optional;

/// What the platform can be told about. The wire names are part of the public API: a type may be
/// added, and is never renamed or reused.
public enum MessageType {
  DECISION_ENFORCED("decision.enforced", "A decision was carried out"),
  DECISION_REVERSED("decision.reversed", "A decision was undone"),
  ENFORCEMENT_EXPIRED("enforcement.expired", "A suspension or strike came to its end"),
  NOTICE_ISSUED("notice.issued", "There is a notice to give to a person"),
  NOTICE_UPDATED("notice.updated", "What a notice says has changed"),
  FLAG_RESOLVED("flag.resolved", "A flag led to action, or did not"),
  APPEAL_DECIDED("appeal.decided", "An appeal was granted or turned down"),
  AUDIT_HEAD("audit.head", "The audit log has a new head, signed, to be kept where you trust it"),
  ENDPOINT_TEST("endpoint.test", "Somebody pressed the test button of this endpoint");

  private final String wireName;
  private final String meaning;

  MessageType(String wireName, String meaning) {
    this.wireName = wireName;
    this.meaning = meaning;
  }

  public String wireName() {
    return wireName;
  }

  /// One sentence for people, without a full stop.
  public String meaning() {
    return meaning;
  }

  public static Optional<MessageType> find(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
  }
}
