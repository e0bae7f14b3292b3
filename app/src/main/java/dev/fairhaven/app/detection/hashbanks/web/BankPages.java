package dev.fairhaven.app.detection.hashbanks.web;

import dev.fairhaven.app.detection.hashbanks.Bank;
import dev.fairhaven.app.detection.hashbanks.BankEntry;
import dev.fairhaven.app.detection.hashbanks.BankHit;
import dev.fairhaven.app.detection.hashbanks.BankHit.Verdict;
import dev.fairhaven.app.detection.hashbanks.BankHits;
import dev.fairhaven.app.detection.hashbanks.BankLinks;
import dev.fairhaven.app.detection.hashbanks.BankName;
import dev.fairhaven.app.detection.hashbanks.BankPermission;
import dev.fairhaven.app.detection.hashbanks.BankProblem;
import dev.fairhaven.app.detection.hashbanks.BankSettings;
import dev.fairhaven.app.detection.hashbanks.EntryFilter;
import dev.fairhaven.app.detection.hashbanks.EntryState;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.detection.hashbanks.HitStore.HitCounts;
import dev.fairhaven.app.detection.hashbanks.Purpose;
import dev.fairhaven.app.detection.hashbanks.web.BankPage.Entries;
import dev.fairhaven.app.detection.hashbanks.web.BankPage.EntryRow;
import dev.fairhaven.app.detection.hashbanks.web.BankPage.HitRow;
import dev.fairhaven.app.detection.hashbanks.web.BankPage.Hits;
import dev.fairhaven.app.detection.hashbanks.web.BankPage.Settings;
import dev.fairhaven.app.detection.hashbanks.web.BankPage.View;
import dev.fairhaven.app.intake.entities.ItemPermission;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.AuthorNames;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Pager;
import dev.fairhaven.app.platform.web.Query;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of one bank: its entries, hits and settings.
@Controller
class BankPages {

  static final int ROWS = 50;
  private static final Duration PICTURE_AGE_MAX = Duration.ofMinutes(10);

  private final HashBanks banks;
  private final BankHits hits;
  private final AuthorNames authors;

  BankPages(HashBanks banks, BankHits hits, AuthorNames authors) {
    this.banks = banks;
    this.hits = hits;
    this.authors = authors;
  }

  @GetMapping("/banks/{name}")
  @BankPermission.Needs(BankPermission.VIEW)
  Page entries(
      @PathVariable("name") String name,
      @RequestParam(name = "part", defaultValue = "") String part,
      @RequestParam(name = "state", defaultValue = "") String state,
      @RequestParam(name = "before", defaultValue = "") String before) {
    var bank = require(name);
    var query =
        new Query(BankLinks.page(name), Map.of("part", part, "state", state, "before", before));
    return Page.of("detection/hashbanks/bank", page(bank, entries(bank, query)));
  }

  /// A malformed name is treated as an unknown one.
  Bank require(String name) {
    try {
      return banks.require(new BankName(name));
    } catch (ProblemException _) {
      throw new ProblemException(BankProblem.BANK_NOT_FOUND, "no bank of this name");
    }
  }

  BankPage page(Bank bank, View view) {
    return new BankPage(
        bank,
        authors.of(bank.createdBy()),
        hits.counts().getOrDefault(bank.number(), HitCounts.NONE),
        view);
  }

  /// The entries of a bank, with an empty form for adding more.
  Entries entries(Bank bank, Query query) {
    var part = query.find("part").orElse("");
    var state = query.find("state").filter(BankPages::isState).orElse("");
    var filter =
        new EntryFilter(
            part,
            state.isEmpty() ? null : EntryState.of(state),
            query.find("before").flatMap(BankPages::number).orElse(Long.MAX_VALUE));
    var found = banks.entries(bank, filter, ROWS + 1);
    var shown = found.subList(0, Math.min(ROWS, found.size()));
    var names = authors.of(shown.stream().map(BankEntry::addedBy).toList());
    var counts = hits.countsOf(shown.stream().map(BankEntry::id).toList());
    return new Entries(
        shown.stream()
            .map(
                entry ->
                    new EntryRow(
                        entry,
                        names.apply(entry.addedBy()),
                        counts.getOrDefault(entry.id(), HitCounts.NONE)))
            .toList(),
        pager(query, found.size() > ROWS ? shown.getLast().id() : 0),
        part,
        state,
        Map.of(),
        List.of(),
        null);
  }

  private static boolean isState(String text) {
    return BankPage.states().stream().anyMatch(option -> option.value().equals(text));
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /// @param last the number of the last entry on the page; 0 if there is no next page
  private static Pager pager(Query query, long last) {
    return new Pager(
        query.get("before") == null ? null : query.without("before").href(),
        last == 0 ? null : query.with("before", Long.toString(last)).href());
  }

  @GetMapping("/banks/{name}/hits")
  @BankPermission.Needs(BankPermission.VIEW)
  Page hits(
      @PathVariable("name") String name,
      @RequestParam(name = "before", defaultValue = "") String before) {
    var bank = require(name);
    var query = new Query(BankLinks.page(name) + "/hits", Map.of("before", before));
    var found =
        hits.page(
            bank, query.find("before").flatMap(BankPages::number).orElse(Long.MAX_VALUE), ROWS + 1);
    var shown = found.subList(0, Math.min(ROWS, found.size()));
    return Page.of(
        "detection/hashbanks/bank",
        page(
            bank,
            new Hits(rows(shown), pager(query, found.size() > ROWS ? shown.getLast().id() : 0))));
  }

  private List<HitRow> rows(List<BankHit> shown) {
    var entries =
        banks.find(shown.stream().map(BankHit::entry).distinct().toList()).stream()
            .collect(Collectors.toMap(BankEntry::id, Function.identity()));
    var names =
        authors.of(
            shown.stream().flatMap(hit -> Optional.ofNullable(hit.judgedBy()).stream()).toList());
    return shown.stream()
        .map(
            hit ->
                new HitRow(
                    hit,
                    entries.get(hit.entry()),
                    hit.judgedBy() == null ? "" : names.apply(hit.judgedBy())))
        .toList();
  }

  @PostMapping("/banks/{name}/hits/{hit}")
  @BankPermission.Needs(BankPermission.EDIT)
  Redirect judge(
      @PathVariable("name") String name,
      @PathVariable("hit") long hit,
      @RequestParam("verdict") Verdict verdict,
      Staff staff) {
    hits.judge(require(name), hit, verdict, staff.auditName());
    return Redirect.to(
        BankLinks.page(name) + "/hits", "Noted. It counts for what this bank is worth.");
  }

  @GetMapping("/banks/{name}/settings")
  @BankPermission.Needs(BankPermission.VIEW)
  Page settings(@PathVariable("name") String name) {
    var bank = require(name);
    return Page.of(
        "detection/hashbanks/bank",
        page(bank, new Settings(SettingsForm.of(bank.settings()), Map.of())));
  }

  @PostMapping("/banks/{name}/settings")
  @BankPermission.Needs(BankPermission.EDIT)
  Reply change(
      @PathVariable("name") String name, @RequestParam Map<String, String> form, Staff staff) {
    var bank = require(name);
    try {
      banks.change(bank.name(), SettingsForm.read(form), staff.auditName());
      return Redirect.to(
          BankLinks.page(name) + "/settings", "Saved. Rules see it within two seconds.");
    } catch (ProblemException problem) {
      return Page.refused(
          "detection/hashbanks/bank", page(bank, new Settings(form, SettingsForm.errors(problem))));
    }
  }

  @PostMapping("/banks/{name}/delete")
  @BankPermission.Needs(BankPermission.EDIT)
  Redirect delete(@PathVariable("name") String name, Staff staff) {
    banks.delete(require(name).name(), staff.auditName());
    return Redirect.to("/banks", "Bank deleted, with its entries and hits.");
  }

  @PostMapping("/banks/{name}/entries/{entry}")
  @BankPermission.Needs(BankPermission.EDIT)
  Redirect changeEntry(
      @PathVariable("name") String name,
      @PathVariable("entry") long entry,
      @RequestParam("change") EntryChange change,
      Staff staff) {
    var bank = require(name);
    banks.requireEntry(bank, entry);
    var actor = staff.auditName();
    switch (change) {
      case REMOVE -> banks.remove(bank.name(), List.of(entry), actor);
      case CONFIRM -> banks.setConfirmed(bank.name(), entry, true, actor);
      case DOUBT -> banks.setConfirmed(bank.name(), entry, false, actor);
      case ACTIVATE -> banks.setState(bank.name(), List.of(entry), EntryState.ACTIVE, actor);
      case DISABLE -> banks.setState(bank.name(), List.of(entry), EntryState.DISABLED, actor);
    }
    return Redirect.to(BankLinks.page(name), change.done());
  }

  /// The changes that staff can make to an entry.
  enum EntryChange {
    REMOVE("Entry removed. It matches nothing any more."),
    CONFIRM("Confirmed."),
    DOUBT("No longer confirmed."),
    ACTIVATE("It matches again."),
    DISABLE("Switched off. It matches nothing until it is switched on.");

    private final String done;

    EntryChange(String done) {
      this.done = done;
    }

    String done() {
      return done;
    }
  }

  /// The thumbnail of an entry, which reviewers see next to the item it matched.
  @GetMapping("/banks/{name}/entries/{entry}/picture")
  @ItemPermission.Needs(ItemPermission.VIEW)
  ResponseEntity<byte[]> picture(
      @PathVariable("name") String name, @PathVariable("entry") long entry) {
    var bank = require(name);
    return banks
        .picture(bank, entry)
        .map(
            jpeg ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.maxAge(PICTURE_AGE_MAX).cachePrivate())
                    .body(jpeg))
        .orElseThrow(
            () ->
                new ProblemException(BankProblem.ENTRY_NOT_FOUND, "no picture of entry " + entry));
  }

  /// The form values of a bank's settings.
  static final class SettingsForm {

    private SettingsForm() {}

    static Map<String, String> of(BankSettings settings) {
      return Map.of(
          "purpose", settings.purpose().wireName(),
          "description", settings.description(),
          "threshold", Integer.toString(settings.threshold()),
          "sampling", Integer.toString(settings.sampling()),
          "floodLimit", Integer.toString(settings.floodLimit()),
          "keepsPictures", settings.keepsPictures() ? "on" : "",
          "enabled", settings.enabled() ? "on" : "");
    }

    /// @throws ProblemException with `INVALID_BANK`, naming each field
    static BankSettings read(Map<String, String> form) {
      return new BankSettings(
          Purpose.find(form.getOrDefault("purpose", "")).orElse(Purpose.HARMFUL),
          form.getOrDefault("description", ""),
          number(form.get("threshold")),
          number(form.get("sampling")),
          number(form.get("floodLimit")),
          "on".equals(form.get("keepsPictures")),
          "on".equals(form.get("enabled")));
    }

    /// A value that is not a number becomes one outside every range, and fails validation.
    private static int number(@org.jspecify.annotations.Nullable String text) {
      return text != null && text.strip().matches("[0-9]{1,9}")
          ? Integer.parseInt(text.strip())
          : -1;
    }

    static Map<String, String> errors(ProblemException problem) {
      return problem.fields().isEmpty()
          ? Map.of("name", problem.code().title() + ".")
          : problem.fields().stream()
              .collect(
                  Collectors.toMap(
                      field -> field.pointer().substring(1),
                      field -> "Expected " + field.expected() + ".",
                      (first, _) -> first));
    }
  }
}
