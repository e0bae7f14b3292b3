package dev.fairhaven.app.detection.hashbanks.web;

import dev.fairhaven.app.detection.hashbanks.Bank;
import dev.fairhaven.app.detection.hashbanks.BankAddition;
import dev.fairhaven.app.detection.hashbanks.BankLinks;
import dev.fairhaven.app.detection.hashbanks.BankPermission;
import dev.fairhaven.app.detection.hashbanks.EntryLines;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.detection.hashbanks.NewEntry;
import dev.fairhaven.app.detection.hashbanks.UploadedPicture;
import dev.fairhaven.app.detection.hashbanks.web.BankPage.Entries;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.Format;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Query;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The pages for adding pictures and hashes to a bank.
@Controller
class BankAdditionPages {

  /// Larger imports use the API.
  static final int LINES_MAX = 20_000;

  private final HashBanks banks;
  private final BankPages pages;

  BankAdditionPages(HashBanks banks, BankPages pages) {
    this.banks = banks;
    this.pages = pages;
  }

  @PostMapping("/banks/{name}/pictures")
  @BankPermission.Needs(BankPermission.EDIT)
  Reply addPicture(
      @PathVariable("name") String name,
      @RequestParam("picture") MultipartFile picture,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "tier", defaultValue = "") String tier,
      Staff staff)
      throws IOException {
    var bank = pages.require(name);
    try {
      var uploaded = UploadedPicture.read(picture);
      var entry =
          new NewEntry(
              uploaded.signals(),
              isConfirmed(tier),
              reason.strip(),
              NewEntry.TEAM,
              uploaded.miniature());
      var added = banks.add(bank.name(), List.of(entry), staff.auditName());
      return Redirect.to(
          BankLinks.page(name),
          Stream.concat(Stream.of(summary(added)), uploaded.warnings().stream())
              .collect(Collectors.joining("; ")));
    } catch (ProblemException problem) {
      return refused(bank, Map.of("reason", reason, "tier", tier), List.of(), problem.getMessage());
    }
  }

  private static boolean isConfirmed(String tier) {
    return tier.equals("confirmed");
  }

  private static String summary(BankAddition addition) {
    return (addition.added() == 1
            ? "1 entry added"
            : Format.number(addition.added()) + " entries added")
        + (addition.renewed() == 0 ? "" : ", " + addition.renewed() + " renewed")
        + ". Rules see them within two seconds; earlier items are looked through.";
  }

  /// Adds the valid entries; invalid lines stay in the form.
  @PostMapping("/banks/{name}/hashes")
  @BankPermission.Needs(BankPermission.EDIT)
  Reply addHashes(
      @PathVariable("name") String name,
      @RequestParam("lines") String lines,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "tier", defaultValue = "") String tier,
      Staff staff) {
    var bank = pages.require(name);
    var form = Map.of("lines", lines, "reason", reason, "tier", tier);
    var parsed = EntryLines.parse(lines, isConfirmed(tier), reason.strip()).lines();
    if (parsed.size() > LINES_MAX) {
      return refused(
          bank, form, List.of(), "expected at most " + Format.number(LINES_MAX) + " lines");
    }
    var good = parsed.stream().flatMap(line -> Stream.ofNullable(line.entry())).toList();
    var bad = parsed.stream().filter(line -> line.entry() == null).toList();
    try {
      var addition = banks.add(bank.name(), good, staff.auditName());
      return bad.isEmpty()
          ? Redirect.to(BankLinks.page(name), summary(addition))
          : refused(pages.require(name), rest(form, bad), bad, null);
    } catch (ProblemException problem) {
      return refused(bank, form, List.of(), problem.getMessage());
    }
  }

  private static Map<String, String> rest(Map<String, String> form, List<EntryLines.Line> bad) {
    var lines = bad.stream().map(EntryLines.Line::text).collect(Collectors.joining("\n"));
    return Map.of("lines", lines, "reason", form.get("reason"), "tier", form.get("tier"));
  }

  private Page refused(
      Bank bank, Map<String, String> form, List<EntryLines.Line> bad, @Nullable String error) {
    var shown = pages.entries(bank, new Query(BankLinks.page(bank.name().value()), Map.of()));
    var view =
        new Entries(shown.rows(), shown.pager(), shown.part(), shown.state(), form, bad, error);
    return Page.refused("detection/hashbanks/bank", pages.page(bank, view));
  }
}
