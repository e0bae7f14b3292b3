package dev.fairhaven.app.decisions.policy.web;

import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.decisions.policy.PolicyDraft;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// The fields of the policy editor as the browser sent them, not yet validated. The form carries
/// the entire editor state, so that adding and moving parts needs neither a script nor a session.
///
/// @param basedOn the latest version the author saw, `0` for a new policy
/// @param effectiveFrom a date, or empty to take effect immediately
public record PolicyForm(
    String key,
    String basedOn,
    String title,
    String summary,
    List<SectionFields> sections,
    String strikeDays,
    List<RungFields> rungs,
    String effectiveFrom,
    String changeNote) {

  /// Rows beyond this number are not read.
  static final int ROWS_MAX = 60;

  static final int DAYS_MAX = 36_500;

  public PolicyForm {
    sections = List.copyOf(sections);
    rungs = List.copyOf(rungs);
  }

  /// @param severity a lower-case name
  public record SectionFields(String number, String title, String severity, String text) {

    static final SectionFields EMPTY = new SectionFields("", "", "moderate", "");
  }

  /// @param sanction `warn`, `suspend` or `ban`
  /// @param days the length of a suspension
  public record RungFields(String sanction, String days) {

    static final RungFields EMPTY = new RungFields("ban", "");
  }

  static PolicyForm empty() {
    return new PolicyForm(
        "",
        "0",
        "",
        "",
        List.of(SectionFields.EMPTY),
        "90",
        List.of(new RungFields("warn", ""), new RungFields("suspend", "7"), RungFields.EMPTY),
        "",
        "");
  }

  static PolicyForm of(Policy policy) {
    return new PolicyForm(
        policy.version().policy(),
        String.valueOf(policy.version().version()),
        policy.title(),
        policy.summary(),
        policy.sections().stream().map(PolicyForm::fields).toList(),
        String.valueOf(policy.ladder().strikeLifetime().toDays()),
        policy.ladder().rungs().stream().map(PolicyForm::fields).toList(),
        "",
        "");
  }

  static PolicyForm parse(MultiValueMap<String, String> fields) {
    return new PolicyForm(
        one(fields, "key"),
        one(fields, "basedOn"),
        one(fields, "title"),
        one(fields, "summary"),
        rows(fields, "number", i -> section(fields, i)),
        one(fields, "strikeDays"),
        rows(fields, "sanction", i -> rung(fields, i)),
        one(fields, "effectiveFrom"),
        one(fields, "changeNote"));
  }

  private static SectionFields fields(PolicySection section) {
    return new SectionFields(
        section.number(),
        section.title(),
        section.severity().name().toLowerCase(Locale.ROOT),
        section.text());
  }

  private static RungFields fields(Sanction sanction) {
    return switch (sanction) {
      case Sanction.Warn() -> new RungFields("warn", "");
      case Sanction.Suspend(Duration period) ->
          new RungFields("suspend", String.valueOf(period.toDays()));
      case Sanction.Ban() -> new RungFields("ban", "");
    };
  }

  private static SectionFields section(MultiValueMap<String, String> fields, int index) {
    return new SectionFields(
        at(fields, "number", index),
        at(fields, "sectionTitle", index),
        at(fields, "severity", index),
        at(fields, "text", index));
  }

  private static RungFields rung(MultiValueMap<String, String> fields, int index) {
    return new RungFields(at(fields, "sanction", index), at(fields, "days", index));
  }

  private interface RowReader<T> {
    T read(int index);
  }

  private static <T> List<T> rows(
      MultiValueMap<String, String> fields, String counted, RowReader<T> reader) {
    int count = Math.min(fields.getOrDefault(counted, List.of()).size(), ROWS_MAX);
    List<T> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(reader.read(i));
    }
    return rows;
  }

  private static String one(MultiValueMap<String, String> fields, String name) {
    return at(fields, name, 0);
  }

  /// Browsers send line breaks as CR LF; the stored text uses LF.
  private static String at(MultiValueMap<String, String> fields, String name, int index) {
    var values = fields.getOrDefault(name, List.of());
    return index < values.size() ? values.get(index).strip().replace("\r\n", "\n") : "";
  }

  /// The form after an editor button was pressed: `add-section`, `remove-section:2`,
  /// `up-section:1`, `add-rung`, `remove-rung:0`. Any other value leaves the form unchanged.
  PolicyForm after(String button) {
    var parts = button.split(":", 2);
    int row = parts.length == 2 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
    return switch (parts[0]) {
      case "add-section" -> withSections(list -> list.add(SectionFields.EMPTY));
      case "remove-section" -> withSections(list -> removeRow(list, row));
      case "up-section" -> withSections(list -> moveUp(list, row));
      case "add-rung" -> withRungs(list -> list.add(RungFields.EMPTY));
      case "remove-rung" -> withRungs(list -> removeRow(list, row));
      default -> this;
    };
  }

  private PolicyForm withSections(Consumer<List<SectionFields>> change) {
    var changed = new ArrayList<>(sections);
    change.accept(changed);
    return new PolicyForm(
        key, basedOn, title, summary, changed, strikeDays, rungs, effectiveFrom, changeNote);
  }

  private PolicyForm withRungs(Consumer<List<RungFields>> change) {
    var changed = new ArrayList<>(rungs);
    change.accept(changed);
    return new PolicyForm(
        key, basedOn, title, summary, sections, strikeDays, changed, effectiveFrom, changeNote);
  }

  private static void removeRow(List<?> list, int row) {
    if (row >= 0 && row < list.size()) {
      list.remove(row);
    }
  }

  private static void moveUp(List<?> list, int row) {
    if (row > 0 && row < list.size()) {
      Collections.swap(list, row, row - 1);
    }
  }

  /// Converts the fields to a draft.
  ///
  /// @param problems collects the fields that cannot be parsed
  PolicyDraft toDraft(List<FieldProblem> problems) {
    return new PolicyDraft(
        key,
        wholeNumber(basedOn, "/basedOn", problems),
        title,
        summary,
        sections.stream().map(PolicyForm::toSection).toList(),
        Duration.ofDays(wholeNumber(strikeDays, "/ladder/strikeLifetime", problems)),
        toSanctions(problems),
        toInstant(problems),
        changeNote);
  }

  private static PolicySection toSection(SectionFields fields) {
    return new PolicySection(
        fields.number(), fields.title(), fields.text(), severity(fields.severity()));
  }

  /// The select element offers no other values, so an unknown one needs no message.
  private static Severity severity(String name) {
    for (var severity : Severity.values()) {
      if (severity.name().equalsIgnoreCase(name)) {
        return severity;
      }
    }
    return Severity.MODERATE;
  }

  private List<Sanction> toSanctions(List<FieldProblem> problems) {
    List<Sanction> sanctions = new ArrayList<>();
    for (int i = 0; i < rungs.size(); i++) {
      sanctions.add(toSanction(rungs.get(i), "/ladder/rungs/" + i, problems));
    }
    return sanctions;
  }

  private static Sanction toSanction(RungFields rung, String at, List<FieldProblem> problems) {
    return switch (rung.sanction()) {
      case "warn" -> new Sanction.Warn();
      case "suspend" ->
          new Sanction.Suspend(
              Duration.ofDays(Math.max(1, wholeNumber(rung.days(), at, problems))));
      default -> new Sanction.Ban();
    };
  }

  private static int wholeNumber(String text, String at, List<FieldProblem> problems) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= DAYS_MAX) {
      return Integer.parseInt(text);
    }
    problems.add(new FieldProblem(at, "a whole number"));
    return 0;
  }

  private @Nullable Instant toInstant(List<FieldProblem> problems) {
    if (effectiveFrom.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(effectiveFrom).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException _) {
      problems.add(new FieldProblem("/effectiveFrom", "a date such as 2026-12-01"));
      return null;
    }
  }
}
