package dev.fairhaven.app.platform.audit.web;

import dev.fairhaven.app.platform.web.Chip;
import dev.fairhaven.app.platform.web.Pager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the audit log's page shows.
///
/// @param position of the newest sealed record
/// @param hash the newest hash, shortened
/// @param head the newest position and hash, to be kept elsewhere
/// @param unsealed records that wait for their seal
public record AuditPage(
    String position,
    String hash,
    String head,
    long unsealed,
    Filter filter,
    List<Chip> chips,
    List<Row> rows,
    Pager pager) {

  /// What was asked for; empty text where a filter is off.
  public record Filter(String actor, String action, String subject) {}

  /// @param actor as people say it: a name where one is known
  /// @param position null while the record waits for its seal
  public record Row(
      Instant time,
      Term actor,
      Term action,
      @Nullable Term subject,
      List<Fact> facts,
      @Nullable String position) {}

  /// One value of a record that the list can be filtered by.
  ///
  /// @param shown as people read it
  /// @param value as it is recorded
  public record Term(String shown, String value, String href) {}

  /// One member of a record's detail.
  public record Fact(String name, String value) {}
}
