package dev.fairhaven.app.platform.audit.web;

import dev.fairhaven.app.platform.access.StaffNames;
import dev.fairhaven.app.platform.audit.AuditFilter;
import dev.fairhaven.app.platform.audit.AuditFinding;
import dev.fairhaven.app.platform.audit.AuditFinding.Broken;
import dev.fairhaven.app.platform.audit.AuditFinding.Whole;
import dev.fairhaven.app.platform.audit.AuditPermission;
import dev.fairhaven.app.platform.audit.AuditRecord;
import dev.fairhaven.app.platform.audit.AuditSearch;
import dev.fairhaven.app.platform.audit.AuditVerification;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.web.Chip;
import dev.fairhaven.app.platform.web.Format;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Pager;
import dev.fairhaven.app.platform.web.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/// Lists the audit log and checks its newest part.
@Controller
class AuditPages {

  private static final String PATH = "/audit";
  private static final int ROWS = 50;
  private static final long CHECKED_MAX = 10_000;
  private static final String STAFF_PREFIX = "staff/";
  private static final int UUID_LENGTH = 36;

  private final AuditSearch search;
  private final AuditVerification verification;
  private final StaffNames names;

  AuditPages(AuditSearch search, AuditVerification verification, StaffNames names) {
    this.search = search;
    this.verification = verification;
    this.names = names;
  }

  @GetMapping(PATH)
  @AuditPermission.Needs(AuditPermission.VIEW)
  Page list(
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(required = false) @Nullable UUID before) {
    var filter = new AuditPage.Filter(actor.strip(), action.strip(), subject.strip());
    var found = search.list(query(filter, before), ROWS + 1);
    var shown = found.subList(0, Math.min(ROWS, found.size()));
    var state = search.state();
    return Page.of(
        "platform/audit/list",
        new AuditPage(
            Format.number(state.head().position()),
            state.head().hash().hex().substring(0, 12),
            state.head().toString(),
            state.unsealed(),
            filter,
            chips(filter),
            rows(shown),
            pager(filter, before, found.size() > ROWS ? shown.getLast().id() : null)));
  }

  @PostMapping("/audit/check")
  @AuditPermission.Needs(AuditPermission.VIEW)
  Redirect check() {
    return Redirect.to(PATH, sentence(verification.verifyNewest(CHECKED_MAX)));
  }

  private static String sentence(AuditFinding finding) {
    return switch (finding) {
      case Whole whole ->
          "The newest " + Format.number(whole.checked()) + " records are as they were sealed";
      case Broken broken ->
          "Record "
              + Format.number(broken.position())
              + " cannot be trusted: "
              + broken.reason().sentence();
    };
  }

  private static AuditFilter query(AuditPage.Filter filter, @Nullable UUID before) {
    return new AuditFilter(
        nullIfEmpty(filter.actor()),
        nullIfEmpty(filter.action()),
        nullIfEmpty(filter.subject()),
        before);
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<Chip> chips(AuditPage.Filter filter) {
    List<Chip> chips = new ArrayList<>();
    if (!filter.actor().isEmpty()) {
      chips.add(chip("Who", filter.actor(), "", filter.action(), filter.subject()));
    }
    if (!filter.action().isEmpty()) {
      chips.add(chip("What", filter.action(), filter.actor(), "", filter.subject()));
    }
    if (!filter.subject().isEmpty()) {
      chips.add(chip("To what", filter.subject(), filter.actor(), filter.action(), ""));
    }
    return chips;
  }

  private static Chip chip(String name, String value, String actor, String action, String subject) {
    return new Chip(name, value, link(new AuditPage.Filter(actor, action, subject), null));
  }

  private static Pager pager(AuditPage.Filter filter, @Nullable UUID before, @Nullable UUID last) {
    return new Pager(
        before == null ? null : link(filter, null), last == null ? null : link(filter, last));
  }

  private static String link(AuditPage.Filter filter, @Nullable UUID before) {
    var link = UriComponentsBuilder.fromPath(PATH);
    addIfSet(link, "actor", filter.actor());
    addIfSet(link, "action", filter.action());
    addIfSet(link, "subject", filter.subject());
    addIfSet(link, "before", before == null ? "" : before.toString());
    return link.encode().build().toUriString();
  }

  private static void addIfSet(UriComponentsBuilder link, String name, String value) {
    if (!value.isEmpty()) {
      link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
  }

  private List<AuditPage.Row> rows(List<AuditRecord> records) {
    var people =
        names.names(
            records.stream()
                .map(AuditRecord::actor)
                .filter(AuditPages::isStaff)
                .map(AuditPages::staffId)
                .toList());
    return records.stream().map(record -> row(record, people)).toList();
  }

  private static AuditPage.Row row(AuditRecord record, Map<StaffId, String> people) {
    var name = isStaff(record.actor()) ? people.get(staffId(record.actor())) : null;
    return new AuditPage.Row(
        record.time(),
        actor(name == null ? record.actor() : name, record.actor()),
        action(record.action()),
        record.subject() == null ? null : subject(record.subject()),
        record.detail().properties().stream()
            .map(member -> new AuditPage.Fact(member.getKey(), text(member.getValue())))
            .toList(),
        record.position() == null ? null : Format.number(record.position()));
  }

  private static AuditPage.Term actor(String shown, String value) {
    return new AuditPage.Term(shown, value, link(new AuditPage.Filter(value, "", ""), null));
  }

  private static AuditPage.Term action(String value) {
    return new AuditPage.Term(value, value, link(new AuditPage.Filter("", value, ""), null));
  }

  private static AuditPage.Term subject(String value) {
    return new AuditPage.Term(
        Format.shortTerm(value), value, link(new AuditPage.Filter("", "", value), null));
  }

  private static boolean isStaff(String actor) {
    return actor.startsWith(STAFF_PREFIX) && actor.length() == STAFF_PREFIX.length() + UUID_LENGTH;
  }

  private static StaffId staffId(String actor) {
    return StaffId.parse(actor.substring(STAFF_PREFIX.length()));
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(AuditPages::text).collect(Collectors.joining(", "))
        : value.isString() ? value.stringValue() : value.toString();
  }
}
